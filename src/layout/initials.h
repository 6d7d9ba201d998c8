// What stands for a persona where there is no room for the name: in the circle on its card, at figures of its curve.
#pragma once

#include <string>
#include <string_view>

namespace journeymap {

// The first letters of the first two words of a name; what follows a comma or bracket tells about the person ("Lena, 34"). A letter is what
// readers take for one: with its marks, a conjunct, a flag.
std::string initials(std::string_view name);

}  // namespace journeymap
