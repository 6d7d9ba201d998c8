#include "cli/version_faults.h"

#include "diagnostics/formats.h"
#include "support/escape.h"
#include "support/log_text.h"

namespace journeymap {

std::string shown_path(const std::string& path) { return path == "-" ? "<stdin>" : without_commands(escaped(path)); }

ExitStatus tell_faults(const Version& version, const std::string& path, const Console& console) {
    if (!version.unreadable.empty()) {
        console.complain("cannot read " + shown_path(path) + ": " + version.unreadable);
        return ExitStatus::environment_at_fault;
    }
    if (version.understood()) return ExitStatus::done;
    std::vector<Finding> errors;
    for (const Finding& finding : version.diagnostics.findings()) {
        if (finding.severity == Severity::error) errors.push_back(finding);
    }
    FormatOptions format;
    format.coloring = console.color_on_errors() ? Coloring::ansi : Coloring::none;
    if (const int width = console.error_width(); width > 0) format.width = width;
    console.note(human_text(errors, version.sources, format) + "\n" + shown_path(path) + ": not compared; mend the errors above first\n");
    return ExitStatus::map_at_fault;
}

}  // namespace journeymap
