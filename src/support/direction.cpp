#include "support/direction.h"

#include "support/utf8.h"

namespace journeymap {

bool is_right_to_left(char32_t c) {
    return c == 0x200F || (c >= 0x590 && c < 0x900) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFE) ||
           (c >= 0x10800 && c < 0x11000) || (c >= 0x1E800 && c < 0x1F000);
}

bool has_right_to_left(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Decoded decoded = decode_utf8(text, at);
        if (is_right_to_left(decoded.c)) return true;
        at += static_cast<std::size_t>(decoded.length);
    }
    return false;
}

}  // namespace journeymap
