// What public services owe everyone, parts of steps 2 and 3: access needs, help, a way that is not digital. Only where the caller asks
// for it (CheckOptions::public_sector).
#pragma once

#include "checks/gaps.h"
#include "checks/step.h"

namespace journeymap {

void check_access_needs(const StepRun& run, Gaps& gaps);
void check_public_channels(const StepRun& run, Gaps& gaps);
RuleList access_rules();          // of step 2
RuleList public_channel_rules();  // of step 3

}  // namespace journeymap
