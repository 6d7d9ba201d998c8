// Numbers as text, whatever the locale: short decimals for files (at most two decimals, no exponent, no "-0"), used by the SVG writer and
// other backends; large whole numbers for messages.
#pragma once

#include <cstdint>
#include <string>

namespace journeymap {

// Appends `value` rounded to hundredths, in as few characters as that takes: "12", "0.5", "-3.25". What is not finite is written as 0,
// what is beyond a thousand million is cut there, so that no artefact ever holds "inf", "nan" or "1e+30".
void append_number(std::string& out, double value);

// "1,000,000"
std::string grouped(std::uint64_t number);

}  // namespace journeymap
