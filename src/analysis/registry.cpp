// All families of insights, in the order of design, and the report that they make together.
#include <algorithm>

#include "analysis/family.h"

namespace journeymap {
namespace {

constexpr InsightFamily families[] = {
    {&find_barriers, &barrier_kinds},
    {&find_extremes, &extreme_kinds},
    {&find_disengagement, &disengagement_kinds},
    {&find_bottlenecks, &bottleneck_kinds},
    {&find_missed_targets, &missed_target_kinds},
    {&find_gaps, &gap_kinds},
    {&find_misaligned, &misaligned_kinds},
    {&find_redundancy, &redundancy_kinds},
    {&find_channel_fit, &channel_fit_kinds},
    {&find_missing_help, &missing_help_kinds},
    {&find_handovers, &handover_kinds},
    {&find_divergence, &divergence_kinds},
    {&find_advocacy, &advocacy_kinds},
    {&find_coverage, &coverage_kinds},
    {&find_traces, &trace_kinds},
};

constexpr ThresholdInfo thresholds[] = {
    {"low_emotion", &InsightThresholds::low_emotion, -2, 0, "From this score down a place hurts"},
    {"high_emotion", &InsightThresholds::high_emotion, 0, 2, "From this score up a place delights"},
    {"felt", &InsightThresholds::felt, 0, 2, "Nearer to 0 than this an emotion proves nothing"},
    {"steep_drop", &InsightThresholds::steep_drop, 0, 4, "How far a feeling falls between two touchpoints before it is said"},
    {"long_run", &InsightThresholds::long_run, 1, 100, "How many negative touchpoints in a row are long"},
    {"stage_fall", &InsightThresholds::stage_fall, 0, 4, "How far the mean emotion falls from one stage to the next before it is said"},
    {"drop_off", &InsightThresholds::drop_off, 0, 1, "The share of people who leave from which on it is said"},
    {"same_action", &InsightThresholds::same_action, 0, 1, "The share of words that two actions have in common to be nearly the same"},
    {"back_and_forth", &InsightThresholds::back_and_forth, 3, 100, "How many touchpoints in a row go to and fro between two channels"},
    {"hold", &InsightThresholds::hold, 0, 1440, "Minutes of waiting where one expects an answer at once"},
    {"slow_response", &InsightThresholds::slow_response, 0, 8760, "Hours until an answer from which on it is slow"},
    {"attempts", &InsightThresholds::attempts, 1, 1000, "How many tries are too many"},
    {"gap", &InsightThresholds::gap, 0, 4, "Expected minus felt emotion from which on it is a gap"},
    {"misaligned", &InsightThresholds::misaligned, 0, 4, "Difference between two ways to do the same, or two places with one promise"},
    {"uneven_channel", &InsightThresholds::uneven_channel, 0, 4, "Difference between the best and the worst touchpoint of one channel"},
    {"preferred_share", &InsightThresholds::preferred_share, 0, 1,
        "The share of contacts on channels that a persona prefers, below which it is said"},
    {"channel_switches", &InsightThresholds::channel_switches, 1, 1000, "How many changes of channel are many"},
    {"handover_fall", &InsightThresholds::handover_fall, 0, 4, "How far the mean emotion falls where another team takes over"},
    {"divergence", &InsightThresholds::divergence, 0, 4, "Difference between two personas at one touchpoint"},
};

}  // namespace

std::span<const ThresholdInfo> threshold_infos() { return thresholds; }

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
