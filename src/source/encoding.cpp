#include "source/encoding.h"

#include <algorithm>
#include <array>

namespace journeymap {

namespace {

// What the bytes 0x80 to 0x9F mean in Windows-1252; 0: nothing.
constexpr std::array<char16_t, 32> windows_1252{0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178};

constexpr std::size_t sample_size = 4096;

bool is_sixteen_bit(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
    const std::string_view sample = bytes.substr(0, sample_size);
    return sample.size() >= 4 && std::count(sample.begin(), sample.end(), '\0') > static_cast<std::ptrdiff_t>(sample.size() / 4);
}

}  // namespace

char32_t misread_character(char32_t c) { return c >= 0x80 && c < 0xA0 ? windows_1252[c - 0x80] : 0; }

EncodingGuess guess_encoding(std::string_view bytes, std::size_t offset) {
    if (is_sixteen_bit(bytes)) return {"UTF-16"};
    const auto byte = static_cast<unsigned char>(bytes[offset]);
    if (byte >= 0xA0) return {"Windows-1252 (or Latin-1)", byte};
    if (byte >= 0x80 && windows_1252[byte - 0x80] != 0) return {"Windows-1252", windows_1252[byte - 0x80]};
    return {};
}

}  // namespace journeymap
