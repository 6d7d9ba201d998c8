// Picture limit: whether what a grid shows fits into one picture. Known before anything is laid out, because laying out a thousand times as
// much as anybody can look at takes the memory of the machine. Used where pictures are built.
#pragma once

#include <string>

#include "journeymap/grid.h"

namespace journeymap {

// Why it does not fit, with the stage at which the limit is passed and what to do; empty where it does. `times`: Sources::limit_factor.
std::string why_too_large(const Grid& grid, const Sources& sources, std::size_t times);

}  // namespace journeymap
