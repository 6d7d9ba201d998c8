#include "model/quantity.h"

#include <charconv>
#include <cmath>

namespace journeymap {

namespace {

constexpr std::string_view typographic_minus = "\xE2\x88\x92";  // U+2212

bool is_plain_number(std::string_view text) {
    bool digit = false;
    bool point = false;
    for (const char c : text) {
        if (c >= '0' && c <= '9')
            digit = true;
        else if (c == '.' && !point)
            point = true;
        else
            return false;
    }
    return digit;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    return text;
}

std::optional<double> parse_number(std::string_view text) {
    text = trimmed(text);
    bool negative = false;
    if (text.starts_with(typographic_minus)) {
        negative = true;
        text.remove_prefix(typographic_minus.size());
    } else if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        negative = text.front() == '-';
        text.remove_prefix(1);
    }
    if (!is_plain_number(text)) return std::nullopt;
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return negative && value != 0 ? -value : value;
}

std::optional<double> parse_share(std::string_view text) {
    text = trimmed(text);
    double unit = 1;
    if (text.ends_with('%')) {
        unit = 100;
        text.remove_suffix(1);
    }
    const auto value = parse_number(text);
    if (!value || *value < 0 || *value > unit) return std::nullopt;
    return *value / unit;
}

}  // namespace journeymap
