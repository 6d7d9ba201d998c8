// Parts of a grid: some of its columns and some of its lanes, as a grid of its own. Used where a map is folded into rows or cut into pages.
#pragma once

#include "journeymap/grid.h"

namespace journeymap {

struct Part {
    std::size_t first = 0, count = 0;
};

// Texts stay where they are, so the whole has to outlive the part; those of its marks are its own (layout/mark_texts.h).
//
// Where a stage is cut, what belongs to the stage as a whole is in the part in which the stage begins; its point on a curve in the part that
// has its middle.
Grid slice(const Grid& whole, Part columns, Part lanes);

Part columns_of(const Grid& grid, Part stages);

}  // namespace journeymap
