// Compared map: reads the map that another names under `compares_to`. Used by map.cpp.
#pragma once

#include "driver/map.h"
#include "driver/project.h"

namespace journeymap {

// Of what is wrong with the other map it is said only that it cannot be compared with, and why; what it names itself is not followed, so
// that maps may name each other.
void read_compared(Map& map, Project& project, const MapOptions& options);

}  // namespace journeymap
