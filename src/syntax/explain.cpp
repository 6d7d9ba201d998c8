#include "syntax/explain.h"
#include "syntax/syntax_rules.h"
namespace journeymap {
void explain(const Stop& stop, Diagnostics& diagnostics) {
    const auto& findings = diagnostics.findings();
    if (!findings.empty() && findings.back().rule == &unknown_alias && findings.back().span.begin == stop.last.begin) return;
    diagnostics.report(bad_yaml, {stop.source, stop.problem.at, stop.problem.at + 1}, std::string(stop.problem.problem));
}
}
