// A long journey folded into rows: its stages in several strips on one sheet.
#include <algorithm>
#include <vector>

#include "layout/page.h"
#include "layout/slice.h"

namespace journeymap {

namespace {

// Columns that stay in one row.
struct Unit {
    Part columns;
    float width = 0;
};

class Folder {
public:
    Folder(const Grid& grid, const Theme& theme, TextShaper& shaper, const LayoutOptions& options)
        : grid_(grid), theme_(theme), shaper_(shaper), options_(options), width_(usual_width(theme, width_with_edges(options, theme))) {
        Scene scene;
        scene.language = grid.journey->language.value;
        Typesetter typesetter(shaper, theme, scene);
        columns_ = lay_columns(grid, typesetter, width_);
    }

    Scene fold() {
        if (options_.rows > 0) return set_rows(options_.rows);
        return options_.page_width > 0 ? fold_for_width() : fold_for_sheet();
    }

private:
    // How many rows are tried: each takes as long as drawing the picture once.
    static std::size_t most_tried(const Scene& scene) {
        constexpr std::size_t most = 12, most_items = 600'000;
        return std::clamp(most_items / std::max(scene.items.size(), std::size_t{1}), std::size_t{2}, most);
    }

    const Grid& grid_;
    const Theme& theme_;
    TextShaper& shaper_;
    const LayoutOptions& options_;
    PageWidth width_;
    Columns columns_;

    Unit unit_of(Part columns) const {
        return {columns, columns_.width(static_cast<std::uint32_t>(columns.first), static_cast<std::uint32_t>(columns.count))};
    }

    std::size_t most_rows() const { return options_.page_width > 0 ? grid_.columns.size() : grid_.stages.size(); }

    // Stages; for more rows than there are of them, the widest cut between touchpoints, where the picture has to be narrow.
    std::vector<Unit> units_for(std::size_t rows) const {
        std::vector<Unit> units;
        for (std::size_t i = 0; i < grid_.stages.size(); ++i) units.push_back(unit_of(columns_of(grid_, {i, 1})));
        while (units.size() < std::min(rows, most_rows())) {
            const auto width = [](const Unit& unit) { return unit.columns.count > 1 ? unit.width : 0; };
            const auto widest = std::ranges::max_element(units, {}, width);
            const Part whole = widest->columns;
            const std::size_t half = (whole.count + 1) / 2;
            *widest = unit_of({whole.first, half});
            units.insert(widest + 1, unit_of({whole.first + half, whole.count - half}));
        }
        return units;
    }

    static std::vector<Part> rows_within(const std::vector<Unit>& units, float room) {
        std::vector<Part> rows;
        float used = 0;
        for (const Unit& unit : units) {
            if (rows.empty() || used + unit.width > room) {
                rows.push_back({unit.columns.first, 0});
                used = 0;
            }
            used += unit.width;
            rows.back().count += unit.columns.count;
        }
        return rows;
    }

    // The rows are as even as stages allow: the widest is as narrow as can be.
    static std::vector<Part> even_rows(const std::vector<Unit>& units, std::size_t rows) {
        float least = 0, most = 0;
        for (const Unit& unit : units) {
            least = std::max(least, unit.width);
            most += unit.width;
        }
        for (int round = 0; round < 32; ++round) {
            const float middle = (least + most) / 2;
            if (rows_within(units, middle).size() <= rows) {
                most = middle;
            } else {
                least = middle;
            }
        }
        return rows_within(units, most);
    }

    Scene set_rows(std::size_t rows) const {
        std::vector<Grid> strips;
        for (const Part& columns : even_rows(units_for(rows), rows)) strips.push_back(slice(grid_, columns, {0, grid_.lanes.size()}));
        number_pieces(strips);
        PagePlan plan;
        plan.whole = &grid_;
        plan.strips = strips;
        plan.width = width_;
        plan.options = options_;
        return set_page(plan, theme_, shaper_);
    }

    // Stages that go on in the next row.
    void number_pieces(std::vector<Grid>& strips) const {
        std::vector<std::vector<StageBand*>> pieces(grid_.stages.size());
        for (Grid& strip : strips) {
            for (std::size_t i = 0; i < strip.stages.size(); ++i) pieces[strip.stages_before + i].push_back(&strip.stages[i]);
        }
        for (const std::vector<StageBand*>& bands : pieces) {
            for (std::size_t i = 0; i < bands.size(); ++i) {
                bands[i]->piece = static_cast<std::uint32_t>(i + 1);
                bands[i]->pieces = static_cast<std::uint32_t>(bands.size());
            }
        }
    }

    // How large the picture becomes on the sheet.
    float size_of(const Scene& scene) const { return std::min(options_.sheet_ratio / scene.width, 1 / scene.height); }

    Scene fold_for_sheet() const {
        Scene best = set_rows(1);
        for (std::size_t rows = 2; rows <= std::min(most_rows(), most_tried(best)); ++rows) {
            Scene scene = set_rows(rows);
            if (size_of(scene) <= size_of(best)) break;
            best = std::move(scene);
        }
        return best;
    }

    // The narrower, the larger its text: until that is large enough, or the picture higher than the sheet.
    Scene fold_for_width() const {
        Scene best = set_rows(1);
        for (std::size_t rows = 2; rows <= std::min(most_rows(), most_tried(best)) && best.width > width_.most; ++rows) {
            Scene scene = set_rows(rows);
            if (scene.height * options_.sheet_ratio > scene.width) break;
            if (scene.width < best.width) best = std::move(scene);
        }
        return best;
    }
};

}  // namespace

Scene fold_rows(const Grid& grid, const Theme& theme, TextShaper& shaper, const LayoutOptions& options) {
    return Folder(grid, theme, shaper, options).fold();
}

}  // namespace journeymap
