#include "syntax/explain.h"

#include <fmt/core.h>

#include <algorithm>

#include "syntax/explainers.h"
#include "syntax/syntax_rules.h"

namespace journeymap {

namespace {

using Explainer = bool (*)(const Stop&, Diagnostics&);

// The first that recognizes the problem counts.
constexpr Explainer explainers[] = {explain_tab, explain_unclosed_quote, explain_text_after_quote, explain_escape, explain_sign,
    explain_colon_in_text, explain_stuck_colon, explain_stuck_sign, explain_missing_colon, explain_bracket, explain_list_beside_key,
    explain_indentation};

// What is wrong with the value before, such as `*important* note` or `title:Foo`, is reported already and the reason for what follows.
bool is_explained(const Stop& stop, const Diagnostics& diagnostics) {
    if (diagnostics.findings().empty()) return false;
    const Finding& before = diagnostics.findings().back();
    if (before.severity != Severity::error || before.span.source != stop.source) return false;
    return before.rule->family() == 0 && before.span.begin >= stop.last.begin && before.span.end <= stop.last.end;
}

}  // namespace

void explain(const Stop& stop, Diagnostics& diagnostics) {
    if (explain_conflict(stop, diagnostics) || is_explained(stop, diagnostics)) return;
    for (const Explainer explainer : explainers) {
        if (explainer(stop, diagnostics)) return;
    }
    const std::uint32_t end = std::min<std::uint32_t>(stop.problem.at + 1, static_cast<std::uint32_t>(stop.bytes.size()));
    diagnostics
        .report(
            bad_yaml, stop.span(stop.problem.at, std::max(end, stop.problem.at)), fmt::format("this is not YAML: {}", stop.problem.problem))
        .with_help("if it is meant as text, put it in quotes");
}

}  // namespace journeymap
