// Lanes in layout: every cell set, so that the height of each lane is known before anything is placed.
#pragma once

#include <optional>
#include <vector>

#include "journeymap/grid.h"
#include "layout/columns.h"
#include "layout/emotion_plot.h"
#include "layout/mark_strip.h"
#include "layout/typesetter.h"

namespace journeymap {

struct LaidLane {
    const Lane* lane = nullptr;
    float line_height = 0;     // of the blueprint line above it; 0: none
    float height = 0;          // without that line
    float stage_row = 0;       // height of the cells that belong to stages as a whole, with the gap below them
    Block label;               // at (0, 0) of the lane
    std::vector<Block> cells;  // beside lane->cells; at (0, 0) of the cell, of a curve at page x
    std::optional<EmotionPlot> plot;
    MarkStrip strip;  // below the plot
};

LaidLane set_lane(const Lane& lane, const Grid& grid, const Columns& columns, Typesetter& typesetter);

}  // namespace journeymap
