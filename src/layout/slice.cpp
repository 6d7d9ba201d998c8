#include "layout/slice.h"

#include <algorithm>

namespace journeymap {

namespace {

// What of a run of columns or stages lies within a part, counted from the part's start.
struct Overlap {
    std::uint32_t first = 0, count = 0;
};

Overlap overlap(std::size_t first, std::size_t count, Part part) {
    const std::size_t start = std::max(first, part.first), end = std::min(first + count, part.first + part.count);
    if (start >= end) return {};
    return {static_cast<std::uint32_t>(start - part.first), static_cast<std::uint32_t>(end - start)};
}

std::vector<Cell> cells_within(const std::vector<Cell>& cells, Part columns) {
    std::vector<Cell> within;
    for (const Cell& cell : cells) {
        const Overlap place = overlap(cell.first, cell.count, columns);
        if (place.count == 0) continue;
        Cell& kept = within.emplace_back(cell);
        kept.first = place.first;
        kept.count = place.count;
    }
    return within;
}

// A mark that joins two places is drawn where both are.
bool is_within(const InsightMark& mark, const Grid& whole, Part stages, Part columns) {
    const auto has = [&](const Touchpoint* touchpoint) {
        if (touchpoint == nullptr) return true;
        const auto found = std::ranges::find(whole.columns, touchpoint, &Column::touchpoint);
        return overlap(static_cast<std::size_t>(found - whole.columns.begin()), 1, columns).count > 0;
    };
    const bool stage_within = mark.stage == nullptr || overlap(mark.stage->index, 1, stages).count > 0;
    return stage_within && has(mark.touchpoint) && has(mark.other);
}

}  // namespace

Grid slice(const Grid& whole, Part stages, Part lanes) {
    const StageBand& from = whole.stages[stages.first];
    const StageBand& to = whole.stages[stages.first + stages.count - 1];
    const Part columns{from.first, std::size_t{to.first} + to.count - from.first};
    const auto at = [](const auto& list, std::size_t index) { return list.begin() + static_cast<std::ptrdiff_t>(index); };

    Grid part = whole;
    part.words.clear();
    part.stages_before = static_cast<std::uint32_t>(stages.first);
    part.stages_after = static_cast<std::uint32_t>(whole.stages.size() - stages.first - stages.count);
    part.stages.assign(at(whole.stages, stages.first), at(whole.stages, stages.first + stages.count));
    for (StageBand& band : part.stages) band.first -= static_cast<std::uint32_t>(columns.first);
    part.columns.assign(at(whole.columns, columns.first), at(whole.columns, columns.first + columns.count));
    for (Column& column : part.columns) column.stage -= static_cast<std::uint32_t>(stages.first);
    part.phases.clear();
    for (const PhaseBand& phase : whole.phases) {
        const Overlap place = overlap(phase.first_stage, phase.count, stages);
        if (place.count > 0) part.phases.push_back({phase.name, place.first, place.count});
    }
    std::erase_if(part.marks.list, [&](const InsightMark& mark) { return !is_within(mark, whole, stages, columns); });
    part.lanes.assign(at(whole.lanes, lanes.first), at(whole.lanes, lanes.first + lanes.count));
    for (Lane& lane : part.lanes) lane.cells = cells_within(lane.cells, columns);
    return part;
}

}  // namespace journeymap
