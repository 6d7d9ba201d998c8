// What the journey is, for whom, and the three sentences that matter.
#include <algorithm>

#include <fmt/core.h>

#include "chapters/chapters.h"
#include "chapters/insights.h"
#include "lanes/phrases.h"

namespace journeymap {

namespace {

constexpr std::size_t most_sentences = 3;

WrittenLine review_line(const Review& review, std::string_view language) {
    WrittenLine line;
    if (review.last.given()) line.say(date_phrase(review.last.value, language));
    if (review.every.given())
        line.say(line.empty() ? std::string_view{} : comma_of(language))
            .say(fmt::format("{} {}", word(Word::every, language), duration_phrase(review.every.value, language)));
    const std::string_view owner = review.team ? name_of(*review.team) : review.owner.value;
    if (!owner.empty()) line.say(line.empty() ? std::string_view{} : comma_of(language)).say(owner);
    return line;
}

void write_head(const ReportPages& pages) {
    const Journey& journey = pages.journey;
    Writing& writing = pages.writing;
    writing.heading(1, journey.title.value.empty() ? std::string_view(journey.id) : journey.title.value);
    writing.item(pages.words(journey.state.value == State::future ? Word::future_state_journey : Word::current_state_journey));
    writing.fact(pages.words(Word::compares_to), journey.compares_to.value);
    writing.fact(pages.words(Word::service), journey.service.value);
    writing.fact(pages.words(Word::organization), journey.organization.value);
    writing.fact(pages.words(Word::last_review), review_line(journey.review, pages.language()));
    writing.fact(pages.words(Word::source), pages.source_name);
    if (pages.matter.today) writing.fact(pages.text(ReportText::as_of), date_phrase(*pages.matter.today, pages.language()));
}

std::string names_of(const std::vector<const Persona*>& personas, std::string_view language) {
    std::vector<std::string> names;
    for (const Persona* persona : personas) names.push_back(std::string(name_of(*persona)));
    return listed_phrase(names, 6, language);
}

// "It follows Amara and Henk through 4 stages and 9 touchpoints, from ... to ...; it names 5 pain points, 1 of them a barrier, ..."
WrittenLine scope_of(const ReportPages& pages) {
    const ShownPart& shown = pages.shown;
    const std::string_view language = pages.language();
    std::vector<PatternPart> parts{{"stages", pages.counted_in_words(Things::stages, shown.stages().size())},
        {"touchpoints", pages.counted_in_words(Things::touchpoints, shown.touchpoints().size())}};
    const bool for_all = pages.grid.personas.empty();
    parts.push_back({"who", for_all ? std::string(pages.text(ReportText::everyone_who_uses)) : names_of(pages.grid.personas, language)});
    const bool leads = shown.touchpoints().size() > 1;
    if (leads) {
        parts.push_back({"from", std::string(name_of(*shown.touchpoints().front())), RunKind::quote});
        parts.push_back({"to", std::string(name_of(*shown.touchpoints().back())), RunKind::quote});
    }
    std::size_t barriers = 0;
    for (const PainPoint* pain : shown.pain_points()) barriers += pain->barrier.value ? 1 : 0;
    parts.push_back({"pains", pages.counted_in_words(Things::pain_points, shown.pain_points().size())});
    parts.push_back({"barriers", barriers_phrase(barriers, language)});
    parts.push_back({"opportunities", pages.counted_in_words(Things::opportunities, shown.opportunities().size())});
    return filled(pages.text(leads ? ReportText::follows_from_to : ReportText::follows), parts)
        .add(filled(pages.text(barriers > 0 ? ReportText::names_barriers : ReportText::names_cards), parts));
}

// Of each kind of insight the first, and what to do first. What nobody has to do anything about comes only where there is room.
std::vector<WrittenItem> sentences_that_matter(const InsightReport& report, std::string_view language) {
    std::vector<WrittenItem> sentences;
    const bool ranked = !report.priorities.empty() && report.priorities.front().rank > 0;
    std::vector<const InsightKind*> kinds;
    for (const Insight& insight : report.insights) {
        if (sentences.size() + (ranked ? 1 : 0) == most_sentences) break;
        if (std::ranges::find(kinds, insight.kind) != kinds.end()) continue;
        kinds.push_back(insight.kind);
        sentences.push_back({WrittenLine().english(insight.sentence), 0, 0, subject_of(insight)});
    }
    if (ranked) {
        // "First: O1 ...", or a later rank where those before it are for others.
        std::string_view sentence = report.priorities.front().sentence;
        constexpr std::string_view colon = ": ";
        if (const std::size_t rank_end = sentence.find(colon); rank_end != std::string_view::npos)
            sentence.remove_prefix(rank_end + colon.size());
        sentences.push_back({WrittenLine(report_text(ReportText::what_to_do_first, language)).say(colon_of(language)).english(sentence)});
    }
    return sentences;
}

}  // namespace

void write_opening(const ReportPages& pages) {
    write_head(pages);
    Writing& writing = pages.writing;
    const Scenario& scenario = pages.journey.scenario;
    writing.heading(2, pages.text(ReportText::in_short));
    writing.paragraph(scenario.text.value);
    writing.paragraph(scope_of(pages));
    writing.fact(pages.words(Word::trigger), scenario.trigger.value);
    writing.fact(pages.words(Word::start), scenario.start.value);
    writing.fact(pages.words(Word::end), scenario.end.value);
    writing.fact(pages.words(Word::outcome), scenario.outcome.value);
    if (!pages.matter.tells_insights) return;
    const std::vector<WrittenItem> sentences = sentences_that_matter(pages.insights, pages.language());
    if (sentences.empty()) return;
    constexpr ReportText counts[] = {
        ReportText::one_sentence_matters, ReportText::two_sentences_matter, ReportText::three_sentences_matter};
    std::string_view colon = colon_of(pages.language());
    colon.remove_suffix(1);  // its blank
    writing.paragraph(WrittenLine().strong(std::string(pages.text(counts[sentences.size() - 1])).append(colon)));
    for (std::size_t i = 0; i < sentences.size(); ++i) writing.numbered(static_cast<int>(i) + 1, sentences[i].line, sentences[i].about);
}

}  // namespace journeymap
