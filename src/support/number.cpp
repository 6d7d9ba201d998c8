#include "support/number.h"

#include <charconv>
#include <cmath>
#include <cstdint>

namespace journeymap {
namespace {

constexpr double farthest = 1e9;

}  // namespace

void append_number(std::string& out, double value) {
    if (!std::isfinite(value)) value = 0;
    if (value > farthest) value = farthest;
    if (value < -farthest) value = -farthest;

    std::int64_t hundredths = std::llround(value * 100);
    if (hundredths < 0) {
        out += '-';
        hundredths = -hundredths;
    }
    char buffer[24];
    char* end = std::to_chars(buffer, buffer + 16, hundredths / 100).ptr;
    const int rest = static_cast<int>(hundredths % 100);
    if (rest != 0) {
        *end++ = '.';
        *end++ = static_cast<char>('0' + rest / 10);
        if (rest % 10 != 0) *end++ = static_cast<char>('0' + rest % 10);
    }
    out.append(buffer, end);
}

std::string grouped(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
    return digits;
}

}  // namespace journeymap
