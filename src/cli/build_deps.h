// Build deps: what `build --deps` does when the maps are built: the file for Make and Ninja, and outputs that count as new for both.
// Used by `build` and its cache.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/build_options.h"
#include "cli/build_plan.h"
#include "cli/console.h"
#include "driver/depfile.h"

namespace journeymap {

// What one map's outputs depend on, of which these files were read; paths that nobody names (standard input and output) are none.
Dependencies dependencies_of(const BuildPlan& plan, std::size_t map, const std::vector<std::string>& read);

// Says why --deps could not be written in the end, as far as that can be seen before anything is built.
ExitStatus foresee_deps(const Console& console, const BuildWords& words, const BuildPlan& plan, const MapOptions& options);

// What --deps writes.
std::string deps_text(const BuildWords& words, const std::vector<Dependencies>& rules);
ExitStatus write_deps(const Console& console, const BuildWords& words, const std::vector<Dependencies>& rules, std::string_view text);

// Outputs that came out as they were have been made nevertheless: with their old time Make and Ninja would make them for ever.
ExitStatus renew_times(const Console& console, const std::vector<std::string>& outputs);

}  // namespace journeymap
