// What has changed against the map that a map is compared with, as tables: the totals of both, then every place where something differs.
// Used by page.cpp.
#pragma once

#include "html/html_writer.h"
#include "html/places.h"
#include "journeymap/grid.h"

namespace journeymap {

// The grid has an earlier map.
void write_changes(const Grid& grid, const HtmlPlaces& places, HtmlWriter& html);

}  // namespace journeymap
