// Scorecard line: how far a map is through the six steps, in one line. Used by `build` and by the reports.
#pragma once

#include <string>
#include <string_view>

#include "journeymap/check.h"

namespace journeymap {

// "method: 1 objectives done · 2 personas partial (P4 has none) · ...", without a line break.
std::string scorecard_line(const Scorecard& scorecard);

std::string_view word_of(StepState state);  // "done", "partial", "missing"

}  // namespace journeymap
