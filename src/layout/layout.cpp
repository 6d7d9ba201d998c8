#include "journeymap/layout.h"

#include "layout/page.h"

namespace journeymap {

namespace {

Scene set_whole(const Grid& grid, const Theme& theme, TextShaper& shaper, const LayoutOptions& options) {
    const bool can_fold = grid.stages.size() > 1 || (options.page_width > 0 && grid.columns.size() > 1);
    if (options.rows != 1 && can_fold) return fold_rows(grid, theme, shaper, options);
    PagePlan plan;
    plan.whole = &grid;
    plan.strips = std::span(&grid, 1);
    plan.width = usual_width(theme, width_with_edges(options, theme));
    plan.options = options;
    return set_page(plan, theme, shaper);
}

// What stands in a text has the text's margins around it, and needs no wide ones of its own.
void trim_edges(Scene& scene) {
    for (Item& item : scene.items) translate(item, -spare_edge, -spare_edge);
    for (Bookmark& bookmark : scene.bookmarks) bookmark.x -= spare_edge, bookmark.y -= spare_edge;
    scene.width -= 2 * spare_edge;
    scene.height -= 2 * spare_edge;
}

}  // namespace

float width_with_edges(const LayoutOptions& options, const Theme& theme) {
    return options.page_width > 0 ? options.page_width / TextStyles(theme.sizes).unit + 2 * spare_edge : 0;
}

Scene lay_out(const Grid& grid, const Theme& theme, TextShaper& shaper, const LayoutOptions& options) {
    Scene scene = set_whole(grid, theme, shaper, options);
    if (options.page_width > 0) trim_edges(scene);
    enlarge(scene, theme);
    return scene;
}

}  // namespace journeymap
