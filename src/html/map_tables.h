// The whole map as tables, one for each stage: a column for each touchpoint, a row for each lane. Used by page.cpp.
#pragma once

#include "html/html_writer.h"
#include "html/places.h"
#include "journeymap/grid.h"

namespace journeymap {

void write_map_tables(const Grid& grid, const HtmlPlaces& places, HtmlWriter& html);

}  // namespace journeymap
