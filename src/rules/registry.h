// Rules: all that the program can find, and those that only the driver can. Used by `list rules` and the output formats that name them.
#pragma once

#include <vector>

#include "journeymap/finding.h"

namespace journeymap {

// Found while a picture is drawn, because only then it is known which characters the fonts have.
inline constexpr Rule character_without_font{"JM701", "character-without-font", Severity::warning,
    "A character that the picture needs is in none of the fonts, and a box stands in its place."};

// Every rule of every room, ordered by code.
std::vector<const Rule*> all_rules();

}  // namespace journeymap
