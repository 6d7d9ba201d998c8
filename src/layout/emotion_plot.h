// The emotion lane: ground, curves, markers and the words beside them.
#pragma once

#include <vector>

#include "journeymap/grid.h"
#include "layout/columns.h"
#include "layout/typesetter.h"

namespace journeymap {

struct EmotionPlot {
    Block ground;              // ground and axis, at page x; nothing for a screen reader
    Block curves;              // the same for the lines
    std::vector<Block> cells;  // beside lane.cells: markers and labels at page x; empty for cells that are not curve cells
    float height = 0;          // of the ground, and of what stands below it
};

EmotionPlot plot_emotions(const Lane& lane, const Grid& grid, const Columns& columns, Typesetter& typesetter);

}  // namespace journeymap
