// Persona divergence: where the same touchpoint is good for one persona and bad for another.
//
// divergence: the best minus the worst score of the personas at one touchpoint, `divergence` (1.5) or more.
// Edge cases: who does not travel the touchpoint or whose emotion is not known there does not count; of several with the same score
// all are named; a map with one persona has none. Where both are measured and their 95 % intervals overlap, it is said that it may be chance.
// Source: New York State, step 2: the journey of a new customer may differ greatly from that of a returning one.
#include <fmt/core.h>

#include "analysis/family.h"
#include "analysis/sentences.h"
#include "checks/places.h"
#include "model/measuring.h"

namespace journeymap {
namespace {

constexpr InsightKind divergence{"persona-divergence", "divergence", "A touchpoint where two personas feel very differently.",
    "best score - worst score of those who travel the touchpoint", "divergence",
    "45 + 20 x (difference - divergence), and 5 more where one is above and one below 0; at most 85; 25 where both are measured "
    "and their 95 % intervals overlap",
    "New York State, step 2: the journeys of new and returning customers may differ greatly"};

constexpr double weight_of_chance = 25;

bool differ_by_chance(const Ground& ground, const Touchpoint& touchpoint, std::size_t one, std::size_t other) {
    const Persona *a = ground.persona(one), *b = ground.persona(other);
    const Emotion* felt = a ? emotion_of(*a, touchpoint) : nullptr;
    const Emotion* felt_by_other = b ? emotion_of(*b, touchpoint) : nullptr;
    return felt && felt_by_other && may_be_chance(*felt, *felt_by_other);
}

void add_divergence(const Ground& ground, const Touchpoint& touchpoint, FoundInsights& found) {
    std::optional<double> low, high;
    for (std::size_t traveller = 0; traveller < ground.travellers(); ++traveller) {
        const auto score = ground.felt(traveller, touchpoint);
        if (!score) continue;
        if (!low || *score < *low) low = score;
        if (!high || *score > *high) high = score;
    }
    const double threshold = ground.thresholds().divergence;
    if (!low || *high - *low <= 0 || *high - *low < threshold) return;
    std::vector<std::size_t> worst, best;
    for (std::size_t traveller = 0; traveller < ground.travellers(); ++traveller) {
        const auto score = ground.felt(traveller, touchpoint);
        if (score == low) worst.push_back(traveller);
        if (score == high) best.push_back(traveller);
    }
    const double difference = *high - *low;
    const bool opposed = *low < 0 && *high > 0;
    const bool chance = differ_by_chance(ground, touchpoint, worst.front(), best.front());
    Insight& insight =
        add(found, divergence, chance ? weight_of_chance : std::min(85.0, 45 + 20 * (difference - threshold) + (opposed ? 5 : 0)),
            fmt::format("{} is not the same place for everyone: {} for {}, {} for {}, {} apart{}.", cited(touchpoint), signed_score(*low),
                people(ground, worst), signed_score(*high), people(ground, best), figure(difference),
                chance ? "; it may be chance, because the 95 % intervals of the two measurements overlap" : ""));
    insight.about(path_of(touchpoint));
    for (const auto& group : {worst, best}) {
        for (const std::size_t traveller : group) insight.about(path_of(*ground.persona(traveller)));
    }
    insight.number("difference", difference, "points").number("lowest", *low, "score").number("highest", *high, "score");
}

}  // namespace

FoundInsights find_divergence(const Ground& ground) {
    FoundInsights found;
    if (ground.travellers() < 2) return found;
    for (const Touchpoint* touchpoint : ground.journey().touchpoints) add_divergence(ground, *touchpoint, found);
    return found;
}

KindList divergence_kinds() { return {&divergence}; }

}  // namespace journeymap
