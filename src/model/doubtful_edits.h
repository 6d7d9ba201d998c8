// Doubtful edits: what explains YAML errors knows no keys. Here those of its edits are taken back that would make a text of what
// looks like one of our keys, or the other way round. Used by read_journey.
#pragma once

#include <cstddef>

#include "journeymap/finding.h"

namespace journeymap {

// Looks at the findings from number `from` on.
void take_back_doubtful_edits(Diagnostics& diagnostics, std::size_t from, const Sources& sources);

}  // namespace journeymap
