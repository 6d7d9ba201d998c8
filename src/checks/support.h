// What emotions and pain points rest on, a part of step 4.
#pragma once

#include "checks/step.h"

namespace journeymap {

void check_support(const StepRun& run);
RuleList support_rules();

}  // namespace journeymap
