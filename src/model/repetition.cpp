#include "model/repetition.h"

#include <fmt/core.h>

#include <unordered_map>

#include "model/rules.h"
#include "support/enough.h"
#include "support/limits.h"

namespace journeymap {

Repetition::Repetition(std::size_t limit_factor, Diagnostics& diagnostics)
    : most_(limits::repeated_bytes * limit_factor), diagnostics_(diagnostics) {}

bool Repetition::take(std::size_t bytes, Span where) {
    if (taken_ > most_) return false;
    taken_ += bytes;
    if (taken_ <= most_) return true;
    diagnostics_
        .report(too_much_repeated, where,
            fmt::format("with this the names and texts that other things repeat have more than {} MiB together", most_ >> 20))
        .with_help(fmt::format(
            "shorten the names of stages and touchpoints in which much stands, and the texts to which much refers, {}", allow_unknown));
    return false;
}

template <class Place>
void Repetition::take_cards(const Place& place, std::size_t bytes) {
    for (const PainPoint& pain : place.pain_points) take(bytes, pain.span);
    for (const Opportunity& opportunity : place.opportunities) take(bytes, opportunity.span);
    for (const Measure& measure : place.measures) take(bytes, measure.span);
}

void Repetition::take_places(const Journey& journey) {
    for (const Objective& objective : journey.objectives) {
        for (const Measure& measure : objective.measure) take(objective.text.value.size(), measure.span);
    }
    std::unordered_map<std::string_view, std::size_t> lanes;
    for (const LaneChoice& lane : journey.lanes) lanes.emplace(lane.id.value, lane.name.value.size());
    for (const Stage& stage : journey.stages) {
        const std::size_t bytes = stage.name.value.size() + stage.phase.value.size();
        take_cards(stage, bytes);
        for (const Touchpoint& touchpoint : stage.touchpoints) {
            take(bytes, touchpoint.span);
            take_cards(touchpoint, bytes + touchpoint.name.value.size());
            for (const Note& note : touchpoint.notes) {
                if (const auto lane = lanes.find(note.lane.value); lane != lanes.end()) take(lane->second, note.lane.span);
            }
        }
    }
}

}  // namespace journeymap
