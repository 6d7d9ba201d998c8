// What the map rests on: its sources, when they were gathered, what each supports, and what nothing supports. Evidence given for a
// touchpoint supports all that stands at it, as for the checks.
#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "chapters/chapters.h"
#include "journeymap/locale.h"

namespace journeymap {

namespace {

enum class Supported : std::uint8_t { persona, touchpoint, emotion, pain_point };
constexpr std::array supported_things{Things::personas, Things::touchpoints, Things::emotions, Things::pain_points};

// How many of each kind a source supports.
using SupportCounts = std::array<std::size_t, supported_things.size()>;

bool is_felt_by_shown(const Emotions& emotions, const ShownPart& shown) {
    return std::ranges::any_of(emotions, [&](const PersonaEmotion& one) { return !one.persona.target || shown.has(*one.persona.target); });
}

bool rests_on_something(const Emotions& emotions) {
    return std::ranges::any_of(emotions, [](const PersonaEmotion& one) { return !one.emotion.evidence.empty() || one.emotion.measured; });
}

std::vector<SupportCounts> count_support(const Journey& journey, const ShownPart& shown) {
    std::vector<SupportCounts> counts(journey.evidence.size());
    const auto count = [&](const Refs<Evidence>& evidence, Supported what) {
        for (const Ref<Evidence>& one : evidence) {
            if (one.target) ++counts[one.target->index][static_cast<std::size_t>(what)];
        }
    };
    const auto count_emotions = [&](const Emotions& emotions) {
        for (const PersonaEmotion& one : emotions) {
            if (!one.persona.target || shown.has(*one.persona.target)) count(one.emotion.evidence, Supported::emotion);
        }
    };
    for (const Persona& persona : journey.personas) {
        if (shown.has(persona)) count(persona.evidence, Supported::persona);
    }
    for (const Stage* stage : shown.stages()) count_emotions(stage->emotion);
    for (const Touchpoint* touchpoint : shown.touchpoints()) {
        count(touchpoint->evidence, Supported::touchpoint);
        count_emotions(touchpoint->emotion);
        count_emotions(touchpoint->expected);
    }
    for (const PainPoint* pain : shown.pain_points()) count(pain->evidence, Supported::pain_point);
    return counts;
}

std::string support_text(const SupportCounts& counts, const ReportPages& pages) {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0) parts.push_back(pages.counted_in_words(supported_things[i], counts[i]));
    }
    const bool of_all = pages.grid.personas.size() == pages.journey.personas.size();
    if (parts.empty() && !of_all) return {};  // what is not shown may rest on it
    return parts.empty() ? std::string(pages.text(ReportText::nothing)) : listed_phrase(parts, parts.size(), pages.language());
}

void write_sources(const ReportPages& pages) {
    const Journey& journey = pages.journey;
    const std::vector<SupportCounts> support = count_support(journey, pages.shown);
    WrittenTable table{{pages.words(Word::source), pages.words(Word::kind), std::string(word(Word::sample_size, pages.language())),
                           std::string(pages.text(ReportText::date)), std::string(pages.text(ReportText::what_rests_on_it))},
        {}};
    for (const Evidence& evidence : journey.evidence) {
        WrittenLine name = WrittenLine().target("", {"evidence", evidence.id}).web(name_of(evidence), evidence.link.value);
        table.rows.push_back({std::move(name), label_of(evidence.kind.value, pages.language()),
            evidence.n.given() ? number_phrase(evidence.n.value, 0, pages.language()) : std::string(),
            evidence.date.given() ? date_phrase(evidence.date.value, pages.language()) : std::string(),
            support_text(support[evidence.index], pages)});
    }
    pages.writing.table(std::move(table));
}

void write_dates(const ReportPages& pages) {
    std::optional<Date> first, last;
    std::size_t undated = 0;
    for (const Evidence& evidence : pages.journey.evidence) {
        if (!evidence.date.given()) {
            ++undated;
            continue;
        }
        if (!first || evidence.date.value < *first) first = evidence.date.value;
        if (!last || *last < evidence.date.value) last = evidence.date.value;
    }
    const std::string_view language = pages.language();
    std::string text;
    if (first)
        text = *first == *last ? date_phrase(*first, language)
                               : fmt::format("{} \u2013 {}", date_phrase(*first, language), date_phrase(*last, language));
    if (undated > 0) {
        if (!text.empty()) text += semicolon_of(language);
        text += pages.counted_in_words(Things::undated_sources, undated);
    }
    pages.writing.fact(pages.text(ReportText::gathered), text);
}

// "2 of 5 pain points: P1, P2"; nothing where all have evidence.
void write_lack(const ReportPages& pages, std::string_view what, std::size_t all, const std::vector<std::string>& lacking) {
    if (lacking.empty()) return;
    const std::string_view language = pages.language();
    const ReportText count = lacking.size() < all ? ReportText::some_of : all == 1 ? ReportText::only_one : ReportText::all_of;
    const auto number = [&](std::size_t one) { return number_phrase(static_cast<double>(one), 0, language); };
    WrittenLine line = filled(pages.text(count), {{"some", number(lacking.size())}, {"all", number(all)}});
    pages.writing.fact(what, line.say(colon_of(language)).say(listed_phrase(lacking, 12, language)));
}

void write_lacks(const ReportPages& pages) {
    const ShownPart& shown = pages.shown;
    std::vector<std::string> personas, emotions, pains;
    std::size_t felt = 0;
    for (const Persona* persona : pages.grid.personas) {
        if (persona->evidence.empty()) personas.emplace_back(name_of(*persona));
    }
    for (const Touchpoint* touchpoint : shown.touchpoints()) {
        if (!is_felt_by_shown(touchpoint->emotion, shown)) continue;
        ++felt;
        if (touchpoint->evidence.empty() && !rests_on_something(touchpoint->emotion)) emotions.emplace_back(name_of(*touchpoint));
    }
    for (const PainPoint* pain : shown.pain_points()) {
        if (pain->evidence.empty() && !(pain->touchpoint && !pain->touchpoint->evidence.empty())) pains.push_back(pain->label);
    }
    if (personas.empty() && emotions.empty() && pains.empty()) return;
    pages.writing.heading(3, pages.text(ReportText::what_nothing_supports));
    write_lack(pages, pages.words(Word::personas), pages.grid.personas.size(), personas);
    write_lack(pages, pages.text(ReportText::emotions), felt, emotions);
    write_lack(pages, pages.words(Word::pain_points), shown.pain_points().size(), pains);
}

}  // namespace

void write_evidence(const ReportPages& pages) {
    pages.writing.heading(2, pages.words(Word::evidence));
    if (pages.journey.evidence.empty()) {
        pages.writing.paragraph(pages.text(ReportText::no_sources));
    } else {
        write_sources(pages);
        write_dates(pages);
    }
    write_lacks(pages);
}

}  // namespace journeymap
