// The strip between head and stages of a map that is compared with another: which one, and the figures of both.
#pragma once

#include "journeymap/grid.h"
#include "layout/typesetter.h"

namespace journeymap {

// `label_width`: of the column of lane names, where the strip has its own name. Nothing where the map is compared with none.
Block set_totals(const Grid& grid, float width, float label_width, Typesetter& typesetter);

}  // namespace journeymap
