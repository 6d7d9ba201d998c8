// A picture as an <svg> element for a page that keeps all its style in one sheet. Used by src/html.
#pragma once

#include <string>

#include "journeymap/backend.h"

namespace journeymap {

struct InlineSvg {
    std::string markup;        // without a style sheet
    std::string faces;         // its fonts, as rules for the page's sheet; empty where none are embedded
    std::string family_stack;  // the value of font-family that names them; empty for text as outlines
};

// The scene has to be drawable (backends/drawable.h).
InlineSvg paint_inline(const Scene& scene, TextShaper& shaper, SvgText text);

}  // namespace journeymap
