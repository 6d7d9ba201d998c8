// Columns: how wide each touchpoint's column is, and where it stands.
#pragma once

#include <vector>

#include "journeymap/grid.h"
#include "layout/typesetter.h"

namespace journeymap {

struct Columns {
    float page_width = 0;
    float label_width = 0;    // the column of lane names
    std::vector<float> left;  // of each grid column; one more than there are columns: the right end of the last

    float grid_left() const { return left.front(); }
    float grid_right() const { return left.back(); }
    float width(std::uint32_t first, std::uint32_t count) const { return left[first + count] - left[first]; }
    float middle(std::uint32_t first, std::uint32_t count) const { return (left[first + count] + left[first]) / 2; }
};

// How wide a page is at least, up to where columns grow to fill it, and beyond what they become as narrow as their content can be (0: never).
struct PageWidth {
    float least = 0, ideal = 0, most = 0;
};
// That of a page of its own; `known` px wide where that is not 0, with its blank edges.
PageWidth usual_width(const Theme& theme, float known);
Columns lay_columns(const Grid& grid, Typesetter& typesetter, PageWidth page);

}  // namespace journeymap
