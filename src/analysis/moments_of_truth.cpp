// Moments of truth: the touchpoints at which people make up their minds, and how they feel there.
//
// - failed-moment: moments of truth whose worst score is -`felt` or lower, the worst first.
// - unknown-moment: moments of truth where nobody's emotion is known.
// Edge cases: one that nobody travels does not count; one that feels well is not said here (the highest point and the moment of advocacy
// say it); ways to do the same count each, because each may be marked for itself.
// Source: the moments at which customers decide what they think of a service.
#include <algorithm>

#include <fmt/core.h>

#include "analysis/family.h"
#include "analysis/sentences.h"
#include "checks/gaps.h"
#include "checks/places.h"

namespace journeymap {
namespace {

constexpr std::string_view why = "moments that matter: where people decide what they think of a service";
constexpr InsightKind failed_moment{"failed-moment", "moments of truth", "A moment of truth that feels bad.",
    "worst score of a moment of truth <= -felt", "felt", "55 + 12 x |worst score|", why};
constexpr InsightKind unknown_moment{"unknown-moment", "moments of truth", "Moments of truth of which the map does not say how they feel.",
    "moments of truth without a score", "", "50", why};

using Moments = std::vector<const Touchpoint*>;

bool fails(const Ground& ground, const Touchpoint& moment) {
    const auto worst = ground.worst_felt(moment);
    return worst && *worst < 0 && *worst <= -ground.thresholds().felt;
}

// "“Help line” for Amara (−1.8)"
std::string failure_text(const Ground& ground, const Touchpoint& moment) {
    const double worst = *ground.worst_felt(moment);
    std::vector<std::size_t> hurt;
    for (const std::size_t traveller : ground.travellers_at(moment)) {
        if (ground.felt(traveller, moment) == worst) hurt.push_back(traveller);
    }
    return fmt::format("{} for {} ({})", cited(moment), people(ground, hurt), signed_score(worst));
}

std::string failed_text(std::size_t failed, std::size_t all) {
    if (all == 1) return "The moment of truth goes";
    if (failed == all) return all == 2 ? "Both moments of truth go" : fmt::format("All {} moments of truth go", all);
    return fmt::format("{} of {} moments of truth {}", failed, all, failed == 1 ? "goes" : "go");
}

void add_failed(const Ground& ground, const Moments& moments, FoundInsights& found) {
    Moments failed;
    std::ranges::copy_if(moments, std::back_inserter(failed), [&](const Touchpoint* moment) { return fails(ground, *moment); });
    if (failed.empty()) return;
    std::ranges::stable_sort(failed, {}, [&](const Touchpoint* moment) { return *ground.worst_felt(*moment); });
    std::vector<std::string> parts;
    for (const Touchpoint* moment : failed) parts.push_back(failure_text(ground, *moment));
    const std::string which = failed_text(failed.size(), moments.size());
    const double worst = *ground.worst_felt(*failed.front());
    Insight& insight = add(found, failed_moment, 55 + 12 * -worst, fmt::format("{} wrong: {}.", which, listed(parts, 4)));
    for (const Touchpoint* moment : failed) insight.about(path_of(*moment));
    insight.number("score", worst, "score")
        .number("failed", static_cast<double>(failed.size()))
        .number("moments", static_cast<double>(moments.size()));
}

void add_unknown(const Ground& ground, const Moments& moments, FoundInsights& found) {
    Moments unknown;
    std::ranges::copy_if(
        moments, std::back_inserter(unknown), [&](const Touchpoint* moment) { return !ground.worst_felt(*moment).has_value(); });
    if (unknown.empty()) return;
    std::vector<std::string> names;
    for (const Touchpoint* moment : unknown) names.push_back(cited(*moment));
    const std::string which = moments.size() == 1                ? "the moment of truth feels"
                              : unknown.size() == moments.size() ? fmt::format("any of the {} moments of truth feels", moments.size())
                                                                 : fmt::format("{} of the {} moments of truth {}", unknown.size(),
                                                                       moments.size(), unknown.size() == 1 ? "feels" : "feel");
    Insight& insight =
        add(found, unknown_moment, 50, fmt::format("The map does not say how {}: {}. Ask there first.", which, listed(names)));
    for (const Touchpoint* moment : unknown) insight.about(path_of(*moment));
    insight.number("unknown", static_cast<double>(unknown.size())).number("moments", static_cast<double>(moments.size()));
}

}  // namespace

FoundInsights find_moments_of_truth(const Ground& ground) {
    FoundInsights found;
    Moments moments;
    for (const Touchpoint* touchpoint : ground.journey().touchpoints) {
        if (touchpoint->moment_of_truth.given() && !ground.travellers_at(*touchpoint).empty()) moments.push_back(touchpoint);
    }
    add_failed(ground, moments, found);
    add_unknown(ground, moments, found);
    return found;
}

KindList moment_of_truth_kinds() { return {&failed_moment, &unknown_moment}; }

}  // namespace journeymap
