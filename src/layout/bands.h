// The bands above the lanes: stages as arrows that point along the journey, and phases over them.
#pragma once

#include <vector>

#include "journeymap/grid.h"
#include "layout/columns.h"
#include "layout/typesetter.h"

namespace journeymap {

// All phases as one block at page x, 0 high where the map has none.
Block set_phases(const Grid& grid, const Columns& columns, Typesetter& typesetter);

// One block a stage, at page x, all of the same height.
std::vector<Block> set_stages(const Grid& grid, const Columns& columns, Typesetter& typesetter);

}  // namespace journeymap
