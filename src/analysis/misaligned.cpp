// Misaligned touchpoints: the same thing done in two places of unequal quality.
//
// - misaligned-alternatives: ways to do one step (`instead_of`) whose mean emotions are `misaligned` (1) or more apart.
// - misaligned-promise: touchpoints on different channels that promise the same, in the same words, and are that far apart.
// - uneven-channel: the best and the worst touchpoint of one channel, `uneven_channel` (2) or more apart.
// The emotion of a touchpoint is the mean of those who travel it. Edge cases: a way whose emotion is not known is not compared; ties go to
// the first; case, blanks and hyphens of a promise do not matter; two ways to do one step are compared once, not for their promise too;
// touchpoints without a channel, or with the channel `none`, are on no channel.
// Source: a promise kept in one channel and not in another leaves two touchpoints misaligned.
#include <unordered_map>

#include <fmt/core.h>

#include "analysis/channels.h"
#include "analysis/family.h"
#include "analysis/sentences.h"
#include "checks/places.h"
#include "support/spelling.h"

namespace journeymap {
namespace {

constexpr std::string_view why = "a promise kept in one channel and not in another leaves two touchpoints misaligned";

constexpr InsightKind alternatives{"misaligned-alternatives", "misaligned touchpoints",
    "Ways to do the same that do not feel equally good.", "largest - smallest mean score among the ways to do one step (instead_of)",
    "misaligned", "50 + 10 x difference", why};
constexpr InsightKind promise{"misaligned-promise", "misaligned touchpoints",
    "The same promise, kept on one channel better than on another.",
    "largest - smallest mean score of touchpoints on different channels with one promise", "misaligned", "50 + 10 x difference", why};
constexpr InsightKind uneven{"uneven-channel", "misaligned touchpoints", "A channel that is good at one touchpoint and bad at another.",
    "largest - smallest mean score of the touchpoints of a channel", "uneven_channel", "35 + 8 x difference", why};

// The best and the worst of several touchpoints.
struct Range {
    const Touchpoint *best = nullptr, *worst = nullptr;
    double high = 0, low = 0;

    void add(const Touchpoint& touchpoint, double score) {
        if (!best || score > high) {
            best = &touchpoint;
            high = score;
        }
        if (!worst || score < low) {
            worst = &touchpoint;
            low = score;
        }
    }
    double difference() const { return high - low; }
    bool reaches(double threshold) const { return best && difference() > 0 && difference() >= threshold; }
    std::string text() const {
        return fmt::format("{} is at {}, {} at {}", cited(*worst), signed_score(low), cited(*best), signed_score(high));
    }
    void speak(Insight& insight) const {
        insight.about(path_of(*worst)).about(path_of(*best));
        insight.number("difference", difference(), "points").number("lowest", low, "score").number("highest", high, "score");
    }
};

Range range_of(const Ground& ground, const std::vector<const Touchpoint*>& touchpoints) {
    Range range;
    for (const Touchpoint* touchpoint : touchpoints) {
        if (const auto score = ground.mean_felt(*touchpoint)) range.add(*touchpoint, *score);
    }
    return range;
}

void add_alternatives(const Ground& ground, FoundInsights& found) {
    for (const Touchpoint* step : ground.steps()) {
        const auto& ways = ground.ways(*step);
        if (ways.size() < 2) continue;
        const Range range = range_of(ground, ways);
        if (!range.reaches(ground.thresholds().misaligned)) continue;
        range.speak(add(found, alternatives, 50 + 10 * range.difference(),
            fmt::format(
                "{} ways to do the same are not equally good: {}.", ways.size() == 2 ? "Two" : std::to_string(ways.size()), range.text())));
    }
}

void add_promises(const Ground& ground, FoundInsights& found) {
    std::unordered_map<std::string, std::size_t> places;
    std::vector<std::pair<std::string_view, std::vector<const Touchpoint*>>> promises;  // in the order of the map
    for (const Touchpoint* touchpoint : ground.journey().touchpoints) {
        for (const Text& text : touchpoint->promise) {
            const auto [place, is_new] = places.try_emplace(folded_word(text.value), promises.size());
            if (is_new) promises.push_back({text.value, {}});
            promises[place->second].second.push_back(touchpoint);
        }
    }
    for (const auto& [text, touchpoints] : promises) {
        const Range range = range_of(ground, touchpoints);
        if (!range.reaches(ground.thresholds().misaligned) || ground.step_of(*range.best) == ground.step_of(*range.worst)) continue;
        if (contact_channel(*range.best) == contact_channel(*range.worst)) continue;
        range.speak(add(found, promise, 50 + 10 * range.difference(),
            fmt::format("The promise {} is not kept everywhere: {}.", cited(text), range.text())));
    }
}

void add_uneven(const Ground& ground, FoundInsights& found) {
    for (const auto& [channel, touchpoints] : touchpoints_by_channel(ground)) {
        const Range range = range_of(ground, touchpoints);
        if (!range.reaches(ground.thresholds().uneven_channel)) continue;
        range.speak(add(found, uneven, 35 + 8 * range.difference(),
            fmt::format("The channel {} is not equally good along the way: {}.", plain(channel->label), range.text())));
    }
}

}  // namespace

FoundInsights find_misaligned(const Ground& ground) {
    FoundInsights found;
    add_alternatives(ground, found);
    add_promises(ground, found);
    add_uneven(ground, found);
    return found;
}

KindList misaligned_kinds() { return {&alternatives, &promise, &uneven}; }

}  // namespace journeymap
