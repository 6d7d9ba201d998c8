#include "layout/emotion_leftovers.h"

#include <algorithm>
#include <utility>

#include "lanes/phrases.h"
#include "layout/of_personas.h"

namespace journeymap {

void EmotionLeftovers::add(const EmotionMark& mark, std::string text, std::string personas) {
    const auto [known, is_new] = of_.try_emplace(&mark, list_.size());
    if (is_new)
        list_.push_back({&mark, std::move(text), std::move(personas)});
    else
        add_part(list_[known->second].text, text);
}

float EmotionLeftovers::set(const EmotionMarks& marks, std::vector<Block>& cells, Typesetter& typesetter) {
    float height = 0;
    std::vector<float> below(marks.grid().columns.size(), 0);  // how far a column is filled: a stage's cell lies over its touchpoints'
    for (Leftover& leftover : list_) {
        const Cell& where = marks.lane().cells[leftover.mark->cell];
        const auto first = below.begin() + where.first, end = first + where.count;
        const float filled = *std::max_element(first, end);
        Block set;
        const float left = marks.columns().left[where.first] + measure::cell_inset;
        typesetter.paragraph(set, typesetter.keep(std::move(leftover.text)), typesetter.styles().small, typesetter.theme().text, 0,
            marks.columns().width(where.first, where.count) - 2 * measure::cell_inset);
        const float used = set.height;
        std::vector<Item>& items = cells[leftover.mark->cell].items;
        draw_of(leftover.personas, items, [&] { place(std::move(set), left, measure::curve_height + 6 + filled, items); });
        std::fill(first, end, filled + used + 2);
        height = std::max(height, filled + used + 2);
    }
    return height > 0 ? height + 6 : 0;
}

}  // namespace journeymap
