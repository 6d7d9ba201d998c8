// Photos of a scene painted with cairo, in the scene's units. Used by the PNG backend.
#pragma once

#include <cairo.h>

#include "journeymap/scene.h"

namespace journeymap {

// The picture has to be drawable (drawable.h).
void paint_photo(cairo_t* cairo, const RoundPicture& picture);

}  // namespace journeymap
