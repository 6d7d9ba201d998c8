// What each kind of thing says, key by key, in the order of the manual.
#include <fmt/core.h>

#include <algorithm>

#include "comparison/amount.h"
#include "comparison/fact.h"
#include "comparison/target.h"
#include "journeymap/words.h"
#include "model/quantity.h"

namespace journeymap {

namespace {

// The map's id counts only where it is written: else it is the file's name.
std::string written_id(const Journey& journey) {
    if (journey.documents.empty()) return {};
    const Document& document = *journey.documents.front();
    const Node& root = document.node(document.root());
    if (root.kind != NodeKind::mapping) return {};
    for (std::uint32_t i = 0; i < root.count; ++i) {
        if (document.node(document.entry(root, i).key).text == "id") return journey.id;
    }
    return {};
}

void add_id(FactList& facts, const Entity& entity) {
    if (entity.id_span.given()) facts.words("id", "id", entity.id);
}

std::string lanes_of(const Journey& journey) {
    std::string lanes;
    for (const LaneChoice& lane : journey.lanes) {
        if (!lanes.empty()) lanes += ", ";
        lanes += lane.id.value;
        if (lane.custom) lanes += fmt::format(" ({})", on_one_line(lane.name.value));
    }
    return lanes;
}

// By lane: their order in the file means nothing.
void add_notes(FactList& facts, const Touchpoint& touchpoint) {
    std::vector<const Note*> notes;
    for (const Note& note : touchpoint.notes) notes.push_back(&note);
    std::ranges::sort(notes, {}, [](const Note* note) { return note->lane.value; });
    for (const Note* note : notes) {
        const std::string lane = on_one_line(note->lane.value);
        facts.texts("notes." + lane, fmt::format("lane \u201c{}\u201d", lane), note->texts);
    }
}

std::string with_unit(const std::string& figure, const Measure& measure) {
    const std::string unit = on_one_line(measure.unit.value);
    return unit.empty() ? figure : figure + (unit == "%" ? "" : " ") + unit;
}

// A value and its unit are one fact: "90 min" and "1.5 h" say the same.
void add_value(FactList& facts, const Measure& measure) {
    if (!measure.value.given()) return;
    const std::string value = on_one_line(measure.value.value);
    facts.words("value", "value", with_unit(value, measure));
    const auto amount = value.empty() ? std::nullopt : written_amount(value, measure.unit.value);
    if (!amount) return;
    Fact& fact = facts.last();
    fact.said = amount->said;
    fact.amount = amount->number;
    fact.unit = amount->unit;
    fact.unit_word = amount->unit_word;
    fact.seconds = amount->seconds;
}

// A target that is a number is one of the measure's unit.
void add_target(FactList& facts, const Measure& measure) {
    if (!measure.target.given()) return;
    const std::string target = on_one_line(measure.target.value);
    const SignedTarget parts = parts_of_target(target);
    const bool is_number = parse_number(parts.figure).has_value();
    facts.words("target", "target", is_number ? with_unit(target, measure) : target);
    if (const auto amount = written_amount(parts.figure, measure.unit.value)) facts.last().said = parts.sign + amount->said;
}

std::string said_of_outcome(const Outcome& outcome) {
    return fmt::format("{}\n{}\n{}\n{}", on_one_line(outcome.measure.value), said_of_figure(outcome.before.value),
        said_of_figure(outcome.after.value), outcome.date.given() ? iso_date(outcome.date.value) : std::string());
}

std::string outcome_text(const Outcome& outcome) {
    std::string text = on_one_line(outcome.measure.value);
    const std::string before = on_one_line(outcome.before.value), after = on_one_line(outcome.after.value);
    if (!text.empty() && !(before.empty() && after.empty())) text += ' ';
    if (!before.empty()) text += after.empty() ? "was " + before : before + " \u2192 " + after;
    if (before.empty() && !after.empty()) text += after;
    if (outcome.date.given()) text += fmt::format("{}({})", text.empty() ? "" : " ", iso_date(outcome.date.value));
    return text;
}

}  // namespace

std::vector<Fact> facts_of(const Journey& journey) {
    FactList facts;
    facts.words("id", "id", written_id(journey));
    facts.text("service", "service", journey.service);
    facts.text("organization", "organization", journey.organization);
    facts.words("language", "language", std::string(journey.language.value));
    facts.words("state", "state", fmt::format("{}", word_of(journey.state.value)));
    facts.text("compares_to", "map it compares to", journey.compares_to);
    facts.text("scenario", "scenario", journey.scenario.text);
    facts.text("scenario.trigger", "trigger of the scenario", journey.scenario.trigger);
    facts.text("scenario.start", "start of the scenario", journey.scenario.start);
    facts.text("scenario.end", "end of the scenario", journey.scenario.end);
    facts.text("scenario.outcome", "outcome of the scenario", journey.scenario.outcome);
    for (const FeelingWord& feeling : journey.emotions) {
        const std::string word = on_one_line(feeling.word.value);
        facts.words("emotions." + word, fmt::format("score of the word \u201c{}\u201d", word), score_text(feeling.score));
        facts.last().said = fmt::format("{:.10g}", feeling.score);
    }
    facts.words("lanes", "lanes", lanes_of(journey));
    facts.texts("use", "files it uses", journey.use);
    facts.date("review.last", "last review", journey.review.last);
    facts.duration("review.every", "time between reviews", journey.review.every, Wish::none);
    if (journey.review.owner.given()) {
        const Review& review = journey.review;
        FactList::refer(facts.start("review.owner", "owner of the review"), review.team, name_to_show(review.team), review.owner.value);
    }
    return facts.take();
}

std::vector<Fact> facts_of(const Objective& objective) {
    FactList facts;
    add_id(facts, objective);
    facts.reference("owner", "owner", objective.owner);
    return facts.take();
}

std::vector<Fact> facts_of(const Persona& persona) {
    FactList facts;
    add_id(facts, persona);
    facts.text("role", "role", persona.role);
    facts.text("segment", "segment", persona.segment);
    facts.words("experience", "experience", std::string(word_of(persona.experience.value)));
    facts.text("photo", "photo", persona.photo);
    facts.text("photo_alt", "description of the photo", persona.photo_alt);
    facts.text("quote", "quote", persona.quote);
    facts.texts("goals", "goals", persona.goals);
    facts.texts("needs", "needs", persona.needs);
    facts.texts("motivations", "motivations", persona.motivations);
    facts.texts("behaviors", "behaviors", persona.behaviors);
    facts.texts("preferences", "preferences", persona.preferences);
    facts.texts("frustrations", "frustrations", persona.frustrations);
    facts.references("prefers", "preferred channels", persona.prefers);
    facts.texts("access_needs", "access needs", persona.access_needs);
    facts.references("evidence", "evidence", persona.evidence);
    return facts.take();
}

std::vector<Fact> facts_of(const Channel& channel) {
    FactList facts;
    if (channel.built_in) return facts.take();
    add_id(facts, channel);
    facts.text("kind", "kind", channel.kind);
    facts.flag("realtime", "answers at once", channel.realtime);
    return facts.take();
}

std::vector<Fact> facts_of(const Team& team) {
    FactList facts;
    add_id(facts, team);
    return facts.take();
}

std::vector<Fact> facts_of(const Evidence& evidence) {
    FactList facts;
    add_id(facts, evidence);
    facts.words("kind", "kind", std::string(word_of(evidence.kind.value)));
    facts.number("n", "number of people or cases", evidence.n, Wish::none);
    facts.date("date", "date", evidence.date);
    facts.text("link", "link", evidence.link);
    return facts.take();
}

std::vector<Fact> facts_of(const Stage& stage) {
    FactList facts;
    add_id(facts, stage);
    facts.text("phase", "phase", stage.phase);
    facts.texts("goals", "goals", stage.goals);
    facts.texts("motivations", "motivations", stage.motivations);
    facts.texts("expectations", "expectations", stage.expectations);
    return facts.take();
}

std::vector<Fact> facts_of(const Touchpoint& touchpoint) {
    FactList facts;
    add_id(facts, touchpoint);
    facts.reference("channel", "channel", touchpoint.channel);
    facts.references("personas", "personas who come here", touchpoint.personas);
    facts.duration("wait", "wait", touchpoint.wait, Wish::less);
    facts.duration("duration", "duration", touchpoint.duration, Wish::less);
    facts.duration("response_time", "response time", touchpoint.response_time, Wish::less);
    facts.number("attempts", "attempts", touchpoint.attempts, Wish::less);
    facts.share("drop_off", "drop-off", touchpoint.drop_off, Wish::less);
    facts.reason("moment_of_truth", "moment of truth", touchpoint.moment_of_truth);
    facts.reason("decision", "decision", touchpoint.decision);
    facts.number("importance", "importance", touchpoint.importance, Wish::none);
    facts.reference("owner", "owner", touchpoint.owner);
    facts.texts("doing", "doing", touchpoint.doing);
    facts.texts("thinking", "thinking", touchpoint.thinking);
    facts.texts("needs", "needs", touchpoint.needs);
    facts.texts("expectations", "expectations", touchpoint.expectations);
    facts.texts("promise", "promise", touchpoint.promise);
    facts.texts("gains", "gains", touchpoint.gains);
    facts.texts("frontstage", "frontstage", touchpoint.frontstage);
    facts.texts("backstage", "backstage", touchpoint.backstage);
    facts.texts("support", "support", touchpoint.support);
    facts.texts("systems", "systems", touchpoint.systems);
    facts.texts("physical", "physical", touchpoint.physical);
    facts.references("requires", "touchpoints that must come before", touchpoint.required);
    facts.reference("instead_of", "another way to do", touchpoint.instead_of);
    facts.texts("asks", "what it asks for", touchpoint.asks);
    if (touchpoint.help.id.given()) {
        const HelpRoute& help = touchpoint.help;
        Fact& fact = facts.start("help", "where help is found");
        if (help.touchpoint)
            FactList::refer(fact, help.touchpoint, name_to_show(help.touchpoint), help.id.value);
        else
            FactList::refer(fact, help.channel, name_to_show(help.channel), help.id.value);
    }
    facts.references("evidence", "evidence", touchpoint.evidence);
    add_notes(facts, touchpoint);
    return facts.take();
}

std::vector<Fact> facts_of(const PainPoint& pain) {
    FactList facts;
    add_id(facts, pain);
    facts.words("severity", "severity", std::string(word_of(pain.severity.value)));
    if (pain.severity.given()) {
        facts.last().amount = static_cast<double>(pain.severity.value);
        facts.last().unit = Unit::rank;
        facts.last().wish = Wish::less;
    }
    facts.words("kind", "kind", std::string(word_of(pain.kind.value)));
    facts.flag("barrier", "barrier", pain.barrier.value);
    facts.text("frequency", "frequency", pain.frequency);
    if (pain.share && pain.frequency.given()) {
        Fact& fact = facts.last();
        fact.said = fmt::format("{:.10g}", *pain.share);
        fact.amount = pain.share;
        fact.unit = Unit::share;
        fact.wish = Wish::less;
    }
    facts.references("personas", "personas whom it hurts", pain.personas);
    facts.references("evidence", "evidence", pain.evidence);
    return facts.take();
}

std::vector<Fact> facts_of(const Opportunity& opportunity) {
    FactList facts;
    add_id(facts, opportunity);
    facts.words("status", "status", std::string(word_of(opportunity.status.value)));
    if (opportunity.status.given() && opportunity.status.value != Status::dropped) {
        facts.last().amount = static_cast<double>(opportunity.status.value);
        facts.last().unit = Unit::rank;
        facts.last().wish = Wish::more;
    }
    if (std::string outcome = outcome_text(opportunity.outcome); !outcome.empty()) {
        facts.words("outcome", "measured outcome", std::move(outcome));
        facts.last().said = said_of_outcome(opportunity.outcome);
    }
    facts.references("addresses", "pain points that it addresses", opportunity.addresses);
    facts.reference("objective", "objective that it serves", opportunity.objective);
    facts.words("kind", "kind", std::string(word_of(opportunity.kind.value)));
    facts.number("impact", "impact", opportunity.impact, Wish::none);
    facts.number("effort", "effort", opportunity.effort, Wish::none);
    facts.reference("owner", "owner", opportunity.owner);
    facts.date("due", "due date", opportunity.due);
    facts.text("link", "link", opportunity.link);
    return facts.take();
}

std::vector<Fact> facts_of(const Measure& measure) {
    FactList facts;
    add_id(facts, measure);
    add_value(facts, measure);
    if (!measure.value.given()) facts.text("unit", "unit", measure.unit);
    add_target(facts, measure);
    facts.date("date", "date", measure.date);
    facts.text("source", "source", measure.source);
    return facts.take();
}

std::vector<Fact> facts_of(const Revision& revision) {
    FactList facts;
    facts.date("date", "date", revision.date);
    facts.text("version", "version", revision.version);
    facts.text("by", "author", revision.by);
    return facts.take();
}

}  // namespace journeymap
