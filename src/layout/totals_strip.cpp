#include "layout/totals_strip.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

#include "journeymap/words.h"
#include "lanes/phrases.h"
#include "layout/comparison_phrases.h"

namespace journeymap {

namespace {

constexpr float figure_gap = 30, row_gap = 10;

Color color_of(Turn turn, const Theme& theme) {
    if (turn == Turn::better) return theme.good;
    return turn == Turn::worse ? theme.pain : theme.text;
}

Block set_figure(const EarlierTotal& total, const Journey& journey, float width, Typesetter& typesetter) {
    const Theme& theme = typesetter.theme();
    const std::string_view language = typesetter.language();
    Block block;
    typesetter.paragraph(
        block, typesetter.keep(total_phrase(total, journey)), typesetter.styles().figure, color_of(total.turn, theme), 0, width);
    std::string name = total_name(total, language);
    if (total.turn != Turn::none) add_part(name, word(total.turn == Turn::better ? Word::better : Word::worse, language));
    typesetter.paragraph(block, typesetter.keep(std::move(name)), typesetter.styles().small, theme.muted, 0, width);
    return block;
}

float width_of(const EarlierTotal& total, const Journey& journey, float most, Typesetter& typesetter) {
    const std::string_view language = typesetter.language();
    std::string name = total_name(total, language);
    if (total.turn != Turn::none) add_part(name, word(total.turn == Turn::better ? Word::better : Word::worse, language));
    const float value = typesetter.width(typesetter.keep(total_phrase(total, journey)), typesetter.styles().figure);
    return std::min(most, std::max(value, typesetter.width(typesetter.keep(std::move(name)), typesetter.styles().small)) + 1);
}

// One of the list that the strip is for a screen reader.
void place_item(Block&& block, float x, float y, std::vector<Item>& items) {
    items.emplace_back(GroupBegin{Role::item, {}, {}, {}});
    place(std::move(block), x, y, items);
    items.emplace_back(GroupEnd{});
}

}  // namespace

Block set_totals(const Grid& grid, float width, float label_width, Typesetter& typesetter) {
    if (grid.earlier == nullptr) return {};
    const Theme& theme = typesetter.theme();
    const std::string_view language = typesetter.language();
    Block label;
    typesetter.paragraph(label, word(Word::what_changed, language), typesetter.styles().lane_name, theme.text, 0, label_width);
    const float left = label_width + measure::label_gap + measure::cell_inset;
    const float room = width - left;

    Block figures;
    float x = 0, row = 0;
    for (const EarlierTotal* total : totals_to_show(grid)) {
        const float needed = width_of(*total, *grid.journey, room, typesetter);
        if (x > 0 && x + needed > room) {
            figures.height += row + row_gap;
            x = row = 0;
        }
        Block figure = set_figure(*total, *grid.journey, needed, typesetter);
        row = std::max(row, figure.height);
        place_item(std::move(figure), x, figures.height, figures.items);
        x += needed + figure_gap;
    }
    figures.height += row;
    if (figures.height > 0) figures.height += 6;
    Block compared;
    typesetter.paragraph(compared, typesetter.keep(compared_phrase(grid)), typesetter.styles().small, theme.muted, 0, room);
    const float top = figures.height;
    figures.height += compared.height;
    place_item(std::move(compared), 0, top, figures.items);

    Block block;
    block.height = std::max(label.height, figures.height);
    place(std::move(label), 0, 0, block.items);
    place(std::move(figures), left, 0, block.items);
    return block;
}

}  // namespace journeymap
