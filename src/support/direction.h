// Direction: whether a text has letters that are written from right to left. Used where such a text stands beside numbers.
#pragma once

#include <string_view>

namespace journeymap {

bool is_right_to_left(char32_t c);
bool has_right_to_left(std::string_view text);

}  // namespace journeymap
