#include "layout/cells.h"

#include <algorithm>

#include "lanes/card_data.h"
#include "layout/cards.h"
#include "layout/icons.h"

namespace journeymap {

namespace {

constexpr float paragraph_gap = 5;

TextStyle style_of(Tone tone, const TextStyles& styles) {
    switch (tone) {
        case Tone::strong: return styles.strong;
        case Tone::quote: return styles.quote;
        default: return styles.body;
    }
}

Color color_of(Tone tone, const Theme& theme) { return tone == Tone::muted ? theme.muted : theme.text; }

Block set_text(const TextCell& cell, float width, Typesetter& typesetter) {
    Block block;
    for (const Paragraph& paragraph : cell.paragraphs) {
        if (block.height > 0) block.height += paragraph_gap;
        TextStyle text_style = style_of(paragraph.tone, typesetter.styles());
        Color color = color_of(paragraph.tone, typesetter.theme());
        if (!paragraph.link.empty()) block.items.emplace_back(LinkBegin{paragraph.link});
        if (paragraph.tone == Tone::quote) {
            typesetter.quotation(block, paragraph.text, text_style, color, 0, width);
        } else {
            typesetter.paragraph(block, paragraph.text, text_style, color, 0, width);
        }
        if (!paragraph.link.empty()) block.items.emplace_back(LinkEnd{});
    }
    return block;
}

// Chips and tags stand in a row and go on below where it is full.
class TagRow {
public:
    TagRow(Block& block, float width, Typesetter& typesetter)
        : block_(block), width_(width), typesetter_(typesetter), height_(typesetter.styles().height_for(20, &TextSizes::label)) {}

    struct Look {
        Color text, fill, border;
        bool has_border = false;
    };

    void add(std::string_view text, std::string_view icon, Look look) {
        const float icon_room = icon.empty() ? 0 : icon_size + 5;
        float text_width = typesetter_.width(text, typesetter_.styles().label);
        float available = width_ - 2 * inset - icon_room;
        Block label;
        if (text_width <= available) {
            typesetter_.line(
                label, text, typesetter_.styles().label, look.text, 0, Typesetter::baseline(typesetter_.styles().label, height_));
            label.height = height_;
        } else {
            label.height = 2;
            typesetter_.paragraph(label, text, typesetter_.styles().label, look.text, 0, available);
            label.height += 3;
            text_width = available;
        }
        float chip_width = text_width + 2 * inset + icon_room;
        if (x_ > 0 && x_ + chip_width > width_) next_row();
        row_height_ = std::max(row_height_, label.height);
        const Rectangle box{x_, block_.height, chip_width, label.height, std::min(typesetter_.rounded(4), label.height / 2)};
        Shape ground{box, Paint::solid(look.fill), typesetter_.frame()};
        if (look.has_border) ground.stroke = {look.border, 1, {}, false};
        block_.items.emplace_back(std::move(ground));
        if (!icon.empty()) {
            Facing facing = typesetter_.right_to_left() ? Facing::reflected : Facing::normal;
            draw_icon(block_, icon, x_ + inset, block_.height + (height_ - icon_size) / 2, icon_size, look.text, facing);
        }
        place(std::move(label), x_ + inset + icon_room, block_.height, block_.items);
        x_ += chip_width + gap;
    }
    void finish() { next_row(); }

private:
    static constexpr float inset = 6, icon_size = 12, gap = 6;

    Block& block_;
    float width_;
    Typesetter& typesetter_;
    float height_;
    float x_ = 0;
    float row_height_ = 0;

