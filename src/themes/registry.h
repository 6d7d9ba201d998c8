// The themes, one file each. To add one: its file, a line here, its address in registry.cpp, and its name in theme_fields.cpp.
#pragma once

#include "journeymap/theme.h"

namespace journeymap {

extern const Theme daylight_theme;
extern const Theme midnight_theme;
extern const Theme print_theme;
extern const Theme high_contrast_theme;
extern const Theme govuk_theme;
extern const Theme uswds_theme;

}  // namespace journeymap
