// The themes, one file each. To add one: its file, a line here and a line in registry.cpp.
#pragma once

#include "journeymap/theme.h"

namespace journeymap {

extern const Theme daylight_theme;

}  // namespace journeymap
