// What the map reveals, what to do first, and what has come of the objectives.
#include "chapters/chapters.h"
#include "chapters/insights.h"

namespace journeymap {

void write_revealed(const ReportPages& pages) {
    if (!pages.matter.tells_insights) return;
    Writing& writing = pages.writing;
    writing.heading(2, pages.text(ReportText::what_the_map_reveals));
    if (pages.insights.insights.empty()) writing.paragraph(pages.text(ReportText::nothing_is_revealed));
    int number = 1;
    for (const InsightGroup& group : groups_of(pages.insights)) number = write_insights(group, number, 3, writing);
    if (pages.insights_left_out > 0) writing.paragraph(left_out_phrase(pages.insights_left_out, pages.language()));
}

void write_first_steps(const ReportPages& pages) {
    if (pages.matter.tells_insights) write_priorities(pages.insights, pages.writing);
}

void write_progress(const ReportPages& pages) {
    if (pages.matter.tells_insights) write_trace(pages.insights, pages.writing);
}

}  // namespace journeymap
