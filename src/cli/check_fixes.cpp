#include "cli/check_fixes.h"

#include "cli/printed_diff.h"
#include "diagnostics/unified_diff.h"
#include "support/escape.h"
#include "support/file.h"
#include "support/log_text.h"

namespace journeymap {

namespace {

std::string counted(int findings) { return std::to_string(findings) + (findings == 1 ? " finding" : " findings"); }

// Relative to the current directory where the file lies below it, as `git apply` wants it.
std::string path_in_diff(const FixedFile& file) {
    if (file.path == "-") return "stdin";
    const std::string here = real_path(".");
    if (here != "/" && file.path.starts_with(here + "/")) return file.path.substr(here.size() + 1);
    return file.path.substr(1);
}

}  // namespace

ExitStatus write_fixes(const Fixes& fixes, Loudness loudness, const Console& console) {
    ExitStatus status = ExitStatus::done;
    for (const FixedFile* file : fixes.changed()) {
        const WriteResult result = Fixes::write(*file);
        const std::string name = without_commands(escaped(file->name));
        if (result.state == WriteState::failed) {
            console.complain("cannot fix " + name + ": " + result.problem);
            status = ExitStatus::environment_at_fault;
            continue;
        }
        if (loudness == Loudness::usual) console.note(without_commands("fixed " + counted(file->findings) + " in " + name + "\n"));
    }
    return status;
}

ExitStatus print_fixes(const Fixes& fixes, const Console& console) {
    std::string diff;
    for (const FixedFile* file : fixes.changed()) diff += unified_diff(path_in_diff(*file), file->patch);
    if (diff.empty()) return ExitStatus::done;
    return worst_of(ExitStatus::map_at_fault, print_diff(diff, DiffUse::to_apply, console));
}

}  // namespace journeymap
