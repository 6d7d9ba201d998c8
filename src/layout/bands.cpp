#include "layout/bands.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace journeymap {

namespace {

enum class Back : unsigned char { straight, notched };
enum class Tip : unsigned char { to_next, at_edge, none };  // none: the stage goes on elsewhere

// An arrow from x to the next stage's start: the first has a straight back, the last of a row ends at the edge of the page's content.
Shape arrow(float left, float right, float height, Back back_kind, Tip tip, Color color, Stroke frame) {
    const float point = measure::chevron;
    float back = back_kind == Back::straight ? 0 : point;
    float shoulder = tip == Tip::none ? right : tip == Tip::at_edge ? right - point : right - measure::chevron_gap;
    Path path;
    path.move(left, 0);
    path.line(shoulder, 0);
    if (tip != Tip::none) path.line(shoulder + point, height / 2);
    path.line(shoulder, height);
    path.line(left, height);
    if (back > 0) path.line(left + back, height / 2);
    path.close();
    return Shape{std::move(path), Paint::solid(color), std::move(frame)};
}

// "Apply (2/3)" where a stage is cut.
std::string_view name_of(const StageBand& band, Typesetter& typesetter) {
    if (band.pieces == 1) return band.stage->name.value;
    return typesetter.keep(fmt::format("{} ({}/{})", band.stage->name.value, band.piece, band.pieces));
}

}  // namespace

Block set_phases(const Grid& grid, const Columns& columns, Typesetter& typesetter) {
    const Theme& theme = typesetter.theme();
    std::vector<Block> texts;
    Block block;
    for (const PhaseBand& phase : grid.phases) {
        const StageBand& first = grid.stages[phase.first_stage];
        const StageBand& last = grid.stages[phase.first_stage + phase.count - 1];
        Block text;
        text.height = 6;
        float width = columns.left[last.first + last.count] - columns.left[first.first] - measure::chevron_gap - 2 * measure::cell_inset;
        typesetter.paragraph(text, phase.name, typesetter.styles().lane_name, theme.phase_text, 0, width);
        text.height += 6;
        block.height = std::max(block.height, text.height);
        texts.push_back(std::move(text));
    }
    for (std::size_t i = 0; i < grid.phases.size(); ++i) {
        if (grid.phases[i].name.empty()) continue;
        const StageBand& first = grid.stages[grid.phases[i].first_stage];
        const StageBand& last = grid.stages[grid.phases[i].first_stage + grid.phases[i].count - 1];
        float left = columns.left[first.first];
        bool ends = i + 1 == grid.phases.size();
        float right = columns.left[last.first + last.count] - (ends ? 0 : measure::chevron_gap);
        const Rectangle band{left, 0, right - left, block.height, typesetter.rounded(3)};
        block.items.emplace_back(Shape{band, Paint::solid(theme.phase), typesetter.frame()});
        float inset = i == 0 ? 16 : measure::cell_inset;
        place(std::move(texts[i]), left + inset, 0, block.items);
    }
    if (!grid.phases.empty()) block.height += 6;
    return block;
}

std::vector<Block> set_stages(const Grid& grid, const Columns& columns, Typesetter& typesetter) {
    const Theme& theme = typesetter.theme();
    std::vector<Block> texts;
    float height = 0;
    for (std::size_t i = 0; i < grid.stages.size(); ++i) {
        const StageBand& band = grid.stages[i];
        float inset = i + grid.stages_before == 0 ? 16 : measure::chevron + 10;
        float width = columns.width(band.first, band.count) - inset - measure::chevron - 2;
        Block text;
        text.height = 9;
        typesetter.paragraph(text, name_of(band, typesetter), typesetter.styles().name, theme.stage_text, inset, width);
        for (const Text& goal : band.stage->goals) {
            text.height += 1;
            typesetter.paragraph(text, goal.value, typesetter.styles().card, theme.stage_text, inset, width);
        }
        text.height += 13;
        height = std::max(height, text.height);
        texts.push_back(std::move(text));
    }
    // Beside stages with goals, names stand on one line at the top.
    const bool only_names = std::ranges::all_of(grid.stages, [](const StageBand& band) { return band.stage->goals.empty(); });
    std::vector<Block> blocks;
    const std::size_t all = grid.stages_before + grid.stages.size() + grid.stages_after;
    auto steps = static_cast<float>(std::max<std::size_t>(all, 2) - 1);
    for (std::size_t i = 0; i < grid.stages.size(); ++i) {
        const StageBand& band = grid.stages[i];
        float left = columns.left[band.first];
        float right = columns.left[band.first + band.count];
        const std::size_t number = i + grid.stages_before;
        Color color = between(theme.stage_from, theme.stage_to, static_cast<float>(number) / steps);
        Block block;
        block.height = height;
        const Back back = number == 0 || band.piece > 1 ? Back::straight : Back::notched;
        const Tip tip = band.goes_on() ? Tip::none : i + 1 == grid.stages.size() ? Tip::at_edge : Tip::to_next;
        block.items.emplace_back(arrow(left, right, height, back, tip, color, typesetter.frame()));
        place(std::move(texts[i]), left, only_names ? (height - texts[i].height) / 2 : 2, block.items);
        blocks.push_back(std::move(block));
    }
    return blocks;
}

}  // namespace journeymap
