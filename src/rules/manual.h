// The manual of the rules, man/journeymap-rules.7, written from the pages. A test keeps the file equal to it.
#pragma once

#include <string>

namespace journeymap {

// mdoc(7): what findings are, then a section per family with all that is known of each of its rules.
std::string manual_of_rules();

}  // namespace journeymap
