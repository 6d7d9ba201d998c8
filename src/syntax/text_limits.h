// Limits of a single text: how long it may be, how long without a blank, and how many marks may stand on one character. Used
// by the tree builder for every key and value.
#pragma once

#include <cstddef>
#include <string_view>

#include "journeymap/document.h"

namespace journeymap {

// `times`: Sources::limit_factor.
void check_text_limits(const Node& scalar, std::size_t times, std::string_view bytes, Diagnostics& diagnostics);

}  // namespace journeymap
