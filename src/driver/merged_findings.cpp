#include "driver/merged_findings.h"

#include <utility>

namespace journeymap {

void MergedFindings::add(std::vector<Finding>&& more, const Sources& from) {
    const auto offset = static_cast<std::uint32_t>(sources.count());
    for (std::uint32_t source = 0; source < from.count(); ++source) {
        sources.add(from.at(source).name(), std::string(from.at(source).bytes()));
    }
    const auto move = [offset](Span& span) {
        if (span.given()) span.source += offset;
    };
    for (Finding& finding : more) {
        move(finding.span);
        for (Label& label : finding.labels) move(label.span);
        for (Edit& edit : finding.edits) move(edit.span);
        findings.push_back(std::move(finding));
    }
}

}  // namespace journeymap
