// Strokes of a scene painted with cairo, in time that grows with the length of the path and no faster. Used by cairo_shape.cpp.
#pragma once

#include <cairo.h>

#include "journeymap/scene.h"

namespace journeymap {

// Strokes cairo's current path and uses it up.
void paint_stroke(cairo_t* cairo, const Stroke& stroke);
// The same for a path that is not in cairo yet: a long one is stroked piece by piece.
void paint_stroke(cairo_t* cairo, const Stroke& stroke, const Path& path);

}  // namespace journeymap
