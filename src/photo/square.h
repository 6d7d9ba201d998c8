// From the pixels of a file to the photo that is drawn: the square in the middle, made small, turned upright. Used by decode.cpp.
#pragma once

#include "journeymap/photo.h"
#include "photo/pixels.h"

namespace journeymap {

// Three pixels a px of the largest circle in which a photo is drawn: sharp on paper and on fine screens.
inline constexpr int photo_side = 156;

// Smaller pictures keep their size. Whole numbers only: the same on every machine.
Photo photo_of(const Pixels& pixels);

}  // namespace journeymap
