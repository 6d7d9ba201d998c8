#include "support/escape.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "support/utf8.h"

namespace journeymap {

namespace {

struct Range {
    char32_t first, last;
};

// Beyond the controls: soft hyphen, Arabic letter mark, Hangul fillers, Mongolian vowel separator, zero-width space, direction
// marks, separators, overrides, invisible operators and isolates, byte order mark, annotation marks, language tags.
constexpr std::array<Range, 14> invisible{
    {{0xAD, 0xAD}, {0x61C, 0x61C}, {0x115F, 0x1160}, {0x180E, 0x180E}, {0x200B, 0x200B}, {0x200E, 0x200F}, {0x2028, 0x202E},
        {0x2060, 0x206F}, {0x3164, 0x3164}, {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0}, {0xFFF9, 0xFFFB}, {0x1D173, 0x1D17A}, {0xE0000, 0xE007F}}};

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }
bool is_noncharacter(char32_t c) { return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF); }

void append_number(std::string& out, const char* before, std::uint32_t number) {
    std::array<char, 8> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number, 16).ptr;
    out.append(before).append(digits.data(), end) += '}';
}

}  // namespace

bool is_unsafe(char32_t c) {
    if (c < 0xA0) return is_control(c);
    if (is_noncharacter(c)) return true;
    return std::any_of(invisible.begin(), invisible.end(), [c](Range range) { return c >= range.first && c <= range.last; });
}

bool is_forbidden(char32_t c) {
    if (c == '\t' || c == '\n' || c == '\r') return false;
    return is_control(c) || c == 0x2028 || c == 0x2029 || c == 0xFEFF || is_noncharacter(c);
}

void append_escaped(std::string& out, char32_t c) {
    if (is_unsafe(c)) return append_number(out, "\\u{", c);
    append_utf8(out, c);
}

std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        std::size_t plain = at;
        while (plain < text.size() && text[plain] >= 0x20 && text[plain] < 0x7F) ++plain;
        out.append(text, at, plain - at);
        at = plain;
        if (at == text.size()) break;
        const Decoded decoded = decode_utf8(text, at);
        if (decoded.valid) {
            append_escaped(out, decoded.c);
        } else {
            append_number(out, "\\x{", static_cast<unsigned char>(text[at]));
        }
        at += decoded.length;
    }
    return out;
}

}  // namespace journeymap
