// Parts of a grid: some of its stages and some of its lanes, as a grid of its own. Used where a map is folded into rows or cut into pages.
#pragma once

#include "journeymap/grid.h"

namespace journeymap {

struct Part {
    std::size_t first = 0, count = 0;
};

// Texts stay where they are, so the whole has to outlive the part; those of its marks are its own (adopt_marks).
Grid slice(const Grid& whole, Part stages, Part lanes);

}  // namespace journeymap
