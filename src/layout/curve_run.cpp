#include "layout/curve_run.h"

#include <algorithm>

#include "layout/curve.h"

namespace journeymap {

namespace {

// Touchpoints that are gone say nothing of how it goes there now.
bool is_next(const Grid& grid, std::uint32_t end, std::uint32_t column) {
    while (end < column && grid.columns[end].former != nullptr) ++end;
    return column <= end;
}

bool is_known(const CurveAnchor& from, const CurveAnchor& to, const Grid& grid) {
    if ((from.beyond && !from.is_next) || (to.beyond && !to.is_next)) return false;
    const auto all = static_cast<std::uint32_t>(grid.columns.size());
    return is_next(grid, from.beyond ? 0 : from.end, to.beyond ? all : to.first);
}

Point at_edge(const CurveAnchor& from, const CurveAnchor& to, float column, float x) {
    const float share = (column - from.column) / (to.column - from.column);
    return {x, from.at.y + (to.at.y - from.at.y) * share};
}

std::uint32_t persona_of(const CurveEnd& end) { return end.point != nullptr ? end.point->persona : end.earlier->persona; }

bool is_of(const CurveEnd& end, CurveTime time) { return (end.earlier != nullptr) == (time == CurveTime::earlier); }

// Beyond an end of a part of so many columns.
CurveAnchor anchor_beyond(const CurveEnd& end, float y, std::size_t columns) {
    const bool before = end.side == CurveEnd::Side::before;
    CurveAnchor anchor;
    anchor.column = before ? -end.columns : static_cast<float>(columns) + end.columns;
    anchor.at.y = y;
    anchor.beyond = true;
    anchor.is_next = end.is_next;
    return anchor;
}

}  // namespace

CurveAnchor anchor_within(const Cell& cell, Point at) {
    return {static_cast<float>(cell.first) + static_cast<float>(cell.count) / 2, at, cell.first, cell.first + cell.count};
}

CurveEnds ends_of(const Lane& lane, std::uint32_t persona, CurveTime time) {
    CurveEnds ends;
    for (const CurveEnd& end : lane.ends) {
        if (is_of(end, time) && persona_of(end) == persona) (end.side == CurveEnd::Side::before ? ends.before : ends.after) = &end;
    }
    return ends;
}

std::set<std::uint32_t> personas_beyond(const Lane& lane, CurveTime time) {
    std::set<std::uint32_t> personas;
    for (const CurveEnd& end : lane.ends) {
        if (is_of(end, time)) personas.insert(persona_of(end));
    }
    return personas;
}

std::vector<CurveAnchor> with_ends(std::vector<CurveAnchor> anchors, CurveEnds ends, const Grid& grid, float (*y_of)(double score)) {
    const auto beyond = [&](const CurveEnd& end) {
        return anchor_beyond(end, y_of(end.point != nullptr ? end.point->score : end.earlier->score), grid.columns.size());
    };
    if (ends.before != nullptr) anchors.insert(anchors.begin(), beyond(*ends.before));
    if (ends.after != nullptr) anchors.push_back(beyond(*ends.after));
    return anchors;
}

CurveRun run_through(const std::vector<CurveAnchor>& anchors, const Grid& grid, const Columns& columns) {
    CurveRun run;
    const bool crosses = anchors.size() == 2 && anchors.front().beyond && anchors.back().beyond;
    if (!crosses && std::ranges::all_of(anchors, &CurveAnchor::beyond)) return run;
    const auto width = static_cast<float>(grid.columns.size());
    if (anchors.front().beyond) {
        run.points.push_back(at_edge(anchors[0], anchors[1], 0, columns.grid_left()));
        run.enters = true;
    }
    for (std::size_t i = 0; i < anchors.size(); ++i) {
        if (!anchors[i].beyond) run.points.push_back(anchors[i].at);
        if (i > 0) run.known.push_back(is_known(anchors[i - 1], anchors[i], grid));
    }
    if (anchors.back().beyond) {
        run.points.push_back(at_edge(anchors[anchors.size() - 2], anchors.back(), width, columns.grid_right()));
        run.leaves = true;
    }
    return run;
}

std::vector<float> slopes_of(const CurveRun& run) {
    const std::vector<Point>& points = run.points;
    std::vector<float> slopes = monotone_slopes(points);
    const auto straight = [&](std::size_t i) { return (points[i + 1].y - points[i].y) / (points[i + 1].x - points[i].x); };
    if (points.size() < 2) return slopes;
    if (run.enters && points[1].x > points[0].x) slopes.front() = straight(0);
    if (run.leaves && points.back().x > points[points.size() - 2].x) slopes.back() = straight(points.size() - 2);
    return slopes;
}

}  // namespace journeymap
