// The ends of each persona's curve, at touchpoints. Linear in what the map says.
#include <algorithm>

#include "journeymap/insight.h"

namespace journeymap {
namespace {

// The two ends of one persona's curve so far.
struct Ends {
    std::optional<ExtremePoint> lowest, highest;

    void add(const Persona& persona, const Touchpoint& touchpoint, double score) {
        if (!lowest || score < lowest->score) lowest = ExtremePoint{&persona, &touchpoint, score};
        if (!highest || score > highest->score) highest = ExtremePoint{&persona, &touchpoint, score};
    }
};

}  // namespace

Extremes extremes_of(const Journey& journey) {
    // Touchpoints outside, personas inside: "the first" is the earliest touchpoint, then the first persona of the map.
    Extremes extremes;
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
    extremes.lowest = overall.lowest;
    extremes.highest = overall.highest;
    for (const Ends& persona : ends) {
        if (persona.lowest) extremes.lowest_of.push_back(*persona.lowest);
        if (persona.highest) extremes.highest_of.push_back(*persona.highest);
    }
    return extremes;
}

}  // namespace journeymap
