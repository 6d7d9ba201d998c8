// Pain points against emotions, a part of step 4.
#pragma once

#include "checks/gaps.h"
#include "checks/step.h"

namespace journeymap {

void check_pain_points(const StepRun& run, Gaps& gaps);
RuleList pain_point_rules();

}  // namespace journeymap
