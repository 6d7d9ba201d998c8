#include "chapters/names.h"

#include <fmt/core.h>

#include "analysis/sentences.h"
#include "chapters/report_texts.h"
#include "lanes/phrases.h"

namespace journeymap {

namespace {

template <class Named>
std::string_view name_or_id(const Named& named) {
    return named.name.value.empty() ? std::string_view(named.id) : named.name.value;
}

template <class Card>
std::string_view place_of_card(const Card& card) {
    if (card.touchpoint) return name_of(*card.touchpoint);
    return card.stage ? name_of(*card.stage) : std::string_view();
}

template <class Card>
WrittenLine brief_card(const Card& card) {
    return card.id_span.given() ? WrittenLine(plain(card.id)) : WrittenLine().quote(plain(card.text.value));
}

void add_feeling(std::string& text, const Persona& persona, double score, std::string_view language) {
    if (!text.empty()) text += comma_of(language);
    text += fmt::format("{} {}", name_of(persona), score_phrase(score, language));
}

}  // namespace

std::string label(Word which, std::string_view language) { return capitalized(std::string(word(which, language))); }

std::string_view name_of(const Persona& persona) { return name_or_id(persona); }
std::string_view name_of(const Team& team) { return name_or_id(team); }
std::string_view name_of(const Touchpoint& touchpoint) { return name_or_id(touchpoint); }
std::string_view name_of(const Stage& stage) { return name_or_id(stage); }
std::string_view name_of(const Evidence& evidence) {
    return evidence.text.value.empty() ? std::string_view(evidence.id) : evidence.text.value;
}

WrittenLine link_to(const PainPoint& pain) { return WrittenLine().link(pain.label, {"pain", pain.id}); }
WrittenLine link_to(const Opportunity& opportunity) { return WrittenLine().link(opportunity.label, {"opportunity", opportunity.id}); }
WrittenLine described(const PainPoint& pain) { return link_to(pain).say(" ").say(pain.text.value); }
WrittenLine described(const Opportunity& opportunity) { return link_to(opportunity).say(" ").say(opportunity.text.value); }

PainAnswers answers_to_pains(const Journey& journey) {
    PainAnswers answers(journey.pain_points.size());
    for (const Opportunity* opportunity : journey.opportunities) {
        for (const Ref<PainPoint>& pain : opportunity->addresses) {
            if (pain.target) answers[pain.target->index].push_back(opportunity);
        }
    }
    return answers;
}

std::string_view where(const PainPoint& pain) { return place_of_card(pain); }
std::string_view where(const Opportunity& opportunity) { return place_of_card(opportunity); }

WrittenLine in_brief(const PainPoint& pain) { return brief_card(pain); }
WrittenLine in_brief(const Opportunity& opportunity) { return brief_card(opportunity); }

WrittenLine joined(const Texts& texts, std::string_view language) {
    std::vector<WrittenLine> lines;
    for (const Text& text : texts) lines.emplace_back(text.value);
    return in_a_row(lines, semicolon_of(language));
}

WrittenLine outcome_line(const Opportunity& opportunity, std::string_view language) {
    const Outcome& outcome = opportunity.outcome;
    WrittenLine line;
    if (!outcome.after.given()) return line;
    if (outcome.measure.given()) line.say(plain(outcome.measure.value)).say(colon_of(language));
    if (!outcome.before.given()) return line.say(written_figure(plain(outcome.after.value), language));
    return line.add(filled(report_text(ReportText::from_to, language),
        {{"from", written_figure(plain(outcome.before.value), language)}, {"to", written_figure(plain(outcome.after.value), language)}}));
}

WrittenLine described(const Measure& measure, std::string_view language) {
    WrittenLine line;
    const std::string value = value_phrase(measure, language);
    line.say(value);
    if (const std::string text = measure_phrase(measure, language); !text.empty()) line.say(value.empty() ? "" : " ").say(text);
    return line;
}

std::string graveness(const PainPoint& pain, std::string_view language) {
    std::string text(label_of(pain.severity.value, language));
    if (pain.barrier.value)
        text += fmt::format("{}{}", text.empty() ? std::string_view{} : comma_of(language), word(Word::barrier, language));
    return text;
}

std::string feelings_at(const Touchpoint& touchpoint, const std::vector<const Persona*>& personas, std::string_view language) {
    std::string text;
    for (const Persona* persona : personas) {
        const Emotion* emotion = emotion_of(*persona, touchpoint);
        if (emotion && emotion->score) add_feeling(text, *persona, *emotion->score, language);
    }
    return text;
}

std::string feelings_over(const Stage& stage, const std::vector<const Persona*>& personas, std::string_view language) {
    std::string text;
    for (const Persona* persona : personas) {
        const std::optional<Emotion> emotion = stage_emotion_of(*persona, stage);
        if (emotion && emotion->score) add_feeling(text, *persona, *emotion->score, language);
    }
    return text;
}

}  // namespace journeymap
