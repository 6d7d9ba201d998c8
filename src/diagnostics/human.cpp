#include "diagnostics/excerpt.h"
#include "diagnostics/formats.h"
#include "diagnostics/ink.h"
#include "diagnostics/snippet.h"
#include "support/escape.h"
#include "support/log_text.h"

namespace journeymap {

namespace {

void append_help(std::string& out, std::string_view help, int gutter, Coloring coloring) {
    const std::string margin(gutter + 1, ' ');
    std::string_view lead = "= help: ";
    while (!help.empty()) {
        const std::size_t end = std::min(help.find('\n'), help.size());
        out += margin;
        append_inked(out, lead, Ink::help, coloring);
        out += escaped(help.substr(0, end)) + "\n";
        help.remove_prefix(std::min(end + 1, help.size()));
        lead = "        ";
    }
}

}  // namespace

std::string human_text(const FindingList& findings, const Sources& sources, const FormatOptions& options) {
    const FindingExcerpt excerpt(findings);
    std::string out;
    for (const Finding* shown : excerpt.shown()) {
        const Finding& finding = *shown;
        if (!out.empty()) out += '\n';
        const std::string place = place_of(finding, sources);
        if (!place.empty()) out += place + ": ";
        append_inked(out, heading_of(finding), ink_of(finding.severity), options.coloring);
        append_inked(out, ": " + escaped(finding.message), Ink::strong, options.coloring);
        out += '\n';
        append_snippet(out, finding, sources, options);
        append_help(out, finding.help, gutter_width(finding, sources), options.coloring);
    }
    if (const std::string rest = excerpt.rest(); !rest.empty()) out += '\n' + rest;
    return without_commands(std::move(out));
}

}  // namespace journeymap
