// What steers a picture in a page: which persona, which lanes, how large. Without the script they are hidden. Used by page.cpp.
#pragma once

#include "html/html_writer.h"
#include "journeymap/grid.h"

namespace journeymap {

void write_controls(const Grid& grid, HtmlWriter& html);

}  // namespace journeymap
