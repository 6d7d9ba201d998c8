#include "layout/cards.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "layout/signs.h"

namespace journeymap {

namespace {

constexpr float edge = 3;
constexpr float badge_inset = 5;
constexpr float first_line_top = 7;

// The first line: what it is called, how bad it is, and a badge at the far end; below where there is no room.
void set_label_row(Block& block, const Card& card, Color color, float left, float right, Typesetter& typesetter) {
    std::string label(card.label);
    if (!card.rank.empty()) label += (label.empty() ? "" : " \u00b7 ") + std::string(card.rank);
    std::string_view text = typesetter.keep(std::move(label));
    float top = block.height;
    int lines = typesetter.paragraph(block, text, typesetter.styles().small_strong, color, left, right - left);
    if (card.badge.empty()) return;

    const float badge_height = typesetter.styles().height_for(17, &TextSizes::label);
    const float sign_room = card.mark != nullptr ? sign_size + 4 : 0;
    float badge_width = typesetter.width(card.badge, typesetter.styles().label) + sign_room + (card.badge_filled ? 2 * badge_inset : 0);
    const float leading = leading_of(typesetter.styles().small_strong);
    const bool one_line = lines <= 1 && badge_height <= leading + first_line_top;
    if (badge_width > right - left) {  // only in sizes that are far from each other
        typesetter.paragraph(block, card.badge, typesetter.styles().label, color, left, right - left);
        return;
    }
    bool beside = one_line && typesetter.width(text, typesetter.styles().small_strong) + 10 + badge_width <= right - left;
    float y = beside ? top + (leading - badge_height) / 2 : block.height + 2;
    float x = beside ? right - badge_width : left;
    if (!beside) block.height += badge_height + 4;
    if (card.mark != nullptr) block.items.push_back(begin_mark(*card.mark));
    if (card.badge_filled) block.items.push_back(filled_rectangle(x, y, badge_width, badge_height, typesetter.rounded(3), color));
    float baseline = y + Typesetter::baseline(typesetter.styles().label, badge_height);
    Color badge_color = card.badge_filled ? typesetter.theme().badge_text : color;
    if (card.badge_filled) x += badge_inset;
    if (card.mark != nullptr) {
        const Color hole = card.badge_filled ? color : typesetter.theme().pain_fill;
        draw_sign(block, card.mark->kind, x, y + (badge_height - sign_size) / 2, badge_color, hole);
    }
    typesetter.line(block, card.badge, typesetter.styles().label, badge_color, x + sign_room, baseline);
    if (card.mark != nullptr) block.items.push_back(end_mark());
}

// What has become of it, at the far end of the first line; below where there is no room.
void set_change(Block& block, const Card& card, Color color, float left, float right, Typesetter& typesetter) {
    const float width = typesetter.width(card.change_word, typesetter.styles().label);
    float taken = left;
    for (const Item& item : block.items) {
        if (const auto* line = std::get_if<TextLine>(&item)) taken = std::max(taken, line->x + line->width);
    }
    const float leading = leading_of(typesetter.styles().small_strong);
    const bool one_line = block.height < first_line_top + 1.5F * leading && leading_of(typesetter.styles().label) <= leading;
    if (block.items.empty() || (one_line && taken + 10 + width <= right)) {
        const float y = block.items.empty() ? block.height : block.height - leading;
        typesetter.line(block, card.change_word, typesetter.styles().label, color, right - width,
            y + Typesetter::baseline(typesetter.styles().label, leading));
        if (block.items.size() == 1) block.height += leading;
        return;
    }
    typesetter.paragraph(block, card.change_word, typesetter.styles().label, color, left, right - left);
}

// A line through the lines of text that a block has from the `first` item on.
void strike(Block& block, std::size_t first, Color color) {
    std::vector<Item> lines;
    for (std::size_t i = first; i < block.items.size(); ++i) {
        const auto* line = std::get_if<TextLine>(&block.items[i]);
        if (line == nullptr) continue;
        const float y = line->y - line->style.size * 0.32F;
        lines.push_back(line_between(line->x, y, line->x + line->width, y, color, 1));
    }
    std::ranges::move(lines, std::back_inserter(block.items));
}

struct CardLook {
    Color edge, fill, text;
};

CardLook look_of(const Card& card, const Theme& theme) {
    if (card.change == CardChange::gone) return {theme.muted, theme.phase, theme.muted};
    if (card.change == CardChange::solved) return {theme.opportunity, theme.opportunity_fill, theme.muted};
    if (card.kind == CardKind::pain) return {theme.pain, theme.pain_fill, theme.text};
    return {theme.opportunity, theme.opportunity_fill, theme.text};
}

// The coloured edge follows the round corners and thins out along them.
std::variant<Rectangle, Circle, Segment, Path> edge_of(float height, float radius) {
    if (radius < edge) return Rectangle{0, 0, edge, height, 0};
    const float bend = radius * 0.4477F;  // of a quarter circle: radius * (1 - 0.5523)
    Path path;
    path.move(radius, 0);
    path.cubic({bend, 0}, {0, bend}, {0, radius});
    path.line(0, height - radius);
    path.cubic({0, height - bend}, {bend, height}, {radius, height});
    path.cubic({edge + bend / 2, height}, {edge, height - bend}, {edge, height - radius});
    path.line(edge, radius);
    path.cubic({edge, bend}, {edge + bend / 2, 0}, {radius, 0});
    path.close();
    return path;
}

}  // namespace

Block set_card(const Card& card, float width, Typesetter& typesetter) {
    const Theme& theme = typesetter.theme();
    const CardLook look = look_of(card, theme);
    const Color color = look.edge;
    const float left = measure::card_inset, right = width - measure::card_inset + 3;

    Block text;
    text.height = card.kind == CardKind::gain ? 6 : first_line_top;
    if (!card.label.empty() || !card.badge.empty()) set_label_row(text, card, color, left, right, typesetter);
    if (!card.change_word.empty()) set_change(text, card, color, left, right, typesetter);
    if (!text.empty()) text.height += 2;
    if (!card.link.empty()) text.items.emplace_back(LinkBegin{card.link});
    const std::size_t first = text.items.size();
    typesetter.paragraph(text, card.text, typesetter.styles().card, look.text, left, right - left);
    if (card.struck()) strike(text, first, look.text);
    if (!card.link.empty()) text.items.emplace_back(LinkEnd{});
    if (!card.footer.empty()) {
        text.height += 4;
        typesetter.paragraph(text, card.footer, typesetter.styles().small, theme.muted, left, right - left);
    }
    text.height += card.kind == CardKind::gain ? 6 : 8;

    Block block;
    block.height = text.height;
    const float radius = std::min(typesetter.rounded(measure::corner), block.height / 2);
    block.items.emplace_back(Shape{Rectangle{0, 0, width, block.height, radius}, Paint::solid(look.fill), typesetter.frame()});
    block.items.emplace_back(Shape{edge_of(block.height, radius), Paint::solid(color), {}});
    place(std::move(text), 0, 0, block.items);
    return block;
}

}  // namespace journeymap
