// What stands before the journey: title, scenario, objectives, personas, scorecard.
#include <fmt/core.h>

#include "backends/text_map.h"
#include "lanes/phrases.h"
#include "layout/comparison_phrases.h"

namespace journeymap {

void TextMap::head() {
    const std::string_view title = journey_.title.value.empty() ? std::string_view(journey_.id) : journey_.title.value;
    page_.line(0, title, Ink::strong);
    page_.rule("\u2550", cells_in(title));
    std::string line(say(journey_.state.value == State::future ? Word::future_state_journey : Word::current_state_journey));
    add_part(line, journey_.service.value);
    add_part(line, journey_.organization.value);
    page_.line(0, line);
    if (grid_.earlier == nullptr && journey_.compares_to.given())
        page_.line(0, fmt::format("{}{}{}", say(Word::compares_to), colon_of(journey_.language.value), journey_.compares_to.value));
    if (journey_.review.given()) review();
    if (grid_.earlier != nullptr) changes();
}

void TextMap::changes() {
    section(say(Word::what_changed));
    page_.line(2, compared_phrase(grid_));
    for (const EarlierTotal* total : totals_to_show(grid_)) {
        std::string line = fmt::format(
            "{}{}{}", total_name(*total, journey_.language.value), colon_of(journey_.language.value), total_phrase(*total, journey_));
        if (total->turn != Turn::none) add_part(line, say(total->turn == Turn::better ? Word::better : Word::worse));
        page_.line(2, capitalized(line));
    }
}

void TextMap::review() {
    const Review& review = journey_.review;
    std::string line;
    if (review.last.given())
        add_part(line, fmt::format("{} {}", say(Word::last_review), date_phrase(review.last.value, journey_.language.value)));
    if (review.every.given())
        add_part(line, fmt::format("{} {}", say(Word::every), duration_phrase(review.every.value, journey_.language.value)));
    add_part(line, review.team != nullptr ? review.team->name.value : review.owner.value);
    page_.line(0, capitalized(line));
}

void TextMap::scenario() {
    const Scenario& scenario = journey_.scenario;
    if (!scenario.given()) return;
    section(say(Word::scenario));
    if (!scenario.text.value.empty()) page_.line(2, scenario.text.value);
    fact(Word::trigger, scenario.trigger.value);
    fact(Word::start, scenario.start.value);
    fact(Word::end, scenario.end.value);
    fact(Word::outcome, scenario.outcome.value);
}

void TextMap::objectives() {
    if (journey_.objectives.empty()) return;
    section(say(Word::objectives));
    for (const Objective& objective : journey_.objectives) {
        page_.begin(2, 5);
        page_.add(std::to_string(objective.index + 1), Ink::strong);
        page_.tab(5);
        page_.add(objective.text.value);
        page_.end();
        for (const Measure& one : objective.measure) measure(one, 5);
        if (objective.owner.target != nullptr) fact(Word::owner, objective.owner.target->name.value, 5);
    }
}

// "visits a month: 4100, target 2050 · 31 August 2026 · Court"
void TextMap::measure(const Measure& measure, int indent) {
    std::string text = value_phrase(measure, journey_.language.value);
    const std::string rest = measure_phrase(measure, journey_.language.value);
    if (!rest.empty()) text += (text.empty() ? "" : " ") + rest;
    fact(Word::measures, text, indent);
}

void TextMap::personas() {
    if (grid_.personas.empty()) return;
    section(say(Word::personas));
    for (const Persona* one : grid_.personas) persona(*one);
}

void TextMap::persona(const Persona& persona) {
    page_.begin(2, 5);
    page_.add(std::string(1, letter_of(persona)), Ink::info);
    page_.tab(5);
    page_.add(persona.name.value, Ink::strong);
    std::string line;
    add_part(line, persona.role.value);
    add_part(line, persona.segment.value);
    add_part(line, label_of(persona.experience.value, journey_.language.value));
    if (!line.empty()) page_.add(" \u00B7 " + line);
    page_.end();
    if (persona.quote.given()) page_.line(5, quoted_phrase(persona.quote.value, journey_.language.value));
    facts(Word::goals, persona.goals, 5);
    facts(Word::needs, persona.needs, 5);
    facts(Word::wants, persona.motivations, 5);
    facts(Word::does, persona.behaviors, 5);
    facts(Word::preferences, persona.preferences, 5);
    facts(Word::frustrations, persona.frustrations, 5);
    facts(Word::access_needs, persona.access_needs, 5);
    std::string channels;
    for (const Ref<Channel>& channel : persona.prefers) {
        if (!channels.empty()) channels += comma_of(journey_.language.value);
        channels += channel.target != nullptr ? std::string_view(channel.target->label) : channel.id.value;
    }
    fact(Word::prefers, channels, 5);
    if (persona.photo.given()) fact(Word::photo, std::string(persona.photo_alt.value), 5);
    fact(Word::evidence, evidence_of(persona.evidence), 5);
}

void TextMap::scorecard() {
    if (grid_.scorecard.front().number == 0) return;  // nothing was checked
    constexpr Word states[] = {Word::step_done, Word::step_partial, Word::step_missing};
    constexpr std::string_view signs[] = {"+", "~", "-"};
    constexpr Ink inks[] = {Ink::help, Ink::warning, Ink::error};
    section(say(Word::method));
    for (const StepScore& step : grid_.scorecard) {
        const auto state = static_cast<std::size_t>(step.state);
        page_.begin(2, 4);
        page_.add(signs[state], inks[state]);
        page_.tab(4);
        page_.add(fmt::format("{} {}", number_phrase(step.number, 0, journey_.language.value),
            say(static_cast<Word>(static_cast<int>(Word::step_objectives) + step.number - 1))));
        page_.add(std::string(colon_of(journey_.language.value)).append(say(states[state])));
        if (!step.gap.empty()) page_.add(fmt::format(" \u00B7 {}", gap_phrase(step, journey_.language.value)));
        page_.end();
    }
}

}  // namespace journeymap
