// A font as a data URI for @font-face in an SVG or HTML file.
#pragma once

#include <span>
#include <string>

#include "journeymap/text.h"

namespace journeymap {

// A font that has at least the glyphs of `characters`: "data:font/woff2;base64,...", one and the same file for all texts in a cut of the
// compiled-in family that stay in the Latin set (text/latin_set.h), so that editing a map does not change the bytes of its
// font; else "data:font/woff;base64,..." with just these characters. Empty when the font's licence bits forbid embedding, or when
// it cannot be subset.
std::string web_font(TextShaper& shaper, FontId font, std::span<const char32_t> characters);

}  // namespace journeymap
