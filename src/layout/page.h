// One page of the picture: its head, strips of stages one below the other, and what ends it. Used by layout.cpp, which makes one page of a
// map, and by pages.cpp, which makes several.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "journeymap/grid.h"
#include "journeymap/layout.h"
#include "journeymap/scene.h"
#include "journeymap/text.h"
#include "journeymap/theme.h"
#include "layout/columns.h"

namespace journeymap {

// px that a page leaves blank.
inline constexpr float page_edge_top = 44, page_edge_bottom = 40;
// Of that and of the margins, what a picture does without that is shown at a known width (LayoutOptions::page_width).
inline constexpr float spare_edge = 32;
// How wide such a picture is to be as long as it has it; 0 for others.
float width_with_edges(const LayoutOptions& options, const Theme& theme);

struct PagePlan {
    const Grid* whole = nullptr;
    std::span<const Grid> strips;      // parts of it (layout/slice.h), at least one
    const Columns* columns = nullptr;  // that all strips have; null: each has its own
    bool has_head = true, has_strips = true, has_end = true;
    PageWidth width;
    LayoutOptions options;
};
Scene set_page(const PagePlan& plan, const Theme& theme, TextShaper& shaper);
// Set pages, and what is measured here, are in the units of the theme's TextStyles: this makes px of them.
void enlarge(Scene& scene, const Theme& theme);

// How high the parts of a page would be; of those that it does not have, 0.
struct PageHeights {
    float width = 0;
    float head = 0;            // from the top of the page to the stages
    float bands = 0;           // phases and stages
    std::vector<float> lanes;  // of the first strip, each with the line above it
    float end = 0;             // notes and foot
};
PageHeights measure_page(const PagePlan& plan, const Theme& theme, TextShaper& shaper);

// A long journey in several strips, one below the other.
Scene fold_rows(const Grid& grid, const Theme& theme, TextShaper& shaper, const LayoutOptions& options);

}  // namespace journeymap
