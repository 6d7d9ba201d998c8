// A lane that is higher than a page, divided into several that are not. Used by pages.cpp.
#pragma once

#include <vector>

#include "journeymap/grid.h"
#include "layout/columns.h"
#include "layout/typesetter.h"

namespace journeymap {

// Pieces of at most this height with the line above, to be read one after the other: cells are divided between paragraphs, cards and figures,
// a text that is higher by itself between its lines. The heads of touchpoints and curves are not divided. `room` is for the whole lane.
std::vector<Lane> divide_lane(const Lane& lane, const Columns& columns, float room, Typesetter& typesetter);

}  // namespace journeymap
