// Kept words: what a map says is still said after each of its fixes of YAML. Used by the target `findings`.
#pragma once

#include <vector>

#include "journeymap/finding.h"

namespace fuzzing {

// Each finding's edits are carried out alone. The words of the lines that they touch, those of real comments (`# so`) aside, have to be
// outside of comments afterwards too, or a finding says that they are not.
void require_words_kept(const std::vector<journeymap::Finding>& findings, const journeymap::Sources& sources);

}  // namespace fuzzing
