#include "layout/header.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "journeymap/words.h"
#include "lanes/phrases.h"
#include "layout/comparison_phrases.h"

namespace journeymap {

namespace {

// Capital letters where that is simple: ASCII and Latin-1. Other letters stay as they are.
std::string capitals(std::string_view text) {
    std::string result(text);
    for (std::size_t i = 0; i < result.size(); ++i) {
        auto byte = static_cast<unsigned char>(result[i]);
        if (byte >= 'a' && byte <= 'z') result[i] = static_cast<char>(byte - 32);
        bool latin1 = i > 0 && static_cast<unsigned char>(result[i - 1]) == 0xc3 && byte >= 0xa0 && byte != 0xb7 && byte != 0xbf;
        if (latin1) result[i] = static_cast<char>(byte - 32);
    }
    return result;
}

std::string eyebrow(const Journey& journey, const Earlier* earlier) {
    std::string_view language = journey.language.value;
    bool future = journey.state.value == State::future;
    std::string text(word(future ? Word::future_state_journey : Word::current_state_journey, language));
    add_part(text, journey.service.value);
    add_part(text, journey.organization.value);
    if (journey.review.last.given()) {
        add_part(text, fmt::format("{} {}", word(Word::reviewed, language), date_phrase(journey.review.last.value, language)));
    }
    if (earlier != nullptr) {
        const std::string_view other = earlier->plan ? earlier_side(*earlier, language) : std::string_view(earlier->source_name);
        add_part(text, fmt::format("{} {}", word(Word::compares_to, language), other));
    }
    return capitals(text);
}

void set_scenario(Block& block, const Journey& journey, float width, Typesetter& typesetter) {
    const Scenario& scenario = journey.scenario;
    const Theme& theme = typesetter.theme();
    if (!scenario.text.value.empty()) {
        block.height += 4;
        typesetter.paragraph(block, scenario.text.value, typesetter.styles().lead, theme.muted, 0, width);
    }
    Typesetter::Flow flow{0, width, leading_of(typesetter.styles().card) + 2};
    auto add = [&](Word name, const Text& text) {
        if (text.value.empty()) return;
        if (!flow.started) block.height += 6;
        typesetter.run(block, flow, {word(name, journey.language.value), text.value, 16, 6});
    };
    add(Word::trigger, scenario.trigger);
    add(Word::start, scenario.start);
    add(Word::end, scenario.end);
    add(Word::outcome, scenario.outcome);
}

std::string objective_details(const Objective& objective, std::string_view language) {
    std::string details;
    for (const Measure& measure : objective.measure) {
        std::string text = measure_phrase(measure, language);
        std::string value = value_phrase(measure, language);
        if (!value.empty()) text.append(text.empty() ? std::string_view{} : colon_of(language)).append(value);
        add_part(details, text);
    }
    if (objective.owner.target != nullptr) add_part(details, objective.owner.target->name.value);
    return details;
}

void set_objectives(Block& block, const Journey& journey, float width, Typesetter& typesetter) {
    if (journey.objectives.empty()) return;
    const Theme& theme = typesetter.theme();
    block.height += 12;
    Typesetter::Flow flow{0, width, leading_of(typesetter.styles().card) + 4};
    typesetter.run(block, flow, word(Word::objectives, journey.language.value), typesetter.styles().card_strong, theme.text, 0);
    block.items.emplace_back(GroupBegin{Role::list, {}, word(Word::objectives, journey.language.value)});
    for (const Objective& objective : journey.objectives) {
        block.items.emplace_back(GroupBegin{Role::item, {}, {}});
        std::string_view number = typesetter.keep(number_phrase(objective.index + 1, 0, journey.language.value));
        typesetter.run(block, flow, number, typesetter.styles().card_strong, theme.accent, 20);
        typesetter.run(block, flow, objective.text.value, typesetter.styles().card, theme.text, 6);
        std::string details = objective_details(objective, journey.language.value);
        if (!details.empty()) typesetter.run(block, flow, typesetter.keep(std::move(details)), typesetter.styles().card, theme.muted, 8);
        block.items.emplace_back(GroupEnd{});
    }
    block.items.emplace_back(GroupEnd{});
}

Block set_heading(const Grid& grid, float width, Typesetter& typesetter) {
    const Journey& journey = *grid.journey;
    const Theme& theme = typesetter.theme();
    Block block, above;
    typesetter.paragraph(above, typesetter.keep(eyebrow(journey, grid.earlier)), typesetter.styles().eyebrow, theme.accent, 0, width);
    block.height = above.height + 5;
    block.items.emplace_back(GroupBegin{Role::heading, {}, {}});
    typesetter.paragraph(block, journey.title.value, typesetter.styles().title, theme.text, 0, width);
    block.items.emplace_back(GroupEnd{});
    place(std::move(above), 0, 0, block.items);  // read after the title
    set_scenario(block, journey, width, typesetter);
    set_objectives(block, journey, width, typesetter);
    return block;
}

// Cards in rows of `across`.
Block set_personas(const Grid& grid, float width, std::size_t across, Typesetter& typesetter) {
    constexpr float gap = 28;
    Block block;
    float card = (width - gap * static_cast<float>(across - 1)) / static_cast<float>(across);
    for (std::size_t i = 0; i < grid.personas.size(); i += across) {
        if (i > 0) block.height += 22;
        std::vector<Block> row;
        float height = 0;
        for (std::size_t j = i; j < std::min(i + across, grid.personas.size()); ++j) {
            row.push_back(set_persona_card(*grid.personas[j], grid, card, typesetter));
            height = std::max(height, row.back().height);
        }
        for (std::size_t j = 0; j < row.size(); ++j) {
            place({Role::none, {}, {}, {}, {{"personas", grid.personas[i + j]->id}}}, std::move(row[j]),
                static_cast<float>(j) * (card + gap), block.height, block.items);
        }
        block.height += height;
    }
    return block;
}

}  // namespace

Block set_header(const Grid& grid, float width, Typesetter& typesetter) {
    constexpr float card_least = 330, card_most = 560, gap = 56, widest_heading = 880;
    Block block;
    if (grid.personas.empty()) {
        block = set_heading(grid, std::min(width, 1180.0F), typesetter);
        return block;
    }
    float heading_width = std::clamp(width * 0.44F, 480.0F, widest_heading);
    float room = width - heading_width - gap;
    if (room < card_least) {
        block = set_heading(grid, width, typesetter);
        block.height += 24;
        Block cards = set_personas(grid, width, 1, typesetter);
        float height = cards.height;
        place(std::move(cards), 0, block.height, block.items);
        block.height += height;
        return block;
    }
    auto most = static_cast<std::size_t>((room + 28) / (card_least + 28));
    std::size_t across = std::clamp<std::size_t>(most, 1, grid.personas.size());
    // Rows of the same length look calmer than a full row and a rest.
    std::size_t rows = (grid.personas.size() + across - 1) / across;
    across = (grid.personas.size() + rows - 1) / rows;
    float cards_width = std::min(room, static_cast<float>(across) * card_most);
    block = set_heading(grid, std::min(width - cards_width - gap, widest_heading), typesetter);
    Block cards = set_personas(grid, cards_width, across, typesetter);
    block.height = std::max(block.height, cards.height);
    // On a very wide page they stay beside the heading.
    place(std::move(cards), std::min(width - cards_width, widest_heading + 2 * gap), 0, block.items);
    return block;
}

}  // namespace journeymap
