// What stands before the stages: title, scenario, objectives, personas, scorecard, lowest and highest points.
#include <algorithm>

#include "backends/markdown_map.h"
#include "lanes/phrases.h"

namespace journeymap {

void MarkdownMap::head() {
    writer_.heading(1, journey_.title.value.empty() ? std::string_view(journey_.id) : journey_.title.value);
    writer_.item(0);
    writer_.own(writer_.word(journey_.state.value == State::future ? Word::future_state_journey : Word::current_state_journey));
    writer_.end();
    writer_.fact(0, Word::compares_to, journey_.compares_to.value);
    writer_.fact(0, Word::service, journey_.service.value);
    writer_.fact(0, Word::organization, journey_.organization.value);
    if (journey_.review.given()) review();
}

void MarkdownMap::review() {
    const Review& review = journey_.review;
    writer_.label_item(0, Word::last_review);
    if (review.last.given()) writer_.date(review.last.value);
    writer_.end();
    writer_.lasting(1, Word::every, review.every);
    writer_.fact(1, Word::owner, review.team != nullptr ? review.team->name.value : review.owner.value);
}

// The whole comparison with the other map, as `diff` tells it.
void MarkdownMap::changes() {
    if (grid_.earlier == nullptr) return;
    writer_.heading(2, writer_.word(Word::what_changed));
    writer_.raw(grid_.earlier->markdown);
}

void MarkdownMap::scenario() {
    const Scenario& scenario = journey_.scenario;
    if (!scenario.given()) return;
    writer_.heading(2, writer_.word(Word::scenario));
    writer_.paragraph(scenario.text.value);
    writer_.fact(0, Word::trigger, scenario.trigger.value);
    writer_.fact(0, Word::start, scenario.start.value);
    writer_.fact(0, Word::end, scenario.end.value);
    writer_.fact(0, Word::outcome, scenario.outcome.value);
}

void MarkdownMap::objectives() {
    if (journey_.objectives.empty()) return;
    writer_.heading(2, writer_.word(Word::objectives));
    for (const Objective& objective : journey_.objectives) {
        writer_.item(0);
        writer_.anchor({"objective", objective.id});
        writer_.text(objective.text.value);
        writer_.end();
        for (const Measure& one : objective.measure) measure(one);
        if (objective.owner.target != nullptr) writer_.fact(1, Word::owner, objective.owner.target->name.value);
    }
}

// "Measures: mean time to resolve, 80 min, target < 30 (2026-06-30, call log)"
void MarkdownMap::measure(const Measure& measure) {
    writer_.label_item(1, Word::measures);
    std::string_view separator;
    auto part = [&](std::string_view name, std::string_view text) {
        if (text.empty()) return;
        writer_.own(separator);
        separator = writer_.comma();
        writer_.own(name);
        if (!name.empty()) writer_.own(" ");
        writer_.text(text);
    };
    part({}, measure.text.value);
    part({}, written_figure(measure.value.value, writer_.language()));
    if (!measure.value.value.empty() && !measure.unit.value.empty()) {
        if (measure.unit.value == "%") {
            writer_.own(percent_sign(writer_.language()));
        } else {
            writer_.own(" ");
            writer_.text(measure.unit.value);
        }
    }
    part(writer_.word(Word::target), written_figure(measure.target.value, writer_.language()));
    part(writer_.word(Word::source), measure.source.value);
    if (measure.date.given()) {
        writer_.own(separator);
        writer_.date(measure.date.value);
    }
    writer_.end();
}

void MarkdownMap::personas() {
    if (grid_.personas.empty()) return;
    writer_.heading(2, writer_.word(Word::personas));
    for (const Persona* one : grid_.personas) persona(*one);
}

void MarkdownMap::persona(const Persona& persona) {
    writer_.heading(3, persona.name.value, {"persona", persona.id});
    writer_.fact(0, Word::role, persona.role.value);
    writer_.fact(0, Word::segment, persona.segment.value);
    if (const auto experience = label_of(persona.experience.value, writer_.language()); !experience.empty()) {
        writer_.item(0);
        writer_.capital(experience);
        writer_.end();
    }
    if (!persona.quote.value.empty()) {
        writer_.label_item(0, Word::quote);
        writer_.quote(persona.quote.value);
        writer_.end();
    }
    writer_.facts(0, Word::goals, persona.goals);
    writer_.facts(0, Word::needs, persona.needs);
    writer_.facts(0, Word::wants, persona.motivations);
    writer_.facts(0, Word::does, persona.behaviors);
    writer_.facts(0, Word::preferences, persona.preferences);
    writer_.facts(0, Word::frustrations, persona.frustrations);
    std::vector<std::string_view> channels;
    for (const Ref<Channel>& channel : persona.prefers) {
        channels.push_back(channel.target != nullptr ? std::string_view(channel.target->label) : channel.id.value);
    }
    names(0, Word::prefers, channels);
    writer_.facts(0, Word::access_needs, persona.access_needs);
    if (persona.photo.given()) writer_.fact(0, Word::photo, persona.photo_alt.value);
    cells_.evidence(0, persona.evidence);
}

void MarkdownMap::scorecard() {
    if (grid_.scorecard.front().number == 0) return;  // nothing was checked
    constexpr Word states[] = {Word::step_done, Word::step_partial, Word::step_missing};
    constexpr std::string_view signs[] = {"\u2713", "\u25D0", "\u2717"};
    writer_.heading(2, writer_.word(Word::method));
    for (const StepScore& step : grid_.scorecard) {
        const auto state = static_cast<std::size_t>(step.state);
        writer_.label_item(0, static_cast<Word>(static_cast<int>(Word::step_objectives) + step.number - 1));
        writer_.own(signs[state]);
        writer_.own(" ");
        writer_.own(writer_.word(states[state]));
        if (!step.gap.empty()) {
            writer_.own(" \u2014 ");
            writer_.text(gap_phrase(step, writer_.language()));
        }
        writer_.end();
    }
}

void MarkdownMap::extremes() {
    const auto is_extreme = [](const InsightMark& mark) {
        return mark.kind == MarkKind::lowest_point || mark.kind == MarkKind::highest_point;
    };
    if (std::ranges::none_of(grid_.marks.list, is_extreme)) return;
    writer_.heading(2, writer_.word(Word::feeling));
    writer_.item(0);
    writer_.score(-2);
    writer_.own(" ");
    writer_.own(writer_.word(Word::angry));
    writer_.own(" \u00B7 ");
    writer_.score(0);
    writer_.own(" ");
    writer_.own(writer_.word(Word::neutral));
    writer_.own(" \u00B7 ");
    writer_.score(2);
    writer_.own(" ");
    writer_.own(writer_.word(Word::delighted));
    writer_.end();
    for (const InsightMark& mark : grid_.marks.list) {
        if (is_extreme(mark)) extreme(mark);
    }
}

// "Lowest point: Help line (Amara, −1.8)"
void MarkdownMap::extreme(const InsightMark& mark) {
    writer_.label_item(0, mark.kind == MarkKind::lowest_point ? Word::lowest_point : Word::highest_point);
    if (mark.touchpoint != nullptr) {
        writer_.link(mark.touchpoint->name.value, {"touchpoint", mark.touchpoint->id});
    } else {
        writer_.link(mark.stage->name.value, {"stage", mark.stage->id});
    }
    writer_.own(" (");
    for (const MarkedPersona& one : mark.who) {
        writer_.text(one.persona != nullptr ? one.persona->name.value : writer_.word(Word::everyone));
        writer_.own(writer_.comma());
    }
    writer_.score(mark.who.front().score);
    writer_.own(")");
    writer_.end();
}

}  // namespace journeymap
