// The emotion curve: a smooth line through points that never goes above or below the two points it runs between.
#pragma once

#include <span>
#include <vector>

#include "journeymap/scene.h"

namespace journeymap {

// The slope at each point of a curve through points of increasing x. Between two points the cubic Hermite curve with these slopes
// is monotone: M. Steffen, "A simple method for monotonic interpolation in one dimension", Astron. Astrophys. 239, 443 (1990).
// The ends are level.
std::vector<float> monotone_slopes(std::span<const Point> points);

// The two control points of the piece from points[i] to points[i + 1].
struct Controls {
    Point first, second;
};
Controls controls_of(std::span<const Point> points, std::span<const float> slopes, std::size_t i);

// A point on that piece; t from 0 to 1.
Point point_on(std::span<const Point> points, std::span<const float> slopes, std::size_t i, float t);

}  // namespace journeymap
