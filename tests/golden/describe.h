// Describe: the inner stages as text, one fact a line, so that a golden case can pin one stage and no other.
#pragma once

#include <string>

#include "journeymap/grid.h"
#include "journeymap/scene.h"

namespace golden {

std::string describe(const journeymap::Marks& marks);
std::string describe(const journeymap::InsightReport& report);
std::string describe(const journeymap::Scorecard& scorecard);
std::string describe(const journeymap::Grid& grid);
std::string describe(const journeymap::Scene& scene);

}  // namespace golden
