// Quantities: numbers and shares as maps write them. Never depends on the locale.
#pragma once

#include <optional>
#include <string_view>

namespace journeymap {

// "3", "-1.5", "+2", ".5", and the typographic minus. Digits with at most one point; no exponents, no separators, no units.
std::optional<double> parse_number(std::string_view text);

// "12%", "12 %" or "0.12", between 0 and 1 (0% and 100%).
std::optional<double> parse_share(std::string_view text);

std::string_view trimmed(std::string_view text);  // without the blanks at its ends

}  // namespace journeymap
