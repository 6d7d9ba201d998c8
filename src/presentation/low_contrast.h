// Low contrast: colours of a theme file that cannot be told apart well enough where they stand on each other.
#pragma once

#include "journeymap/finding.h"
#include "themes/theme_file.h"

namespace journeymap {

inline constexpr Rule low_contrast{"JM705", "low-contrast", Severity::warning,
    "Colours of a theme file that stand on each other have less contrast than WCAG 2.2 asks for at level AA."};

// One finding for each colour of the file that is to be changed.
void report_low_contrast(const ThemeFile& file, Diagnostics& diagnostics);

}  // namespace journeymap
