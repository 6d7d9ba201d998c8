// mdoc: text as a manual page needs it, so that what is printed is what was meant. Used where manual pages are written from tables.
#pragma once

#include <string>
#include <string_view>

namespace journeymap {

// A line of prose, or the first part of one: a full stop or quote at its start is no command.
std::string mdoc_text(std::string_view line);
// A line of code: quotes, accents and hyphens stay the ASCII ones that a reader can copy.
std::string mdoc_literal(std::string_view line);
// The argument of a macro: quotes around it, quotes in it doubled.
std::string mdoc_argument(std::string_view text);

}  // namespace journeymap
