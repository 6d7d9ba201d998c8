// The journey as a whole, a part of step 3: where it starts and ends, how it is cut into stages, how it is worded.
#pragma once

#include "checks/gaps.h"
#include "checks/step.h"

namespace journeymap {

void check_shape(const StepRun& run, Gaps& gaps);
RuleList shape_rules();

}  // namespace journeymap
