// Lowest and highest points of the journey, and the quadrants of impact over effort. All linear in what the map says.
#include <algorithm>

#include "journeymap/insight.h"

namespace journeymap {
namespace {

constexpr int high_impact = 3;  // and above
constexpr int low_effort = 2;   // and below

// The two ends of one persona's curve so far.
struct Ends {
    std::optional<ExtremePoint> lowest, highest;

    void add(const Persona& persona, const Touchpoint& touchpoint, double score) {
        if (!lowest || score < lowest->score) lowest = ExtremePoint{&persona, &touchpoint, score};
        if (!highest || score > highest->score) highest = ExtremePoint{&persona, &touchpoint, score};
    }
};

}  // namespace

Quadrant quadrant_of(const Opportunity& opportunity) {
    if (!opportunity.impact.given() || !opportunity.effort.given()) return Quadrant::unknown;
    const bool much = opportunity.impact.value >= high_impact;
    const bool easy = opportunity.effort.value <= low_effort;
    if (much) return easy ? Quadrant::quick_win : Quadrant::big_bet;
    return easy ? Quadrant::fill_in : Quadrant::time_sink;
}

Insights analyse(const Journey& journey) {
    // Touchpoints outside, personas inside: "the first" is the earliest touchpoint, then the first persona of the map.
    Insights insights;
    std::vector<Ends> ends(journey.personas.size());
    Ends overall;
    for (const Touchpoint* touchpoint : journey.touchpoints) {
        if (touchpoint->emotion.empty()) continue;
        for (std::size_t i = 0; i < journey.personas.size(); ++i) {
            const Emotion* emotion = emotion_of(journey.personas[i], *touchpoint);
            if (!emotion || !emotion->score) continue;
            ends[i].add(journey.personas[i], *touchpoint, *emotion->score);
            overall.add(journey.personas[i], *touchpoint, *emotion->score);
        }
    }
    insights.lowest = overall.lowest;
    insights.highest = overall.highest;
    for (const Ends& persona : ends) {
        if (persona.lowest) insights.lowest_of.push_back(*persona.lowest);
        if (persona.highest) insights.highest_of.push_back(*persona.highest);
    }
    return insights;
}

}  // namespace journeymap
