#include "model/finding_limit.h"

#include <fmt/core.h>

#include <algorithm>

#include "model/rules.h"
#include "support/enough.h"
#include "support/limits.h"
#include "support/number.h"

namespace journeymap {

FindingLimit::FindingLimit(std::size_t limit_factor, Diagnostics& diagnostics)
    : most_(limits::findings * limit_factor), diagnostics_(diagnostics) {}

Finding& FindingLimit::report(const Rule& rule, Span span, std::string message) {
    left_out_ = {};
    if (diagnostics_.findings().size() < most_) return diagnostics_.report(rule, span, std::move(message));
    if (!is_told_) tell(span);
    left_out_.rule = &rule;
    left_out_.span = span;
    return left_out_;
}

void FindingLimit::forget(std::size_t from) {
    diagnostics_.findings().resize(from);
    is_told_ = false;
}

// Once, however many read parts of the map.
void FindingLimit::tell(Span span) {
    is_told_ = true;
    const std::vector<Finding>& all = diagnostics_.findings();
    if (std::any_of(all.rbegin(), all.rend(), [](const Finding& finding) { return finding.rule == &too_many_findings; })) return;
    diagnostics_
        .report(too_many_findings, span, fmt::format("there are more than {} findings; from here on some are left out", grouped(most_)))
        .with_help(fmt::format("mend some of them first, {}", allow_unknown));
}

}  // namespace journeymap
