// How far the map is through the six steps, and what it wants to achieve.
#include <fmt/core.h>

#include "chapters/chapters.h"

namespace journeymap {

void write_method(const ReportPages& pages) {
    if (pages.grid.scorecard.front().number == 0) return;  // nothing was checked
    constexpr Word states[] = {Word::step_done, Word::step_partial, Word::step_missing};
    pages.writing.heading(2, pages.words(Word::method));
    pages.writing.paragraph(pages.text(ReportText::how_far));
    if (!pages.shown.is_whole()) pages.writing.paragraph(pages.text(ReportText::of_the_whole_map));
    WrittenTable table{{std::string(pages.text(ReportText::step)), pages.words(Word::status),
                           std::string(pages.text(ReportText::what_is_missing)), std::string(pages.text(ReportText::findings))},
        {}};
    for (const StepScore& step : pages.grid.scorecard) {
        const auto name = static_cast<Word>(static_cast<int>(Word::step_objectives) + step.number - 1);
        table.rows.push_back({fmt::format("{} {}", number_phrase(step.number, 0, pages.language()), word(name, pages.language())),
            word(states[static_cast<std::size_t>(step.state)], pages.language()), WrittenLine().english(step.gap),
            number_phrase(step.findings, 0, pages.language())});
    }
    pages.writing.table(std::move(table));
}

void write_objectives(const ReportPages& pages) {
    if (pages.journey.objectives.empty()) return;
    pages.writing.heading(2, pages.words(Word::objectives));
    WrittenTable table{{pages.words(Word::objective), pages.words(Word::measures), pages.words(Word::owner)}, {}};
    for (const Objective& objective : pages.journey.objectives) {
        std::vector<WrittenLine> measures;
        for (const Measure& measure : objective.measure) measures.push_back(described(measure, pages.language()));
        const Team* owner = objective.owner.target;
        table.rows.push_back(
            {objective.text.value, in_a_row(measures, semicolon_of(pages.language())), owner ? name_of(*owner) : std::string_view()});
    }
    pages.writing.table(std::move(table));
}

}  // namespace journeymap
