#include "diagnostics/formats.h"
#include "support/escape.h"
#include "support/log_text.h"

namespace journeymap {

std::string short_text(const std::vector<Finding>& findings, const Sources& sources) {
    std::string out;
    for (const Finding& finding : findings) {
        const std::string place = place_of(finding, sources);
        if (!place.empty()) out += place + ": ";
        out += heading_of(finding) + ": " + escaped(finding.message) + "\n";
    }
    return without_commands(std::move(out));
}

}  // namespace journeymap
