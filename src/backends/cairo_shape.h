// Shapes of a scene painted with cairo, in the scene's units. Used by the backends that draw through cairo.
#pragma once

#include <cairo.h>

#include "journeymap/scene.h"

namespace journeymap {

void set_color(cairo_t* cairo, Color color);
void append_path(cairo_t* cairo, const Path& path);
// The shape has to be drawable (drawable.h).
void paint_shape(cairo_t* cairo, const Shape& shape);

}  // namespace journeymap
