// The letters of ASCII, whatever the locale: for keys, addresses and keywords, never for people's texts. Used where words of a format are
// compared.
#pragma once

#include <string>
#include <string_view>

namespace journeymap {

constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
constexpr char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Letters of other scripts stay.
inline std::string lowered_ascii(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) c = lower_ascii(c);
    return lower;
}

}  // namespace journeymap
