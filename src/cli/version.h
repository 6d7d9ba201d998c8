// The program's version, "0.1.0".
#pragma once

#include <string_view>

namespace journeymap {

std::string_view version();

}  // namespace journeymap
