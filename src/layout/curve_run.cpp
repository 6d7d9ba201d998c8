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

bool is_known(const Anchor& from, const Anchor& to, const Grid& grid) {
    if ((from.beyond && !from.is_next) || (to.beyond && !to.is_next)) return false;
    const auto all = static_cast<std::uint32_t>(grid.columns.size());
    return is_next(grid, from.beyond ? 0 : from.end, to.beyond ? all : to.first);
}

Point at_edge(const Anchor& from, const Anchor& to, float column, float x) {
    const float share = (column - from.column) / (to.column - from.column);
    return {x, from.at.y + (to.at.y - from.at.y) * share};
}

}  // namespace

Anchor anchor_beyond(const CurveEnd& end, float y, std::size_t columns) {
    const bool before = end.side == CurveEnd::Side::before;
    Anchor anchor;
    anchor.column = before ? -end.columns : static_cast<float>(columns) + end.columns;
    anchor.at.y = y;
    anchor.beyond = true;
    anchor.is_next = end.is_next;
    return anchor;
}

CurveRun run_through(const std::vector<Anchor>& anchors, const Grid& grid, const Columns& columns) {
    CurveRun run;
    const bool crosses = anchors.size() == 2 && anchors.front().beyond && anchors.back().beyond;
    if (!crosses && std::ranges::all_of(anchors, &Anchor::beyond)) return run;
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
