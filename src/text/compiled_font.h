// The compiled-in family: Inter in four cuts, packed by cmake/Fonts.cmake.
#pragma once

#include <string_view>

#include "journeymap/text.h"

namespace journeymap {

std::string_view compiled_font(Face face);      // an OpenType font with Latin, Greek, Cyrillic and symbols
std::string_view compiled_web_font(Face face);  // the Latin set as a data URI of a WOFF2 file
int compiled_font_weight(Face face);            // CSS weight
inline constexpr std::string_view compiled_font_family = "Inter";

}  // namespace journeymap
