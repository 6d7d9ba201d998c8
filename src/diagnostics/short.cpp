#include "diagnostics/excerpt.h"
#include "diagnostics/formats.h"
#include "support/escape.h"
#include "support/log_text.h"

namespace journeymap {

std::string short_line(const Finding& finding, const Sources& sources) {
    const std::string place = place_of(finding, sources);
    return without_commands((place.empty() ? "" : place + ": ") + heading_of(finding) + ": " + escaped(finding.message) + "\n");
}

std::string short_text(const FindingList& findings, const Sources& sources) {
    std::string out;
    for (const Finding* finding : findings) out += short_line(*finding, sources);
    return out;
}

std::string short_excerpt(const FindingList& findings, const Sources& sources) {
    const FindingExcerpt excerpt(findings);
    std::string out;
    for (const Finding* finding : excerpt.shown()) out += short_line(*finding, sources);
    return out + excerpt.rest();
}

}  // namespace journeymap
