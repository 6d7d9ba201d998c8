#include "lsp/help_text.h"

#include <algorithm>

#include <fmt/core.h>

#include "journeymap/words.h"
#include "model/channels.h"
#include "model/wanted_value.h"
#include "rules/page.h"
#include "support/escape.h"

namespace journeymap {

namespace {

// Lines of Markdown with an empty one between them.
void add_paragraph(std::string& out, std::string_view paragraph) {
    if (paragraph.empty()) return;
    if (!out.empty()) out += "\n\n";
    out += paragraph;
}

void add_fact(std::string& list, std::string_view name, std::string_view value) {
    if (!value.empty()) list += fmt::format("{}- {}: {}", list.empty() ? "" : "\n", name, in_markdown(value));
}

std::string texts_of(const Texts& texts) {
    std::string all;
    for (const Text& text : texts) all.append(all.empty() ? "" : "; ").append(text.value);
    return all;
}

std::string score_text(double score) { return fmt::format("{:+.2g}", score); }

std::string date_text(const Spanned<Date>& date) {
    return date.given() ? fmt::format("{:04}-{:02}-{:02}", date.value.year, date.value.month, date.value.day) : std::string();
}

std::string facts_of(const Persona& persona) {
    std::string list;
    add_fact(list, "role", persona.role.value);
    add_fact(list, "segment", persona.segment.value);
    add_fact(list, "experience", word_of(persona.experience.value));
    add_fact(list, "goals", texts_of(persona.goals));
    add_fact(list, "needs", texts_of(persona.needs));
    add_fact(list, "access needs", texts_of(persona.access_needs));
    add_fact(list, "says", persona.quote.value);
    return list;
}

std::string facts_of(const Channel& channel) {
    std::string list;
    add_fact(list, "name", channel.label);
    add_fact(list, "like", channel.kind.value);
    list += fmt::format("{}- {}{}", list.empty() ? "" : "\n", channel.realtime ? "answers while the customer waits" : "answers later",
        channel.built_in ? "; built in" : "");
    return list;
}

std::string facts_of(const Evidence& evidence) {
    std::string list;
    add_fact(list, "kind", word_of(evidence.kind.value));
    if (evidence.n.given()) add_fact(list, "n", std::to_string(evidence.n.value));
    add_fact(list, "date", date_text(evidence.date));
    add_fact(list, "link", evidence.link.value);
    return list;
}

std::string emotion_text(const Emotions& emotions) {
    std::string all;
    for (const PersonaEmotion& one : emotions) {
        if (!one.emotion.score) continue;
        const std::string whose = one.persona.given() ? std::string(one.persona.id.value) + " " : "";
        all += fmt::format("{}{}{}", all.empty() ? "" : ", ", whose, score_text(*one.emotion.score));
    }
    return all;
}

std::string facts_of(const Touchpoint& touchpoint) {
    std::string list;
    if (touchpoint.stage) add_fact(list, "stage", touchpoint.stage->name.value);
    if (touchpoint.channel.target) add_fact(list, "channel", touchpoint.channel.target->label);
    add_fact(list, "doing", texts_of(touchpoint.doing));
    add_fact(list, "emotion", emotion_text(touchpoint.emotion));
    for (const PainPoint& pain : touchpoint.pain_points) add_fact(list, pain.label, pain.text.value);
    for (const Opportunity& opportunity : touchpoint.opportunities) add_fact(list, opportunity.label, opportunity.text.value);
    return list;
}

std::string place_of_card(const Stage* stage, const Touchpoint* touchpoint) {
    if (touchpoint) return std::string(touchpoint->name.value);
    return stage ? std::string(stage->name.value) : std::string();
}

std::string facts_of(const PainPoint& pain, const Journey& journey) {
    std::string list;
    add_fact(list, "at", place_of_card(pain.stage, pain.touchpoint));
    add_fact(list, "severity", word_of(pain.severity.value));
    add_fact(list, "kind", word_of(pain.kind.value));
    add_fact(list, "frequency", pain.frequency.value);
    for (const Opportunity* opportunity : journey.opportunities) {
        const bool eases = std::ranges::any_of(opportunity->addresses, [&](const auto& reference) { return reference.target == &pain; });
        if (eases) add_fact(list, "addressed by " + opportunity->label, opportunity->text.value);
    }
    return list;
}

std::string facts_of(const Opportunity& opportunity) {
    std::string list;
    add_fact(list, "at", place_of_card(opportunity.stage, opportunity.touchpoint));
    add_fact(list, "kind", word_of(opportunity.kind.value));
    if (opportunity.impact.given()) add_fact(list, "impact", std::to_string(opportunity.impact.value));
    if (opportunity.effort.given()) add_fact(list, "effort", std::to_string(opportunity.effort.value));
    add_fact(list, "status", word_of(opportunity.status.value));
    if (opportunity.owner.target) add_fact(list, "owner", opportunity.owner.target->name.value);
    add_fact(list, "due", date_text(opportunity.due));
    return list;
}

std::string facts_of(const Measure& measure) {
    std::string list;
    add_fact(list, "value", fmt::format("{} {}", measure.value.value, measure.unit.value));
    add_fact(list, "target", measure.target.value);
    add_fact(list, "date", date_text(measure.date));
    return list;
}

std::string facts_of(const NamedThing& thing, const Journey& journey) {
    if (!thing.entity) return {};
    switch (thing.kind) {
        case ThingKind::persona: return facts_of(*static_cast<const Persona*>(thing.entity));
        case ThingKind::channel: return facts_of(*static_cast<const Channel*>(thing.entity));
        case ThingKind::evidence: return facts_of(*static_cast<const Evidence*>(thing.entity));
        case ThingKind::touchpoint: return facts_of(*static_cast<const Touchpoint*>(thing.entity));
        case ThingKind::pain_point: return facts_of(*static_cast<const PainPoint*>(thing.entity), journey);
        case ThingKind::opportunity: return facts_of(*static_cast<const Opportunity*>(thing.entity));
        case ThingKind::measure: return facts_of(*static_cast<const Measure*>(thing.entity));
        default: return {};
    }
}

}  // namespace

std::string in_markdown(std::string_view text) {
    const std::string safe = escaped(text);
    const auto is_letter = [&](std::size_t at) {
        return at < safe.size() && std::string_view(" *_").find(safe[at]) == std::string_view::npos;
    };
    std::string out;
    for (std::size_t at = 0; at < safe.size(); ++at) {
        const bool inside_word = safe[at] == '_' && at > 0 && is_letter(at - 1) && is_letter(at + 1);
        if (!inside_word && std::string_view("\\`*_{}[]<>#|~&!").find(safe[at]) != std::string_view::npos) out += '\\';
        out += safe[at];
    }
    return out;
}

std::string help_on_field(const FieldRow& row) {
    std::string out = fmt::format("**{}**: {}", in_markdown(row.key), in_markdown(wanted_value(row)));
    if (row.required) out += ", required";
    add_paragraph(out, in_markdown(row.description) + ".");
    if (!row.needs.empty()) add_paragraph(out, fmt::format("Only with `{}`.", row.needs));
    if (!row.example.empty()) add_paragraph(out, fmt::format("```yaml\n{}: {}\n```", row.key, row.example));
    return out;
}

std::string help_on_thing(const NamedThing& thing, const Journey& journey) {
    if (thing.kind == ThingKind::feeling) return {};
    std::string out = fmt::format("**{}** {}", noun_of(thing.kind), in_markdown(thing.id));
    const Text name = name_in_map(thing);
    if (name.given() && name.value != thing.id) out += ": " + in_markdown(name.value);
    add_paragraph(out, facts_of(thing, journey));
    return out;
}

std::string help_on_feeling(std::string_view word, double score) {
    return fmt::format("**{}**: {} on the scale from -2 (angry) to +2 (delighted)", in_markdown(word), score_text(score));
}

std::string help_on_rule(const Rule& rule) {
    std::string out = fmt::format("**{} {}**", rule.code, rule.name);
    const std::optional<RulePage> page = page_of(rule);
    if (!page) {
        add_paragraph(out, rule.summary);
        return out;
    }
    add_paragraph(out, page->what);
    add_paragraph(out, page->why);
    for (const ExampleFile& file : page->good.files) {
        if (file.language == "yaml") add_paragraph(out, fmt::format("Good:\n\n```yaml\n{}```", file.text));
    }
    add_paragraph(out, page->allow);
    return out;
}

}  // namespace journeymap
