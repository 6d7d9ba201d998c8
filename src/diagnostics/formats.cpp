#include "diagnostics/formats.h"

#include <fmt/core.h>

#include <algorithm>

#include "support/escape.h"

namespace journeymap {

std::string summary_of(const FindingList& findings) {
    std::string summary;
    for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
        const auto count =
            std::count_if(findings.begin(), findings.end(), [&](const Finding* finding) { return finding->severity == severity; });
        if (count == 0) continue;
        if (!summary.empty()) summary += ", ";
        summary += fmt::format("{} {}{}", count, severity == Severity::info ? "note" : name_of(severity), count == 1 ? "" : "s");
    }
    return summary.empty() ? "no findings" : summary;
}

std::string place_of(const Finding& finding, const Sources& sources) {
    if (sources.count() == 0) return {};
    if (!finding.span.given() || finding.span.source >= sources.count()) return escaped(sources.at(0).name());
    const Source& source = sources.at(finding.span.source);
    const Position position = source.position(finding.span.begin);
    return fmt::format("{}:{}:{}", escaped(source.name()), position.line, position.column);
}

std::string heading_of(const Finding& finding) {
    return fmt::format("{}[{} {}]", name_of(finding.severity), finding.rule->code, finding.rule->name);
}

}  // namespace journeymap
