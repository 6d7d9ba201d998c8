// The manual's tables, written from the table of fields. man/journeymap.5 holds them between its hand-written parts; a test keeps
// the two equal.
#pragma once

#include <string>

namespace journeymap {

// mdoc(7): one subsection per object with its keys, then the built-in channels and feelings.
std::string manual_of_fields();

}  // namespace journeymap
