// What the journey is, for whom, and the three sentences that matter.
#include <algorithm>

#include <fmt/core.h>

#include "analysis/sentences.h"
#include "chapters/chapters.h"
#include "checks/gaps.h"
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
    if (pages.matter.today) writing.fact("As of", date_phrase(*pages.matter.today, pages.language()));
}

std::string names_of(const std::vector<const Persona*>& personas) {
    std::vector<std::string> names;
    for (const Persona* persona : personas) names.push_back(std::string(name_of(*persona)));
    return listed(names, 6);
}

// "It follows Amara and Henk through 4 stages and 9 touchpoints, from ... to ...; it names 5 pain points, 1 of them a barrier, ..."
WrittenLine scope_of(const ReportPages& pages) {
    const Journey& journey = pages.journey;
    std::string text = "The map follows ";
    text += pages.grid.personas.empty() ? "everyone who uses the service" : names_of(pages.grid.personas);
    text += fmt::format(" through {} and {}", counted(journey.stages.size(), "stage"), counted(journey.touchpoints.size(), "touchpoint"));
    WrittenLine line(text);
    if (journey.touchpoints.size() > 1) {
        line.say(", from ").quote(name_of(*journey.touchpoints.front())).say(" to ").quote(name_of(*journey.touchpoints.back()));
    }
    std::size_t barriers = 0;
    for (const PainPoint* pain : journey.pain_points) barriers += pain->barrier.value ? 1 : 0;
    std::string cards = fmt::format(". It names {}", counted(journey.pain_points.size(), "pain point"));
    if (barriers > 0)
        cards += fmt::format(", {} of them {}", barriers, barriers == 1 ? "a barrier that stops people" : "barriers that stop people");
    cards += fmt::format(", and {}.", counted(journey.opportunities.size(), "opportunity", "opportunities"));
    return line.say(cards);
}

// Of each kind of insight the first, and what to do first. What nobody has to do anything about comes only where there is room.
std::vector<std::string> sentences_that_matter(const InsightReport& report) {
    std::vector<std::string> sentences;
    const bool ranked = !report.priorities.empty() && report.priorities.front().rank > 0;
    std::vector<const InsightKind*> kinds;
    for (const Insight& insight : report.insights) {
        if (sentences.size() + (ranked ? 1 : 0) == most_sentences) break;
        if (std::ranges::find(kinds, insight.kind) != kinds.end()) continue;
        kinds.push_back(insight.kind);
        sentences.push_back(insight.sentence);
    }
    if (ranked) {
        constexpr std::string_view opening = "First: ";
        const std::string_view sentence = report.priorities.front().sentence;
        sentences.emplace_back("What to do first: ").append(sentence.substr(sentence.starts_with(opening) ? opening.size() : 0));
    }
    return sentences;
}

}  // namespace

void write_opening(const ReportPages& pages) {
    write_head(pages);
    Writing& writing = pages.writing;
    const Scenario& scenario = pages.journey.scenario;
    writing.heading(2, "In short");
    writing.paragraph(scenario.text.value);
    writing.paragraph(scope_of(pages));
    writing.fact(pages.words(Word::trigger), scenario.trigger.value);
    writing.fact(pages.words(Word::start), scenario.start.value);
    writing.fact(pages.words(Word::end), scenario.end.value);
    writing.fact(pages.words(Word::outcome), scenario.outcome.value);
    const std::vector<std::string> sentences = sentences_that_matter(pages.insights);
    if (sentences.empty()) return;
    constexpr std::string_view counts[] = {"One sentence matters", "Two sentences matter", "Three sentences matter"};
    writing.paragraph(WrittenLine().strong(fmt::format("{} most:", counts[sentences.size() - 1])));
    for (std::size_t i = 0; i < sentences.size(); ++i) writing.numbered(static_cast<int>(i) + 1, sentences[i]);
}

}  // namespace journeymap
