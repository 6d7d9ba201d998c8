// Shape area: where the shapes of a picture are. Used to find out what lies on what.
#pragma once

#include <variant>
#include <vector>

#include "journeymap/scene.h"

namespace journeymap {

using Outline = decltype(Shape::outline);

// Whether a point lies inside of an outline; round corners count as square.
bool covers(const Outline& outline, Point at);
// Some points on it: of a circle its four ends, of a path its corners and what lies between them.
std::vector<Point> points_on_edge(const Outline& outline);

}  // namespace journeymap
