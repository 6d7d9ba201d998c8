// Says why a version of a map cannot be compared. Used by `diff` and `build`.
#pragma once

#include <string>

#include "cli/console.h"
#include "driver/status.h"
#include "driver/version.h"

namespace journeymap {

// How a path is printed.
std::string shown_path(const std::string& path);

// The errors of a version, and what follows from them for the path's map; `done` where it can be compared.
ExitStatus tell_faults(const Version& version, const std::string& path, const Console& console);

}  // namespace journeymap
