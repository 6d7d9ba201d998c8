// Bytes as base64, for data URIs. Used by whatever embeds a font or a picture.
#pragma once

#include <string>
#include <string_view>

namespace journeymap {

void append_base64(std::string& out, std::string_view bytes);

}  // namespace journeymap
