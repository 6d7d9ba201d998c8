#include "layout/slice.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

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

bool is_curve(const Cell& cell) { return std::holds_alternative<CurveCell>(cell.content); }

// The column by which it is decided where a cell belongs that a part has only some columns of.
std::size_t column_that_counts(const Cell& cell) { return is_curve(cell) ? cell.first + cell.count / 2 : cell.first; }

bool is_within(const Cell& cell, Part columns) { return overlap(column_that_counts(cell), 1, columns).count > 0; }

// Cells are ordered by whole_stage (first), then column; none of a stage begins before the stage does.
std::vector<Cell> cells_within(const std::vector<Cell>& cells, std::uint32_t first_of_stage, Part columns) {
    const auto before = [](const Cell& cell, std::pair<bool, std::size_t> key) {
        return std::pair(!cell.whole_stage, std::size_t{cell.first}) < key;
    };
    std::vector<Cell> within;
    for (const bool of_touchpoints : {false, true}) {
        auto cell = std::lower_bound(cells.begin(), cells.end(), std::pair(of_touchpoints, std::size_t{first_of_stage}), before);
        const auto end = std::lower_bound(cell, cells.end(), std::pair(of_touchpoints, columns.first + columns.count), before);
        for (; cell != end; ++cell) {
            if (!is_within(*cell, columns)) continue;
            const Overlap place = overlap(cell->first, cell->count, columns);
            Cell& kept = within.emplace_back(*cell);
            kept.first = place.first;
            kept.count = place.count;
        }
    }
    return within;
}

// Finds where the curves of a lane come from and go to beyond a part.
class Ends {
public:
    Ends(const Grid& whole, Part columns) : whole_(whole), columns_(columns) {}

    std::vector<CurveEnd> find(const Lane& lane) {
        for (const Cell& cell : lane.cells) {
            const auto* curve = std::get_if<CurveCell>(&cell.content);
            if (curve == nullptr || is_within(cell, columns_)) continue;
            for (const CurvePoint& point : curve->points) {
                if (!point.expected) take(cell, point.persona, &point, nullptr);
            }
            for (const EarlierScore& score : curve->earlier) take(cell, score.persona, nullptr, &score);
        }
        std::vector<CurveEnd> ends;
        for (const auto& [key, end] : nearest_) ends.push_back(end);
        return ends;
    }

private:
    const Grid& whole_;
    Part columns_;
    std::map<std::tuple<CurveEnd::Side, bool, std::uint32_t>, CurveEnd> nearest_;

    // Touchpoints that are gone say nothing of how it goes there now.
    bool all_gone(std::size_t first, std::size_t end) const {
        for (std::size_t i = first; i < end; ++i) {
            if (whole_.columns[i].former == nullptr) return false;
        }
        return true;
    }

    void take(const Cell& cell, std::uint32_t persona, const CurvePoint* point, const EarlierScore* earlier) {
        const std::size_t end_of_part = columns_.first + columns_.count;
        const bool before = column_that_counts(cell) < columns_.first;
        const float middle = static_cast<float>(cell.first) + static_cast<float>(cell.count) / 2;
        CurveEnd end;
        end.side = before ? CurveEnd::Side::before : CurveEnd::Side::after;
        end.columns = std::max(0.5F, before ? static_cast<float>(columns_.first) - middle : middle - static_cast<float>(end_of_part));
        end.is_next = before ? all_gone(cell.first + cell.count, columns_.first) : all_gone(end_of_part, cell.first);
        end.point = point;
        end.earlier = earlier;
        const auto [known, is_new] = nearest_.try_emplace({end.side, earlier != nullptr, persona}, end);
        if (!is_new && end.columns < known->second.columns) known->second = end;
    }
};

// A mark of a stage is repeated with the stage's name; one that joins two places stands where the worse of them is.
std::vector<InsightMark> marks_within(const Grid& part, const std::vector<InsightMark>& marks) {
    std::vector<bool> shown(part.journey->touchpoints.size(), false);
    for (const Column& column : part.columns) {
        if (column.touchpoint != nullptr) shown[column.touchpoint->index] = true;
    }
    std::vector<InsightMark> within;
    for (const InsightMark& mark : marks) {
        if (mark.stage != nullptr && overlap(mark.stage->index, 1, {part.stages_before, part.stages.size()}).count == 0) continue;
        if (mark.touchpoint == nullptr || shown[mark.touchpoint->index]) within.push_back(mark);
    }
    return within;
}

}  // namespace

Part columns_of(const Grid& grid, Part stages) {
    const StageBand& from = grid.stages[stages.first];
    const StageBand& to = grid.stages[stages.first + stages.count - 1];
    return {from.first, std::size_t{to.first} + to.count - from.first};
}

Grid slice(const Grid& whole, Part columns, Part lanes) {
    const auto at = [](const auto& list, std::size_t index) { return list.begin() + static_cast<std::ptrdiff_t>(index); };
    Grid part;
    part.journey = whole.journey;
    part.earlier = whole.earlier;
    part.scorecard = whole.scorecard;
    part.personas = whole.personas;
    part.columns.assign(at(whole.columns, columns.first), at(whole.columns, columns.first + columns.count));
    const Part stages{part.columns.front().stage, part.columns.back().stage + std::size_t{1} - part.columns.front().stage};
    for (Column& column : part.columns) column.stage -= static_cast<std::uint32_t>(stages.first);
    part.stages_before = static_cast<std::uint32_t>(stages.first);
    part.stages_after = static_cast<std::uint32_t>(whole.stages.size() - stages.first - stages.count);
    part.lanes_before = static_cast<std::uint32_t>(lanes.first);
    part.stages.assign(at(whole.stages, stages.first), at(whole.stages, stages.first + stages.count));
    for (StageBand& band : part.stages) {
        const Overlap place = overlap(band.first, band.count, columns);
        band.first = place.first;
        band.count = place.count;
    }
    for (const PhaseBand& phase : whole.phases) {
        const Overlap place = overlap(phase.first_stage, phase.count, stages);
        if (place.count > 0) part.phases.push_back({phase.name, place.first, place.count});
    }
    part.marks.insights = whole.marks.insights;
    part.marks.list = marks_within(part, whole.marks.list);
    for (auto lane = at(whole.lanes, lanes.first); lane != at(whole.lanes, lanes.first + lanes.count); ++lane) {
        Lane& kept = part.lanes.emplace_back(Lane{lane->id, lane->name, lane->note, lane->line_above, lane->is_curve, {}, {}});
        kept.cells = cells_within(lane->cells, whole.stages[stages.first].first, columns);
        if (lane->is_curve) kept.ends = Ends(whole, columns).find(*lane);
    }
    return part;
}

}  // namespace journeymap
