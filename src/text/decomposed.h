// Decomposed: how file systems that take `é` and `e` with an accent behind it for one letter compare names. Used where outputs get their names.
#pragma once

#include <string>
#include <string_view>

namespace journeymap {

// The text with each letter taken apart into what it is composed of, marks in their canonical order (Unicode's NFD). Bytes that are not UTF-8
// stay as they are.
std::string decomposed(std::string_view text);

}  // namespace journeymap
