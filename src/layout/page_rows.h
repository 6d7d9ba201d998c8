// Rows of pages: which columns of a map stand on one page, and how large pages have to be for them. Used by pages.cpp.
#pragma once

#include <span>
#include <vector>

#include "layout/page.h"
#include "layout/slice.h"

namespace journeymap {

// A stage, or a piece of one that is wider than a page.
struct StagePiece {
    Part columns;
    std::size_t stage = 0;
    std::uint32_t piece = 1, pieces = 1;
};

// The columns of pages that are read one below the other.
struct PageRow {
    std::vector<StagePiece> pieces;
    Grid whole;  // with lanes as they are, all that say something there
    Grid strip;  // with lanes that are higher than a page divided
    Columns widths;
    PageHeights heights;

    Part columns() const {
        const std::size_t first = pieces.front().columns.first;
        return {first, pieces.back().columns.first + pieces.back().columns.count - first};
    }
};

struct PageRows {
    std::vector<PageRow> rows;
    PageRoom room;  // as it was asked for, or larger; in units of the theme's TextStyles, as all here
};
PageRows find_page_rows(const Grid& grid, const Theme& theme, TextShaper& shaper, const LayoutOptions& options, PageRoom room);

// For the line that says which page it is.
float page_number_room(const Theme& theme);
// What a page leaves for lanes below the names of the stages.
float room_for_lanes(const PageRow& row, const PageRoom& room, const Theme& theme);
// A page with these strips, which are lanes of the row.
PagePlan plan_for(const PageRow& row, std::span<const Grid> strips, const Grid& grid, const PageRoom& room, const LayoutOptions& options);

}  // namespace journeymap
