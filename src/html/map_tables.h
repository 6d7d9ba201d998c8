// The whole map as tables, one for each stage: a column for each touchpoint, a row for each lane. Used by page.cpp.
#pragma once

#include <cstdint>
#include <string>

#include "html/html_writer.h"
#include "html/places.h"
#include "journeymap/grid.h"

namespace journeymap {

// The touchpoint of a column, and whether it is gone.
std::string column_name(const Grid& grid, std::uint32_t number);

void write_map_tables(const Grid& grid, const HtmlPlaces& places, HtmlWriter& html);

}  // namespace journeymap
