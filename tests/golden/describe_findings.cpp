// The findings as `journeymap check --format human` prints them, without colour.
#include "golden/describe.h"

namespace golden {

std::string describe(const journeymap::Diagnostics& diagnostics, const journeymap::Sources& sources) {
    std::string text;
    for (const auto& finding : diagnostics.findings()) {
        const auto place = finding.span.given() ? sources.at(finding.span.source).position(finding.span.begin) : journeymap::Position{};
        text += std::to_string(place.line) + ":" + std::to_string(place.column) + ": " + std::string(finding.rule->code) + " " +
                finding.message + "\n";
    }
    return text;
}

}  // namespace golden
