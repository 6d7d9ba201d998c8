// The strip of marks below the emotion lane's ground: in rows what is said of whole stages and of pairs, below it what is said of single
// touchpoints. Marks that matter more take their place first; for the others there may be none.
#pragma once

#include <vector>

#include "journeymap/grid.h"
#include "layout/columns.h"
#include "layout/typesetter.h"

namespace journeymap {

struct StripMark {
    const InsightMark* mark = nullptr;
    std::uint32_t column = 0;  // where it is read out: the first of a stage, that of its touchpoint
    Block block;               // at page x
};

struct MarkStrip {
    float top = 0;  // below the lane's own content
    float height = 0;
    std::vector<StripMark> marks;
};

MarkStrip set_mark_strip(const Grid& grid, const Columns& columns, Typesetter& typesetter);

}  // namespace journeymap
