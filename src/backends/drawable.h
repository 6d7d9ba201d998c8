// Which items of a scene can be painted at all. Used by every picture backend before it draws, because cairo does not return from an arc
// of infinite radius and "inf" is no number in a file.
#pragma once

#include "journeymap/scene.h"

namespace journeymap {

// Coordinates beyond this (px) wrap around in cairo's 24.8 fixed point once they are scaled twice; floats still tell quarters of a px.
inline constexpr float farthest_coordinate = 4'000'000;

// All numbers finite and within reach, and as many points as the verbs take.
bool is_drawable(const Shape& shape);
bool is_drawable(const TextLine& line);
bool is_drawable(const RoundPicture& picture);
// The picture itself has a size.
bool is_drawable(const Scene& scene);

}  // namespace journeymap
