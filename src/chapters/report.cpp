// The report from its first line to its last.
#include <utility>

#include "chapters/chapters.h"

namespace journeymap {

namespace {

using Chapter = void (*)(const ReportPages&);
constexpr Chapter chapters[] = {&write_opening, &write_method, &write_objectives, &write_personas, &write_journey, &write_revealed,
    &write_first_steps, &write_progress, &write_teams, &write_evidence, &write_history, &write_findings};

}  // namespace

Writing write_report(const ReportMatter& matter, std::string_view source_name) {
    Writing writing;
    const Journey& journey = *matter.grid.journey;
    writing.language = journey.language.value;
    writing.right_to_left = journey.right_to_left;
    ShownPart shown(matter.grid);
    InsightReport insights = shown.insights_of(matter.insights);
    const std::size_t left_out = matter.insights.insights.size() - insights.insights.size();
    const ReportPages pages{
        matter, matter.grid, journey, std::move(shown), std::move(insights), left_out, std::string(source_name), writing};
    for (const Chapter chapter : chapters) chapter(pages);
    return writing;
}

}  // namespace journeymap
