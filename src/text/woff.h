// OpenType fonts packed for the web: WOFF 1.0 (W3C), which every browser reads and zlib's method suffices for, and base64.
#pragma once

#include <string>
#include <string_view>

namespace journeymap {

// The WOFF file of an OpenType font; empty when the bytes are not one.
std::string woff(std::string_view font);

std::string base64(std::string_view bytes);

}  // namespace journeymap
