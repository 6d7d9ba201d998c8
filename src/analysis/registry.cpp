// All families of insights, in the order of design, and the report that they make together.
#include <algorithm>
#include <iterator>

#include "analysis/family.h"
#include "analysis/thresholds.h"

namespace journeymap {
namespace {

constexpr InsightFamily families[] = {
    {&find_barriers, &barrier_kinds},
    {&find_extremes, &extreme_kinds},
    {&find_courses, &course_kinds},
    {&find_disengagement, &disengagement_kinds},
    {&find_bottlenecks, &bottleneck_kinds},
    {&find_missed_targets, &missed_target_kinds},
    {&find_told_delays, &told_delay_kinds},
    {&find_gaps, &gap_kinds},
    {&find_misaligned, &misaligned_kinds},
    {&find_told_channel_gaps, &told_channel_gap_kinds},
    {&find_redundancy, &redundancy_kinds},
    {&find_told_repetitions, &told_repetition_kinds},
    {&find_channel_fit, &channel_fit_kinds},
    {&find_missing_help, &missing_help_kinds},
    {&find_handovers, &handover_kinds},
    {&find_divergence, &divergence_kinds},
    {&find_moments_of_truth, &moment_of_truth_kinds},
    {&find_advocacy, &advocacy_kinds},
    {&find_coverage, &coverage_kinds},
    {&find_traces, &trace_kinds},
};

}  // namespace

std::span<const ThresholdInfo> threshold_infos() { return threshold_table; }

std::vector<const InsightKind*> insight_kinds() {
    std::vector<const InsightKind*> all;
    for (const InsightFamily& family : families) {
        const KindList kinds = family.kinds();
        all.insert(all.end(), kinds.begin(), kinds.end());
    }
    return all;
}

Importance Insight::importance() const {
    if (weight >= most_weight) return Importance::matters_most;
    return weight >= look_weight ? Importance::worth_a_look : Importance::good_to_know;
}

Insight& Insight::about(std::string path) {
    // Once each; what is named twice is named soon after, so a long list is not searched from its start.
    const auto recent = entities.end() - static_cast<std::ptrdiff_t>(std::min<std::size_t>(entities.size(), 64));
    if (std::find(recent, entities.end(), path) == entities.end()) entities.push_back(std::move(path));
    return *this;
}

Insight& Insight::number(std::string name, double value, std::string unit) {
    numbers.push_back({std::move(name), value, std::move(unit)});
    return *this;
}

Insight& add(FoundInsights& found, const InsightKind& kind, double weight, std::string sentence) {
    Insight& insight = found.emplace_back();
    insight.kind = &kind;
    insight.weight = std::clamp(weight, 0.0, 100.0);
    insight.sentence = std::move(sentence);
    return insight;
}

InsightReport find_insights(const Journey& journey, const InsightThresholds& limits) {
    const Ground ground(journey, limits);
    InsightReport report;
    for (const InsightFamily& family : families) {
        FoundInsights found = family.find(ground);
        std::ranges::move(found, std::back_inserter(report.insights));
    }
    std::ranges::stable_sort(report.insights, std::ranges::greater{}, &Insight::weight);
    report.priorities = prioritise(ground);
    report.trace = trace_of(journey);
    report.personas_left_out = ground.left_out();
    return report;
}

}  // namespace journeymap
