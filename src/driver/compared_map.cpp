#include "driver/compared_map.h"

#include <fmt/core.h>

#include "model/rules.h"
#include "support/escape.h"

namespace journeymap {

namespace {

// "old.yaml:3:5: there is no pain point 'P9'", and how many more there are.
std::string first_fault(const Version& version, const std::string& name) {
    std::size_t errors = 0;
    std::string first;
    for (const Finding& finding : version.diagnostics.findings()) {
        if (finding.severity != Severity::error) continue;
        if (++errors > 1) continue;
        const Span span = finding.span;
        const Position at = span.given() ? version.sources.at(span.source).position(span.begin) : Position{1, 1};
        first = fmt::format("{}:{}:{}: {}", name, at.line, at.column, finding.message);
    }
    if (errors == 0) return "it holds no map";
    return errors == 1 ? first : fmt::format("{} (and {} more)", first, errors - 1);
}

}  // namespace

void read_compared(Map& map, Project& project, const MapOptions& options) {
    const Text& path = map.journey->compares_to;
    if (!path.given() || path.value.empty()) return;
    auto refuse = [&](const std::string& why) -> Finding& {
        return map.diagnostics.report(compared_map, path.span, fmt::format("cannot compare with {}: {}", quoted(path.value), why));
    };
    UseFile file = project.read(path.value);
    if (!file.bytes) {
        refuse(file.problem).with_help("name a map relative to this one: 'compares_to: permit-2025.journey.yaml'");
        return;
    }
    const std::string name = file.name;
    Version version = understand_version(std::move(file), UsedFiles::read, options.limit_factor, options.declared);
    if (version.understood()) {
        map.compared = std::move(version);
        return;
    }
    refuse(first_fault(version, name)).with_help(fmt::format("mend that map first: journeymap check {}", name));
}

}  // namespace journeymap
