// A curve on its way through a part of a map: its points there, and where it meets the edges beyond which it goes on. The same place at both
// sides of a cut, so that parts can be put together. Used by the emotion plot.
#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "journeymap/grid.h"
#include "journeymap/scene.h"
#include "layout/columns.h"

namespace journeymap {

// Where a curve is known: within the part, or at its next point beyond an end of it.
struct CurveAnchor {
    float column = 0;                  // columns from the left end of the part
    Point at;                          // beyond an end x says nothing
    std::uint32_t first = 0, end = 0;  // columns of its cell
    bool beyond = false;
    bool is_next = true;  // beyond: no column up to the edge says nothing
};
CurveAnchor anchor_within(const Cell& cell, Point at);

// Whether a curve is the map's own or that of the map it is compared with.
enum class CurveTime : std::uint8_t { now, earlier };
struct CurveEnds {
    const CurveEnd *before = nullptr, *after = nullptr;
};
CurveEnds ends_of(const Lane& lane, std::uint32_t persona, CurveTime time);
// Those whose curve goes on beyond an end.
std::set<std::uint32_t> personas_beyond(const Lane& lane, CurveTime time);
// The anchors with those beyond the ends; y_of gives the height of a score.
std::vector<CurveAnchor> with_ends(std::vector<CurveAnchor> anchors, CurveEnds ends, const Grid& grid, float (*y_of)(double score));

struct CurveRun {
    std::vector<Point> points;
    std::vector<bool> known;              // of each piece between two points: no column between says nothing
    bool enters = false, leaves = false;  // the first and the last point are at an edge
};
// Of anchors from left to right; no points where the curve has none in the part and does not cross it.
CurveRun run_through(const std::vector<CurveAnchor>& anchors, const Grid& grid, const Columns& columns);

// As monotone_slopes, but at edges the curve goes straight on.
std::vector<float> slopes_of(const CurveRun& run);

}  // namespace journeymap
