#include "syntax/explain.h"

#include <fmt/core.h>

#include <algorithm>

#include "syntax/explainers.h"
#include "syntax/syntax_rules.h"

namespace journeymap {

namespace {

using Explainer = bool (*)(const Stop&, Diagnostics&);

// The first that recognizes the problem counts.
constexpr Explainer explainers[] = {explain_tab,           explain_unclosed_quote, explain_text_after_quote, explain_escape,
                                    explain_sign,          explain_colon_in_text,  explain_stuck_sign,       explain_missing_colon,
                                    explain_bracket,       explain_list_beside_key, explain_indentation};

// An alias that is none, such as `*important* note`, is reported already and the reason for what follows it.
bool follows_unknown_alias(const Stop& stop, const Diagnostics& diagnostics) {
    const auto& findings = diagnostics.findings();
    return !findings.empty() && findings.back().rule == &unknown_alias && findings.back().span == stop.span(stop.last.begin, stop.last.end);
}

}  // namespace

void explain(const Stop& stop, Diagnostics& diagnostics) {
    if (follows_unknown_alias(stop, diagnostics)) return;
    for (const Explainer explainer : explainers) {
        if (explainer(stop, diagnostics)) return;
    }
    const std::uint32_t end = std::min<std::uint32_t>(stop.problem.at + 1, static_cast<std::uint32_t>(stop.bytes.size()));
    diagnostics.report(bad_yaml, stop.span(stop.problem.at, std::max(end, stop.problem.at)), fmt::format("this is not YAML: {}", stop.problem.problem))
        .with_help("if it is meant as text, put it in quotes");
}

}  // namespace journeymap