    void next_row() {
        if (row_height_ > 0) block_.height += row_height_ + gap;
        x_ = 0;
        row_height_ = 0;
    }
};

TagRow::Look look_of(TagKind kind, const Theme& theme) {
    switch (kind) {
        case TagKind::moment_of_truth:
        case TagKind::decision:
        case TagKind::changed: return {theme.text, theme.background, theme.text, true};
        case TagKind::added: return {theme.opportunity, theme.opportunity_fill, theme.opportunity, true};
        case TagKind::gone: return {theme.muted, theme.background, theme.muted, true};
        default: return {theme.muted, theme.background, theme.hairline, true};
    }
}

Block set_head(const HeadCell& head, float width, Typesetter& typesetter) {
    const Theme& theme = typesetter.theme();
    Block block;
    TagRow row(block, width, typesetter);
    if (!head.channel.empty()) {
        bool alone = head.icon == "none";
        row.add(head.channel, head.icon.empty() ? "other" : head.icon,
            {alone ? theme.muted : theme.chip_text, alone ? theme.phase : theme.chip, {}, false});
    }
    for (const Tag& tag : head.tags) {
        row.add(tag.text, {}, look_of(tag.kind, theme));
    }
    row.finish();
    const bool gone = std::ranges::any_of(head.tags, [](const Tag& tag) { return tag.kind == TagKind::gone; });
    typesetter.paragraph(block, head.touchpoint->name.value, typesetter.styles().touchpoint, gone ? theme.muted : theme.text, 0, width);
    if (!head.was.empty()) block.height += 2;
    typesetter.paragraph(block, head.was, typesetter.styles().small, theme.muted, 0, width);
    for (const Paragraph& detail : head.details) {
        block.height += 2;
        typesetter.paragraph(block, detail.text, typesetter.styles().small, theme.muted, 0, width);
    }
    return block;
}

// Sets things below each other, or side by side where the cell is wide enough for several.
template <class Thing, class Set>
Block set_tiled(const std::vector<Thing>& things, float width, float least, float gap, Set set) {
    auto fitting = static_cast<std::size_t>((width + gap) / (least + gap));
    std::size_t across = std::clamp<std::size_t>(fitting, 1, std::max<std::size_t>(things.size(), 1));
    float tile = (width - gap * static_cast<float>(across - 1)) / static_cast<float>(across);
    Block block;
    for (std::size_t i = 0; i < things.size(); i += across) {
        if (i > 0) block.height += gap;
        float row_height = 0;
        for (std::size_t j = i; j < std::min(i + across, things.size()); ++j) {
            Block one = set(things[j], tile);
            row_height = std::max(row_height, one.height);
            place(std::move(one), static_cast<float>(j - i) * (tile + gap), block.height, block.items);
        }
        block.height += row_height;
    }
    return block;
}

Block set_figures(const FiguresCell& cell, float width, Typesetter& typesetter) {
    const Theme& theme = typesetter.theme();
    return set_tiled(cell.figures, width, 160, 8, [&](const Figure& figure, float tile) {
        Block block;
        typesetter.paragraph(block, figure.value, typesetter.styles().figure, theme.text, 0, tile);
        typesetter.paragraph(block, figure.text, typesetter.styles().small, theme.muted, 0, tile);
        return block;
    });
}

Block set_cards(const CardsCell& cell, float width, Typesetter& typesetter) {
    return set_tiled(cell.cards, width, 220, measure::card_gap, [&](const Card& card, float tile) {
        Block set = set_card(card, tile, typesetter);
        if (card.pain == nullptr && card.opportunity == nullptr) return set;
        Block block;
        block.height = set.height;
        block.items.emplace_back(
            GroupBegin{Role::none, {}, card.label, {}, card.pain != nullptr ? data_of(*card.pain) : data_of(*card.opportunity)});
        place(std::move(set), 0, 0, block.items);
        block.items.emplace_back(GroupEnd{});
        return block;
    });
}

// Takes the texts of a cell one by one.
class WidthTaker {
public:
    WidthTaker(float usual, Typesetter& typesetter) : usual_(usual), typesetter_(typesetter) {}

    void take(std::string_view text, TextStyle text_style, float inset) {
        if (text.empty()) return;
        float natural = typesetter_.width(text, text_style) + inset;
        width_.least = std::max(width_.least, natural <= usual_ / 2 ? natural : typesetter_.widest_word(text, text_style) + inset);
        // Up to three lines a text fits in the usual width; what is longer widens its column slowly.
        float wanted = std::min(natural, usual_ + std::max(0.0F, natural - 3 * usual_) / 32);
        width_.wanted = std::max(width_.wanted, wanted);
    }
    Width width() const { return width_; }
    const TextStyles& styles() const { return typesetter_.styles(); }

private:
    float usual_;
    Typesetter& typesetter_;
    Width width_;
};

void take_texts(const TextCell& cell, WidthTaker& taker) {
    for (const Paragraph& paragraph : cell.paragraphs)
        taker.take(paragraph.text, style_of(paragraph.tone, taker.styles()), paragraph.tone == Tone::quote ? 12 : 0);
}

void take_texts(const HeadCell& head, WidthTaker& taker) {
    taker.take(head.touchpoint->name.value, taker.styles().touchpoint, 0);
    taker.take(head.channel, taker.styles().label, 30);
    for (const Tag& tag : head.tags) taker.take(tag.text, taker.styles().label, 12);
    taker.take(head.was, taker.styles().small, 0);
    for (const Paragraph& detail : head.details) taker.take(detail.text, taker.styles().small, 0);
}

void take_texts(const CardsCell& cell, WidthTaker& taker) {
    for (const Card& card : cell.cards) {
        taker.take(card.text, taker.styles().card, 2 * measure::card_inset);
        taker.take(card.footer, taker.styles().small, 2 * measure::card_inset);
    }
}

void take_texts(const FiguresCell& cell, WidthTaker& taker) {
    for (const Figure& figure : cell.figures) {
        taker.take(figure.value, taker.styles().figure, 0);
        taker.take(figure.text, taker.styles().small, 0);
    }
}

void take_texts(const CurveCell& cell, WidthTaker& taker) {
    for (const CurvePoint& point : cell.points) taker.take(point.feeling, taker.styles().small, 0);
}

}  // namespace

Block set_cell(const CellContent& content, float width, Typesetter& typesetter) {
    if (const auto* text = std::get_if<TextCell>(&content)) return set_text(*text, width, typesetter);
    if (const auto* head = std::get_if<HeadCell>(&content)) return set_head(*head, width, typesetter);
    if (const auto* cards = std::get_if<CardsCell>(&content)) return set_cards(*cards, width, typesetter);
    if (const auto* figures = std::get_if<FiguresCell>(&content)) return set_figures(*figures, width, typesetter);
    return {};
}

Width width_of(const CellContent& content, float usual, Typesetter& typesetter) {
    WidthTaker taker(usual, typesetter);
    std::visit([&](const auto& cell) { take_texts(cell, taker); }, content);
    return taker.width();
}

}  // namespace journeymap
