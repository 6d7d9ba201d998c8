// Scorecard line: how far a map is through the six steps, in one line. Used by `build` and `check`.
#pragma once

#include <string>

#include "journeymap/check.h"

namespace journeymap {

// "method: 1 objectives done · 2 personas partial (P4 has none) · ...", without a line break.
std::string scorecard_line(const Scorecard& scorecard);

}  // namespace journeymap
