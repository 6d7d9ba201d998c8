// A page: the picture and all that is known about the map, in one file. Used by the HTML backend.
#pragma once

#include <string>

#include "journeymap/backend.h"

namespace journeymap {

void write_page(const PageMatter& matter, TextShaper& shaper, const BackendOptions& options, std::string& out);

}  // namespace journeymap
