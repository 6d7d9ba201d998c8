// Check fixes: what `check --fix` and `check --diff` do before anything is checked.
#pragma once

#include <vector>

#include "cli/console.h"
#include "cli/options.h"
#include "driver/fixes.h"

namespace journeymap {

// Writes the files that can be fixed and says so on standard error.
ExitStatus write_fixes(const Fixes& fixes, Loudness loudness, const Console& console);

// Prints what would be written as one unified diff; 1 where that is anything.
ExitStatus print_fixes(const Fixes& fixes, const Console& console);

}  // namespace journeymap
