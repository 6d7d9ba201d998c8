// The widths of plain Latin text, taken down from HarfBuzz when the program is built: what each character advances, and how much nearer
// each pair stands. A word of these characters is shaped by adding up, without opening a font.
//
// One layout for both sides: cmake/font_packer.cpp writes a table a cut and proves it against HarfBuzz, WordBook::shape reads it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "journeymap/text.h"

namespace journeymap {

inline constexpr int pair_units = 1 << 16;  // a em, as shaping_units

// Characters outside Latin-1 that plain texts use: dashes, quotation marks, ellipsis, arrow, minus, tick.
inline constexpr std::array<char32_t, 11> pair_extras{
    0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x201E, 0x2026, 0x2192, 0x2212, 0x2713};
inline constexpr std::size_t pair_characters = 95 + 96 + pair_extras.size();

// The place of a character in the table; -1 for one that is not in it. The soft hyphen is not: it shows only at a break.
constexpr int pair_index(char32_t c) {
    if (c >= 0x20 && c <= 0x7E) return static_cast<int>(c - 0x20);
    if (c >= 0xA0 && c <= 0xFF) return c == 0xAD ? -1 : static_cast<int>(95 + c - 0xA0);
    if (c < 0x2013 || c > 0x2713) return -1;
    for (std::size_t i = 0; i < pair_extras.size(); ++i)
        if (pair_extras[i] == c) return static_cast<int>(95 + 96 + i);
    return -1;
}

// Lengths are 1/pair_units em. Numbers are in the byte order of the machine that builds.
struct PairTable {
    static constexpr std::int16_t irregular = -32768;  // a pair that the font shows in a way of its own: ask HarfBuzz

    std::int32_t ascent = 0, descent = 0, cap_height = 0, x_height = 0;
    std::array<std::int32_t, pair_characters> advance{};
    std::array<std::uint16_t, pair_characters> glyph{};
    std::array<std::int16_t, pair_characters * pair_characters> kern{};  // first character * pair_characters + second

    std::int16_t between(int first, int second) const {
        return kern[static_cast<std::size_t>(first) * pair_characters + static_cast<std::size_t>(second)];
    }
};

const PairTable& pair_table(Face face);  // compiled_font.cpp

}  // namespace journeymap
