#include "cli/version_faults.h"

#include "cli/findings_format.h"
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
    FindingList errors;
    for (const Finding& finding : version.diagnostics.findings()) {
        if (finding.severity == Severity::error) errors.add(finding);
    }
    console.note(human_text(errors, version.sources, findings_format(console)) + "\n" + shown_path(path) +
                 ": not compared; mend the errors above first\n");
    return ExitStatus::map_at_fault;
}

}  // namespace journeymap
