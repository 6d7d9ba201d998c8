// Every rule of families 1 to 6, in the order of their codes. Used by `list rules`, `explain`, SARIF and the tests.
#pragma once

#include <vector>

#include "journeymap/finding.h"

namespace journeymap {

std::vector<const Rule*> check_rules();

}  // namespace journeymap
