// The colours of a page: those of its theme as variables of the style sheet, and the picture's in the dark. Used by page.cpp.
#pragma once

#include <string>

#include "journeymap/scene.h"
#include "journeymap/theme.h"

namespace journeymap {

// "--paper:#fff;--ink:#161d26;..."
std::string style_variables(const Theme& theme);

// Style rules that give each element of a picture the colour that it has in the same picture of another theme. Where two elements have one
// colour, but two in the other theme, those of `picture` are told apart by a difference that nobody sees. Empty where the pictures differ
// in more than colours.
std::string recolour(Scene& picture, const Scene& other);

}  // namespace journeymap
