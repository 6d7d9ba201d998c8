// Theme sizes: the sizes of text that a theme file comes to, and whether they go together.
#pragma once

#include "themes/theme_source.h"

namespace journeymap {

// Those that the file gives, in place of those of the theme that it extends.
TextSizes sizes_of(const ThemeSource& source);

// The lines of a picture are as long as its body text needs: others that are much larger find no room.
void report_unlike_sizes(const ThemeSource& source, Diagnostics& diagnostics);

}  // namespace journeymap
