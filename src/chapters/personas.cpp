// For whom: the personas that are shown, each with where it feels worst and best.
#include <fmt/core.h>

#include "chapters/chapters.h"
#include "lanes/phrases.h"

namespace journeymap {

namespace {

WrittenLine channels_of(const Persona& persona, std::string_view language) {
    std::vector<WrittenLine> lines;
    for (const Ref<Channel>& channel : persona.prefers)
        lines.emplace_back(channel.target ? std::string_view(channel.target->label) : channel.id.value);
    return in_a_row(lines, comma_of(language));
}

WrittenLine sources_of(const Refs<Evidence>& evidence, std::string_view language) {
    std::vector<WrittenLine> lines;
    for (const Ref<Evidence>& one : evidence) {
        if (one.target) lines.push_back(WrittenLine().link(name_of(*one.target), {"evidence", one.target->id}));
    }
    return in_a_row(lines, comma_of(language));
}

WrittenLine extreme_of(const std::vector<ExtremePoint>& points, const Persona& persona, std::string_view language) {
    for (const ExtremePoint& point : points) {
        if (point.persona != &persona || !point.touchpoint) continue;
        return fmt::format("{} ({})", name_of(*point.touchpoint), score_phrase(point.score, language));
    }
    return {};
}

void write_persona(const Persona& persona, const Extremes& extremes, const ReportPages& pages) {
    Writing& writing = pages.writing;
    writing.heading(3, name_of(persona), {"persona", persona.id});
    if (!persona.quote.value.empty()) writing.paragraph(WrittenLine().quote(persona.quote.value));
    writing.fact(pages.words(Word::role), persona.role.value);
    writing.fact(pages.words(Word::segment), persona.segment.value);
    writing.item(capitalized(std::string(label_of(persona.experience.value, pages.language()))));
    writing.fact(pages.words(Word::goals), joined(persona.goals, pages.language()));
    writing.fact(pages.words(Word::needs), joined(persona.needs, pages.language()));
    writing.fact(pages.words(Word::wants), joined(persona.motivations, pages.language()));
    writing.fact(pages.words(Word::does), joined(persona.behaviors, pages.language()));
    writing.fact(pages.words(Word::preferences), joined(persona.preferences, pages.language()));
    writing.fact(pages.words(Word::frustrations), joined(persona.frustrations, pages.language()));
    writing.fact(pages.words(Word::prefers), channels_of(persona, pages.language()));
    writing.fact(pages.words(Word::access_needs), joined(persona.access_needs, pages.language()));
    writing.fact(pages.words(Word::lowest_point), extreme_of(extremes.lowest_of, persona, pages.language()));
    writing.fact(pages.words(Word::highest_point), extreme_of(extremes.highest_of, persona, pages.language()));
    if (persona.photo.given()) writing.fact(pages.words(Word::photo), persona.photo_alt.value);
    writing.fact(pages.words(Word::evidence), sources_of(persona.evidence, pages.language()));
}

}  // namespace

void write_personas(const ReportPages& pages) {
    if (pages.grid.personas.empty()) return;
    pages.writing.heading(2, pages.words(Word::personas));
    const Extremes extremes = extremes_of(*pages.grid.journey);
    for (const Persona* persona : pages.grid.personas) write_persona(*persona, extremes, pages);
}

}  // namespace journeymap
