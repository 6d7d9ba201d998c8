// The report: the map for those who will never see it, such as a steering group, as Markdown. Its chapters are in src/chapters.
#include "chapters/chapters.h"
#include "journeymap/backend.h"
#include "writing/markdown.h"

namespace journeymap {

namespace {

Artefact make_report(const ReportMatter& matter, const BackendOptions& options) {
    Artefact artefact;
    write_markdown(write_report(matter, options.source_name), artefact.bytes);
    return artefact;
}

}  // namespace

extern const Backend report_backend;
const Backend report_backend = {"report", ".report.md",
    "what the map reveals, what to do first and who does it, for those who never saw it", WritesReport(make_report)};

}  // namespace journeymap
