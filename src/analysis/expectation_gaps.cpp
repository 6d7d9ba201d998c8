// Expectation gap: what was meant or promised, against what is felt.
//
// - expectation-gap: expected minus felt of one persona at one touchpoint, `gap` (1) or more. One insight for each touchpoint with the
//   widest gap first. Nothing where either is not known.
// - broken-promise: a touchpoint with a promise where somebody's score is -`felt` or lower.
// Edge cases: a persona that does not travel the touchpoint has no gap there; feeling better than expected is no gap.
// Source: the gaps between the desired experience and the one received.
#include <algorithm>

#include <fmt/core.h>

#include "analysis/family.h"
#include "analysis/sentences.h"
#include "checks/places.h"

namespace journeymap {
namespace {

constexpr InsightKind expectation_gap{"expectation-gap", "expectation gap", "A touchpoint that feels worse than it was meant to.",
    "expected - felt of a persona", "gap", "45 + 12 x widest gap, at most 95", "gaps between the desired experience and the one received"};
constexpr InsightKind broken_promise{"broken-promise", "expectation gap", "A touchpoint that promises something and feels bad.",
    "score <= -felt where a promise is written", "felt", "50 + 12 x |worst score|",
    "gaps between the desired experience and the one received; a brand that promises effortless service"};

struct Gap {
    std::size_t traveller = 0;
    double expected = 0, felt = 0;
    double size() const { return expected - felt; }
};

void speak_of(const Ground& ground, Insight& insight, std::size_t traveller) {
    if (const Persona* persona = ground.persona(traveller)) insight.about(path_of(*persona));
}

void add_gap(const Ground& ground, const Touchpoint& touchpoint, FoundInsights& found) {
    std::vector<Gap> gaps;
    for (std::size_t traveller = 0; traveller < ground.travellers(); ++traveller) {
        const auto felt = ground.felt(traveller, touchpoint), expected = ground.expected(traveller, touchpoint);
        if (!felt || !expected || *expected <= *felt || *expected - *felt < ground.thresholds().gap) continue;
        gaps.push_back({traveller, *expected, *felt});
    }
    if (gaps.empty()) return;
    std::ranges::stable_sort(gaps, std::ranges::greater{}, &Gap::size);
    std::vector<std::string> parts;
    for (const Gap& gap : gaps) {
        parts.push_back(
            fmt::format("{} for {} instead of {}", signed_score(gap.felt), person(ground, gap.traveller), signed_score(gap.expected)));
    }
    Insight& insight = add(found, expectation_gap, std::min(95.0, 45 + 12 * gaps.front().size()),
        fmt::format("{} feels worse than it was meant to: {}.", cited(touchpoint), listed(parts)));
    insight.about(path_of(touchpoint));
    for (const Gap& gap : gaps) speak_of(ground, insight, gap.traveller);
    insight.number("gap", gaps.front().size(), "points")
        .number("expected", gaps.front().expected, "score")
        .number("felt", gaps.front().felt, "score");
}

void add_broken_promise(const Ground& ground, const Touchpoint& touchpoint, FoundInsights& found) {
    if (touchpoint.promise.empty()) return;
    std::vector<std::size_t> disappointed;
    for (std::size_t traveller = 0; traveller < ground.travellers(); ++traveller) {
        const auto score = ground.felt(traveller, touchpoint);
        if (score && *score < 0 && *score <= -ground.thresholds().felt) disappointed.push_back(traveller);
    }
    if (disappointed.empty()) return;
    const double worst = *ground.worst_felt(touchpoint);
    Insight& insight = add(found, broken_promise, 50 + 12 * -worst,
        fmt::format("{} promises {}, but it feels bad for {} ({}{}).", cited(touchpoint), cited(touchpoint.promise.front().value),
            people(ground, disappointed), disappointed.size() > 1 ? "down to " : "", signed_score(worst)));
    insight.about(path_of(touchpoint));
    for (const std::size_t traveller : disappointed) speak_of(ground, insight, traveller);
    insight.number("score", worst, "score");
}

}  // namespace

FoundInsights find_gaps(const Ground& ground) {
    FoundInsights found;
    for (const Touchpoint* touchpoint : ground.journey().touchpoints) {
        add_gap(ground, *touchpoint, found);
        add_broken_promise(ground, *touchpoint, found);
    }
    return found;
}

KindList gap_kinds() { return {&expectation_gap, &broken_promise}; }

}  // namespace journeymap
