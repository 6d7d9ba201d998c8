// Short decimal numbers for files: at most two decimals, no exponent, no "-0", no locale. Used by the SVG writer and other backends.
#pragma once

#include <string>

namespace journeymap {

// Appends `value` rounded to hundredths, in as few characters as that takes: "12", "0.5", "-3.25". What is not finite is written as 0,
// what is beyond a thousand million is cut there, so that no artefact ever holds "inf", "nan" or "1e+30".
void append_number(std::string& out, double value);

}  // namespace journeymap
