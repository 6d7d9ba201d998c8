// PNG pictures as cairo paints them: the glyphs of some emoji fonts. Used by the PNG and PDF backends.
#pragma once

#include <cairo.h>

#include <memory>
#include <string_view>

#include "support/releaser.h"

namespace journeymap {

using CairoSurface = std::unique_ptr<cairo_surface_t, Releaser<cairo_surface_destroy>>;

// Its status says whether the picture could be read.
CairoSurface read_png(std::string_view png);

}  // namespace journeymap
