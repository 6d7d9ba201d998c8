// Difference: where two texts first differ, for people to read.
#pragma once

#include <string>
#include <string_view>

namespace golden {

// The first line that differs, with two lines before it: " " is the same in both, "-" was expected, "+" came out.
// Empty for equal texts.
std::string first_difference(std::string_view expected, std::string_view actual);

}  // namespace golden
