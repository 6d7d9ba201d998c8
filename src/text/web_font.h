// A font as a data URI for @font-face in an SVG or HTML file.
#pragma once

#include <span>
#include <string>

#include "journeymap/text.h"

namespace journeymap {

// "data:font/woff2;base64,..." or "data:font/woff;base64,..." for a font that has at least the glyphs of `characters`; empty when the font's
// licence bits forbid embedding, or when it cannot be subset. A cut of the compiled-in family gives one and the same file for
// all texts that stay in the Latin set (text/latin_set.h), so that editing a map does not change the bytes of its font.
std::string web_font(TextShaper& shaper, FontId font, std::span<const char32_t> characters);

}  // namespace journeymap
