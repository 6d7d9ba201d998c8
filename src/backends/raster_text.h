// Lines of text blended into a raster. Used by the PNG backend.
#pragma once

#include <string>
#include <unordered_map>

#include "backends/cairo_png.h"
#include "backends/glyph_masks.h"
#include "backends/raster.h"
#include "journeymap/scene.h"
#include "text/outline.h"

namespace journeymap {

class RasterText {
public:
    // `scale`: pixels per px. The raster's cairo context is already scaled.
    RasterText(Raster& raster, TextShaper& shaper, float scale)
        : raster_(raster), shaper_(shaper), scale_(scale), outlines_(shaper), masks_(outlines_) {}

    void paint(const TextLine& line, std::string_view language);

private:
    void paint_mask(const Glyph& glyph, const TextLine& line);
    void paint_path(const Glyph& glyph, const TextLine& line);
    void paint_picture(const Glyph& glyph, const TextLine& line);
    cairo_surface_t* picture(const Glyph& glyph);

    Raster& raster_;
    TextShaper& shaper_;
    float scale_;
    GlyphOutlines outlines_;
    GlyphMasks masks_;
    std::unordered_map<std::uint64_t, CairoSurface> pictures_;  // by font and glyph
};

}  // namespace journeymap
