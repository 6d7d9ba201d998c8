#include "cli/printed_diff.h"

#include "diagnostics/unified_diff.h"
#include "support/log_text.h"

namespace journeymap {

ExitStatus print_diff(const std::string& diff, DiffUse use, const Console& console) {
    if (console.output_is_file()) return console.print(diff);
    const bool visible = use == DiffUse::to_read || console.output_is_terminal();
    const std::string shown = visible ? visible_diff(diff) : diff;
    if (shown != diff) console.warn("characters that cannot be seen are shown as \\u{...}; to apply the diff, write it to a file");
    const std::string harmless = without_commands(shown);
    if (harmless != shown)
        console.warn("what a log would take for a command is shown with \\u{...} in it; to apply the diff, write it to a file");
    return console.print(harmless);
}

}  // namespace journeymap
