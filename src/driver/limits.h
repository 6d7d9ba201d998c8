// Limits: how much the driver reads. Used wherever a map or a `use` file is read.
#pragma once

#include <cstddef>

namespace journeymap {

// One byte more than load_source accepts (8 MiB), so that a larger file is refused by it, with its place.
inline constexpr std::size_t largest_read = 8 * 1024 * 1024 + 1;

}  // namespace journeymap
