// A persona's card in the head: who they are, in their words, what moves them, and the line that is theirs in the curve.
#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <utility>

#include "journeymap/words.h"
#include "lanes/phrases.h"
#include "layout/header.h"
#include "layout/initials.h"
#include "layout/marker.h"

namespace journeymap {

namespace {

constexpr float avatar = 52, bar_room = 16;

float text_left(const Theme& theme) { return bar_room + (theme.avatars == Avatars::none ? 36 + 12 : avatar + 14); }

std::string joined(const Texts& texts, std::string_view language) {
    std::string result;
    for (const Text& text : texts) {
        if (!result.empty()) result += comma_of(language);
        result += text.value;
    }
    return result;
}

std::string joined_channels(const Refs<Channel>& channels, std::string_view language) {
    std::string result;
    for (const Ref<Channel>& channel : channels) {
        if (channel.target == nullptr) continue;
        if (!result.empty()) result += comma_of(language);
        result += channel.target->label;
    }
    return result;
}

std::string joined_evidence(const Refs<Evidence>& evidence) {
    std::string result;
    for (const Ref<Evidence>& one : evidence) {
        if (one.target != nullptr)
            add_part(result, one.target->text.value.empty() ? std::string_view(one.target->id) : one.target->text.value);
    }
    return result;
}

// The persona's line in the curve.
void set_sample(Block& block, const Persona& persona, float middle, float half, float y, const Theme& theme) {
    Stroke stroke = persona_stroke(theme, persona.index);
    block.items.emplace_back(Shape{Segment{middle - half, y, middle + half, y}, {}, stroke});
    block.items.emplace_back(persona_marker(theme, persona.index, {middle, y}, 6, false));
}

// The ring of the persona's colour, some ground, the photo. Without a text that says what is on it there is nothing to read: the name stands
// beside it.
void set_photo(Block& block, const Persona& persona, const Theme& theme) {
    constexpr float ring = 2.6F, gap = 1.4F;
    const Circle outer{bar_room + avatar / 2, avatar / 2 + 2, avatar / 2};
    block.items.emplace_back(GroupBegin{Role::decoration, {}, {}});
    block.items.emplace_back(Shape{Circle{outer.x, outer.y, outer.radius - ring / 2}, Paint::solid(theme.background),
        {persona_color(theme, persona.index), ring, {}, false}});
    block.items.emplace_back(GroupEnd{});
    const std::string_view text = persona.photo_alt.value;
    block.items.emplace_back(GroupBegin{text.empty() ? Role::decoration : Role::image, {}, text});
    block.items.emplace_back(RoundPicture{{outer.x, outer.y, outer.radius - ring - gap}, persona.picture});
    block.items.emplace_back(GroupEnd{});
}

// Nothing to read: the name stands beside it.
void set_initials(Block& block, const Persona& persona, Typesetter& typesetter) {
    const Theme& theme = typesetter.theme();
    Color color = persona_color(theme, persona.index);
    float center = bar_room + avatar / 2;
    const bool ring = theme.avatars == Avatars::rings;
    Shape circle{Circle{center, avatar / 2 + 2, avatar / 2}, Paint::solid(ring ? theme.background : color), {}};
    if (ring) circle.stroke = {color, 2.6F, {}, false};
    block.items.emplace_back(GroupBegin{Role::decoration, {}, {}});
    block.items.emplace_back(std::move(circle));
    std::string_view letters = typesetter.keep(initials(persona.name.value));
    TextStyle letter_style{Face::semibold, 18};
    float width = typesetter.width(letters, letter_style);
    constexpr float room = avatar - 10;
    if (width > room) {  // conjuncts are wide, and so is a family that the font draws one by one
        letter_style.size *= room / width;
        width = room;
    }
    typesetter.line(block, letters, letter_style, ring ? theme.text : theme.badge_text, center - width / 2,
        2 + Typesetter::baseline(letter_style, avatar));
    block.items.emplace_back(GroupEnd{});
}

void set_avatar(Block& block, const Persona& persona, Typesetter& typesetter) {
    if (persona.picture) return set_photo(block, persona, typesetter.theme());
    set_initials(block, persona, typesetter);
}

class Details {
public:
    Details(Block& block, float width, std::string_view language, Typesetter& typesetter)
        : block_(block),
          flow_{text_left(typesetter.theme()), width, leading_of(typesetter.styles().card) + 1.5F},
          language_(language),
          typesetter_(typesetter) {}

    void add(Word name, std::string text) {
        if (text.empty()) return;
        typesetter_.run(block_, flow_, {word(name, language_), typesetter_.keep(std::move(text)), 14, 5});
    }

private:
    Block& block_;
    Typesetter::Flow flow_;
    std::string_view language_;
    Typesetter& typesetter_;
};

}  // namespace

Block set_persona_card(const Persona& persona, const Grid& grid, float width, Typesetter& typesetter) {
    const Theme& theme = typesetter.theme();
    std::string_view language = grid.journey->language.value;
    const float left = text_left(theme), text_width = width - left;
    Block text;
    text.height = 1;
    std::string name(persona.name.value);
    if (!persona.role.value.empty()) name.append(comma_of(language)).append(persona.role.value);
    typesetter.paragraph(text, typesetter.keep(std::move(name)), typesetter.styles().name, theme.text, left, text_width);
    std::string who(persona.segment.value);
    add_part(who, label_of(persona.experience.value, language));
    typesetter.paragraph(text, typesetter.keep(std::move(who)), typesetter.styles().card, theme.muted, left, text_width);
    if (!persona.quote.value.empty()) {
        text.height += 5;
        typesetter.quotation(text, persona.quote.value, typesetter.styles().quote, theme.text, left, text_width);
    }
    text.height += 3;
    Details details(text, text_width, language, typesetter);
    details.add(Word::goals, joined(persona.goals, language));
    details.add(Word::wants, joined(persona.motivations, language));
    details.add(Word::needs, joined(persona.needs, language));
    details.add(Word::does, joined(persona.behaviors, language));
    details.add(Word::prefers, joined_channels(persona.prefers, language));
    details.add(Word::preferences, joined(persona.preferences, language));
    details.add(Word::pain_points, joined(persona.frustrations, language));
    details.add(Word::access_needs, joined(persona.access_needs, language));
    details.add(Word::evidence, joined_evidence(persona.evidence));

    Block block;
    const bool circle = theme.avatars != Avatars::none;
    block.height = circle ? std::max(text.height, avatar + 26) : text.height + 2;
    block.items.push_back(filled_rectangle(0, 0, 3, block.height, 0, persona_color(theme, persona.index)));
    if (circle) {
        set_avatar(block, persona, typesetter);
        set_sample(block, persona, bar_room + avatar / 2, 24, avatar + 17, theme);
    } else {
        set_sample(block, persona, bar_room + 18, 18, 1 + leading_of(typesetter.styles().name) / 2, theme);
    }
    place(std::move(text), 0, 0, block.items);
    return block;
}

}  // namespace journeymap
