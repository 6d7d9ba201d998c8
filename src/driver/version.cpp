#include "driver/version.h"

#include <algorithm>

#include "driver/project.h"
#include "model/rules.h"
#include "support/escape.h"
#include "support/file.h"
#include "support/limits.h"
#include "support/log_text.h"

namespace journeymap {

bool Version::lacks_only_references() const {
    if (!journey) return false;
    return std::ranges::all_of(diagnostics.findings(), [](const Finding& finding) {
        const bool is_reference = finding.rule == &use_file || finding.rule == &data_file || finding.rule == &unknown_reference ||
                                  finding.rule == &ambiguous_reference;
        return finding.severity != Severity::error || is_reference;
    });
}

namespace {

Version understand(
    FileText text, const VersionPlace& place, UsedFiles used_files, std::size_t limit_factor, const DeclaredFiles* declared) {
    Version version;
    version.sources.set_limit_factor(limit_factor);
    version.from_standard_input = place.held_by == "-";
    const bool is_nowhere = place.belongs_to == "-";
    const std::string name = version.from_standard_input ? "<stdin>" : without_commands(escaped(place.belongs_to));
    const std::string path = is_nowhere ? "" : place.belongs_to;
    const auto source = load_source(name, std::move(text.bytes), version.sources, version.diagnostics, path, text.size);
    if (!source) return version;
    Project project(place.belongs_to, nullptr, declared, limit_factor);
    const UseFiles use = is_nowhere || used_files == UsedFiles::leave ? UseFiles{} : project.files();
    version.journey = read_journey(version.sources, *source, use, version.diagnostics);
    version.diagnostics.sort_by_place();
    return version;
}

}  // namespace

Version read_version(const VersionPlace& place, UsedFiles used_files, std::size_t limit_factor, const DeclaredFiles* declared) {
    const std::size_t limit = limits::map_bytes * limit_factor + 1;  // one more than load_source accepts, so that it can refuse
    FileText text = place.held_by == "-" ? read_standard_input(limit) : read_file(place.held_by, limit);
    if (text.ok()) return understand(std::move(text), place, used_files, limit_factor, declared);
    Version version;
    version.unreadable = std::move(text.problem);
    return version;
}

Version understand_version(UseFile file, UsedFiles used_files, std::size_t limit_factor, const DeclaredFiles* declared) {
    return understand({std::move(*file.bytes), ReadFault::none, {}, file.size}, {file.path, file.path}, used_files, limit_factor, declared);
}

}  // namespace journeymap
