// Earlier curves: how it felt in the map that this one is compared with, drawn behind how it feels now: thin and dotted lines with small
// open markers, an arrow from each earlier point to the new one, a cross where the touchpoint is gone. Used by the emotion plot.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "journeymap/scene.h"
#include "journeymap/theme.h"
#include "layout/block.h"
#include "layout/label_places.h"

namespace journeymap {

// An earlier point where the plot has put it.
struct EarlierMark {
    std::size_t cell = 0;
    std::uint32_t persona = 0;
    Point at;
    std::optional<Point> now;  // where the same persona's point stands in the new map; none: it has none here
    bool gone = false;         // the touchpoint is
    std::string persona_id;    // empty: everyone
    bool at_edge = false;      // no point, but where the line leaves a part of a map; of no cell

    bool differs() const;
};

// The line and the marker that stand for the earlier map: the same as in the curves, in a legend too.
Stroke earlier_stroke(const Theme& theme, std::uint32_t persona);
Shape earlier_marker(const Theme& theme, std::uint32_t persona, Point at);

// Whether two points of one persona are told apart.
bool is_apart(float y, float other);

class EarlierCurves {
public:
    EarlierCurves(std::vector<EarlierMark> marks, const Theme& theme, float marker_radius);

    void draw_lines(Block& curves, LabelPlaces& places) const;
    // Markers and arrows, into the cell that they belong to.
    void draw_marks(std::vector<Block>& cells, LabelPlaces& places) const;

private:
    void draw_line(std::size_t first, std::size_t end, Block& curves, LabelPlaces& places) const;
    void draw_arrow(const EarlierMark& mark, Block& cell, LabelPlaces& places) const;
    void draw_cross(const EarlierMark& mark, Block& cell) const;

    std::vector<EarlierMark> marks_;  // by persona, then x
    const Theme& theme_;
    float marker_radius_;  // of the new map's points
};

}  // namespace journeymap
