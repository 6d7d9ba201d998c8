// Bands: how sure a measured emotion is. A soft area between the ends of the 95 % intervals of neighbours, and a thin upright with two ends
// at each point. Used by the emotion plot.
#pragma once

#include <vector>

#include "journeymap/scene.h"

namespace journeymap {

// One point of a curve; without an interval the band ends before it.
struct BandPoint {
    float x = 0;
    float top = 0, bottom = 0;  // the ends of the interval
    bool measured = false;
    bool joins_next = false;  // the column of the next point of the curve is a neighbour
    bool at_edge = false;     // no point, but where the band leaves a part of a map
};

// Appends the shapes for one curve, whose points stand from left to right.
void append_bands(std::vector<Item>& items, const std::vector<BandPoint>& points, Color color);

}  // namespace journeymap
