// What the map reveals, what to do first, and what has come of the objectives.
#include <fmt/core.h>

#include "chapters/chapters.h"
#include "chapters/insights.h"
#include "checks/gaps.h"

namespace journeymap {

void write_revealed(const ReportPages& pages) {
    Writing& writing = pages.writing;
    writing.heading(2, "What the map reveals");
    if (pages.insights.insights.empty()) writing.paragraph(nothing_revealed);
    int number = 1;
    for (const InsightGroup& group : groups_of(pages.insights)) number = write_insights(group, number, 3, writing);
    if (pages.insights_left_out > 0) {
        writing.paragraph(fmt::format("{} left out: {} only of personas that this report does not show.",
            counted(pages.insights_left_out, "sentence is", "sentences are"), pages.insights_left_out == 1 ? "it speaks" : "they speak"));
    }
}

void write_first_steps(const ReportPages& pages) { write_priorities(pages.insights, pages.writing); }

void write_progress(const ReportPages& pages) { write_trace(pages.insights, pages.writing); }

}  // namespace journeymap
