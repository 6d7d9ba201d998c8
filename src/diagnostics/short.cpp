#include "diagnostics/excerpt.h"
#include "diagnostics/formats.h"
#include "support/escape.h"
#include "support/log_text.h"

namespace journeymap {

namespace {

void append_line(std::string& out, const Finding& finding, const Sources& sources) {
    const std::string place = place_of(finding, sources);
    if (!place.empty()) out += place + ": ";
    out += heading_of(finding) + ": " + escaped(finding.message) + "\n";
}

}  // namespace

std::string short_text(const std::vector<Finding>& findings, const Sources& sources) {
    std::string out;
    for (const Finding& finding : findings) append_line(out, finding, sources);
    return without_commands(std::move(out));
}

std::string short_excerpt(const std::vector<Finding>& findings, const Sources& sources) {
    const FindingExcerpt excerpt(findings);
    std::string out;
    for (const Finding* finding : excerpt.shown()) append_line(out, *finding, sources);
    return without_commands(std::move(out)) + excerpt.rest();
}

}  // namespace journeymap
