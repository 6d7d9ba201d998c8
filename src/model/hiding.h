// Hiding: entries of a map that take the place of what a `use` file gives under the same id. Used by read_journey.
#pragma once

#include <vector>

#include "journeymap/journey.h"

namespace journeymap {

// Reports bare names that hide a persona, channel or team of which a used file says more. An entry with keys of its own is meant. Before
// what the files give is moved into the map, with all ids given.
void report_hiding(const Journey& journey, const std::vector<Journey>& used, const Sources& sources, Diagnostics& diagnostics);

}  // namespace journeymap
