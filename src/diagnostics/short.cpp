// The short format: one line for each finding, for editors and grep.
#include "diagnostics/formats.h"
#include "support/escape.h"

namespace journeymap {

namespace {

std::string render_short(const std::vector<Finding>& findings, const Sources& sources, const FormatOptions&) {
    std::string out;
    for (const Finding& finding : findings) {
        const std::string place = place_of(finding, sources);
        if (!place.empty()) out += place + ": ";
        out += heading_of(finding) + ": " + escaped(finding.message) + "\n";
    }
    return out;
}

}  // namespace

const FindingFormat short_format{"short", "one line for each finding", render_short};

}  // namespace journeymap
