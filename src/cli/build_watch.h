// Build watch: `build --watch`, which is build again and again. Used by build.cpp.
#pragma once

#include "cli/build_options.h"
#include "cli/command.h"

namespace journeymap {

// Builds, and builds again whenever a file that a map could be made of has changed, until a signal ends the program. Returns only where the
// call itself is wrong.
ExitStatus watch_build(const Call& call, const BuildWords& words, ExitStatus (*build)(const Call&));

}  // namespace journeymap
