// The order of touchpoints, a part of step 3: `requires` must point back and never in a circle.
#pragma once

#include "checks/gaps.h"
#include "checks/step.h"

namespace journeymap {

void check_prerequisites(const StepRun& run, Gaps& gaps);
RuleList prerequisite_rules();

}  // namespace journeymap
