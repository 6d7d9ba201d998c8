// A long journey folded into rows: its stages in several strips on one sheet.
#include <algorithm>
#include <vector>

#include "layout/page.h"
#include "layout/slice.h"

namespace journeymap {

namespace {

std::vector<float> stage_widths(const Grid& grid, const Theme& theme, TextShaper& shaper) {
    Scene scene;
    scene.language = grid.journey->language.value;
    Typesetter typesetter(shaper, theme, scene);
    const Columns columns = lay_columns(grid, typesetter, usual_width(theme));
    std::vector<float> widths;
    for (const StageBand& band : grid.stages) widths.push_back(columns.width(band.first, band.count));
    return widths;
}

std::vector<Part> parts_within(const std::vector<float>& widths, float room) {
    std::vector<Part> parts;
    float used = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (parts.empty() || used + widths[i] > room) {
            parts.push_back({i, 0});
            used = 0;
        }
        used += widths[i];
        ++parts.back().count;
    }
    return parts;
}

// The rows are as even as stages allow: the widest is as narrow as can be.
std::vector<Part> even_parts(const std::vector<float>& widths, std::size_t rows) {
    float least = *std::ranges::max_element(widths), most = 0;
    for (const float width : widths) most += width;
    for (int round = 0; round < 32; ++round) {
        const float middle = (least + most) / 2;
        if (parts_within(widths, middle).size() <= rows) {
            most = middle;
        } else {
            least = middle;
        }
    }
    return parts_within(widths, most);
}

Scene set_rows(const Grid& grid, const std::vector<Part>& parts, const Theme& theme, TextShaper& shaper, const LayoutOptions& options) {
    std::vector<Grid> strips;
    for (const Part& part : parts) strips.push_back(slice(grid, columns_of(grid, part), {0, grid.lanes.size()}));
    PagePlan plan;
    plan.whole = &grid;
    plan.strips = strips;
    plan.width = usual_width(theme);
    plan.options = options;
    return set_page(plan, theme, shaper);
}

// How large the picture becomes on a sheet of this shape.
float size_on(const Scene& scene, float ratio) { return std::min(ratio / scene.width, 1 / scene.height); }

}  // namespace

Scene fold_rows(const Grid& grid, const Theme& theme, TextShaper& shaper, const LayoutOptions& options) {
    const std::vector<float> widths = stage_widths(grid, theme, shaper);
    if (options.rows > 0) return set_rows(grid, even_parts(widths, options.rows), theme, shaper, options);
    constexpr std::size_t most_tried = 12;
    Scene best = set_rows(grid, {{0, widths.size()}}, theme, shaper, options);
    for (std::size_t rows = 2; rows <= std::min(widths.size(), most_tried); ++rows) {
        Scene scene = set_rows(grid, even_parts(widths, rows), theme, shaper, options);
        if (size_on(scene, options.sheet_ratio) <= size_on(best, options.sheet_ratio)) break;
        best = std::move(scene);
    }
    return best;
}

}  // namespace journeymap
