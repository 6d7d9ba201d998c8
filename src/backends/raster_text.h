// Lines of text blended into a raster. Used by the PNG backend.
#pragma once

#include <map>
#include <string>
#include <tuple>

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

    struct ScaledPicture {
        CairoSurface surface;  // none: it cannot be read
        int width = 0, height = 0;
    };
    const ScaledPicture& scaled_picture(const Glyph& glyph, double width, double height);

    Raster& raster_;
    TextShaper& shaper_;
    float scale_;
    GlyphOutlines outlines_;
    GlyphMasks masks_;
    std::map<std::tuple<FontId, std::uint32_t, int, int>, ScaledPicture> pictures_;  // by font, glyph and size
    std::size_t kept_pixels_ = 0;
};

}  // namespace journeymap
