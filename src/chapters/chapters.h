// Chapters: the report for those who never saw the map, a file each. To add one, write its file and put it in the list in report.cpp.
// They make a Writing; its formats (writing/markdown.h, html/writing.h) know nothing of maps.
#pragma once

#include <string>

#include "chapters/names.h"
#include "chapters/report_texts.h"
#include "chapters/shown_part.h"
#include "journeymap/report.h"
#include "writing/writing.h"

namespace journeymap {

// What the chapters read, and the words of the map's language.
struct ReportPages {
    const ReportMatter& matter;
    const Grid& grid;
    const Journey& journey;
    const ShownPart shown;                // what chapters name and count
    const InsightReport insights;         // those that speak of what is shown
    const std::size_t insights_left_out;  // those that speak of what is not shown
    const std::string source_name;        // file name of the map without folders
    Writing& writing;

    std::string words(Word which) const { return label(which, journey.language.value); }
    std::string_view text(ReportText which) const { return report_text(which, journey.language.value); }
    std::string counted_in_words(Things things, std::size_t count) const { return counted_phrase(things, count, journey.language.value); }
    std::string_view language() const { return journey.language.value; }
};

Writing write_report(const ReportMatter& matter, std::string_view source_name);

void write_opening(const ReportPages& pages);  // title, what the journey is, the three sentences that matter
void write_method(const ReportPages& pages);   // the six steps
void write_objectives(const ReportPages& pages);
void write_personas(const ReportPages& pages);
void write_journey(const ReportPages& pages);      // stage by stage, pain points
void write_revealed(const ReportPages& pages);     // insights
void write_first_steps(const ReportPages& pages);  // priorities
void write_progress(const ReportPages& pages);     // from objective to outcome
void write_teams(const ReportPages& pages);        // a sheet for each
void write_evidence(const ReportPages& pages);
void write_history(const ReportPages& pages);   // what became of the map itself
void write_findings(const ReportPages& pages);  // what the check allows and what it finds

}  // namespace journeymap
