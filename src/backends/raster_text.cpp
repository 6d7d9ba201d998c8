#include "backends/raster_text.h"

#include <algorithm>
#include <cmath>

#include "backends/cairo_shape.h"

namespace journeymap {
namespace {

// Pixels; larger glyphs are rare and filled as paths.
constexpr float largest_mask = 64;

std::uint32_t blend_channel(std::uint32_t below, std::uint32_t above, std::uint32_t alpha) {
    const std::uint32_t sum = below * (255 - alpha) + above * alpha + 128;
    return (sum + (sum >> 8)) >> 8;  // exact division by 255
}

std::uint32_t blend(std::uint32_t below, Color above, std::uint32_t alpha) {
    return blend_channel(below >> 16 & 0xFF, above.r, alpha) << 16 | blend_channel(below >> 8 & 0xFF, above.g, alpha) << 8 |
           blend_channel(below & 0xFF, above.b, alpha);
}

void blend_mask(Raster& raster, const GlyphMask& mask, int x, int y, Color color) {
    const int left = std::max(0, -x), right = std::min(mask.width, raster.width() - x);
    const int top = std::max(0, -y), bottom = std::min(mask.height, raster.height() - y);
    if (mask.coverage.empty() || left >= right) return;
    const auto opacity = static_cast<std::uint32_t>(std::lround(std::clamp(color.alpha, 0.0f, 1.0f) * 255));
    for (int line = top; line < bottom; ++line) {
        const std::uint8_t* coverage = mask.coverage.data() + std::ptrdiff_t(line) * mask.width;
        std::uint32_t* pixel = raster.row(y + line) + x;
        for (int column = left; column < right; ++column) {
            if (coverage[column] != 0) pixel[column] = blend(pixel[column], color, (coverage[column] * opacity + 127) / 255);
        }
    }
}

}  // namespace

void RasterText::paint(const TextLine& line, std::string_view language) {
    const float size = line.style.size * scale_;
    raster_.finish_shapes();
    for (const Glyph& glyph : shaper_.glyphs(line.text, line.style, language, line.right_to_left)) {
        if (!std::isfinite(glyph.x) || !std::isfinite(glyph.y)) continue;
        if (!outlines_.picture(glyph.font, glyph.id).png.empty()) {
            paint_picture(glyph, line);
        } else if (size > largest_mask) {
            paint_path(glyph, line);
        } else {
            paint_mask(glyph, line);
        }
    }
    raster_.begin_shapes();
}

// Baselines stand on whole pixels, which keeps small text sharp.
void RasterText::paint_mask(const Glyph& glyph, const TextLine& line) {
    const double x = (double{line.x} + glyph.x) * scale_;
    const double y = std::round((double{line.y} + glyph.y) * scale_);
    if (x < -1000 || x > raster_.width() + 1000 || y < -1000 || y > raster_.height() + 1000) return;
    const auto quarters = static_cast<int>(std::lround(x * GlyphMasks::phases));
    const int phase = quarters & (GlyphMasks::phases - 1);
    const int pixel = (quarters - phase) / GlyphMasks::phases;
    const GlyphMask& mask = masks_.mask(glyph.font, glyph.id, line.style.size * scale_, phase);
    blend_mask(raster_, mask, pixel + mask.left, static_cast<int>(y) + mask.top, line.color);
}

void RasterText::paint_path(const Glyph& glyph, const TextLine& line) {
    cairo_t* cairo = raster_.cairo();
    raster_.begin_shapes();
    cairo_save(cairo);
    cairo_translate(cairo, double{line.x} + glyph.x, double{line.y} + glyph.y);
    const double unit = outlines_.unit(glyph.font, line.style.size);
    if (unit > 0) {
        cairo_scale(cairo, unit, unit);
        cairo_new_path(cairo);
        append_path(cairo, outlines_.outline(glyph.font, glyph.id));
        set_color(cairo, line.color);
        cairo_fill(cairo);
    }
    cairo_restore(cairo);
    raster_.finish_shapes();
}

void RasterText::paint_picture(const Glyph& glyph, const TextLine& line) {
    cairo_surface_t* source = picture(glyph);
    const Rectangle& box = outlines_.picture(glyph.font, glyph.id).box;
    const double unit = outlines_.unit(glyph.font, line.style.size);
    if (source == nullptr || !(unit > 0) || !(box.width > 0) || !(box.height > 0)) return;

    cairo_t* cairo = raster_.cairo();
    raster_.begin_shapes();
    cairo_save(cairo);
    cairo_translate(cairo, line.x + glyph.x + box.x * unit, line.y + glyph.y + box.y * unit);
    cairo_scale(
        cairo, box.width * unit / cairo_image_surface_get_width(source), box.height * unit / cairo_image_surface_get_height(source));
    cairo_set_source_surface(cairo, source, 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_GOOD);
    cairo_paint_with_alpha(cairo, line.color.alpha);
    cairo_restore(cairo);
    raster_.finish_shapes();
}

cairo_surface_t* RasterText::picture(const Glyph& glyph) {
    CairoSurface& picture = pictures_[std::uint64_t{glyph.font} << 32 | glyph.id];
    if (!picture) picture = read_png(outlines_.picture(glyph.font, glyph.id).png);
    const bool good = cairo_surface_status(picture.get()) == CAIRO_STATUS_SUCCESS && cairo_image_surface_get_width(picture.get()) > 0 &&
                      cairo_image_surface_get_height(picture.get()) > 0;
    return good ? picture.get() : nullptr;
}

}  // namespace journeymap
