#include "journeymap/layout.h"

#include "layout/page.h"

namespace journeymap {

namespace {

Scene set_whole(const Grid& grid, const Theme& theme, TextShaper& shaper, const LayoutOptions& options) {
    if (options.rows != 1 && grid.stages.size() > 1) return fold_rows(grid, theme, shaper, options);
    PagePlan plan;
    plan.whole = &grid;
    plan.strips = std::span(&grid, 1);
    plan.width = usual_width(theme);
    plan.options = options;
    return set_page(plan, theme, shaper);
}

}  // namespace

Scene lay_out(const Grid& grid, const Theme& theme, TextShaper& shaper, const LayoutOptions& options) {
    Scene scene = set_whole(grid, theme, shaper, options);
    enlarge(scene, theme);
    return scene;
}

}  // namespace journeymap
