// What the picture says to those who do not see it. describe_picture (journeymap/layout.h) tells of the whole.
#pragma once

#include <string>

#include "journeymap/grid.h"

namespace journeymap {

// Of the curves in one cell: "Feeling: Amara −0.4 confused, Henk −0.9".
std::string describe_feelings(const CurveCell& curve, std::string_view lane_name, const Journey& journey);

}  // namespace journeymap
