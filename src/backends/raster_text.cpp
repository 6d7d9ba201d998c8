#include "backends/raster_text.h"

#include <algorithm>
#include <cmath>

#include "backends/cairo_shape.h"

namespace journeymap {
namespace {

// Pixels; larger glyphs are rare and filled as paths.
constexpr float largest_mask = 64;
constexpr int largest_picture = 16384;
constexpr std::size_t most_kept_pixels = 4'000'000;

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
    const double unit = outlines_.unit(glyph.font, line.style.size) * scale_;  // pixels
    const Rectangle& box = outlines_.picture(glyph.font, glyph.id).box;
    if (!(unit > 0) || !(box.width > 0) || !(box.height > 0)) return;
    const double x = std::round((double{line.x} + glyph.x) * scale_ + box.x * unit);
    const double y = std::round((double{line.y} + glyph.y) * scale_ + box.y * unit);
    const ScaledPicture& picture = scaled_picture(glyph, box.width * unit, box.height * unit);
    if (!picture.surface || x > raster_.width() || y > raster_.height() || x + picture.width < 0 || y + picture.height < 0) return;

    cairo_t* cairo = raster_.cairo();
    raster_.begin_shapes();
    cairo_save(cairo);
    cairo_identity_matrix(cairo);
    cairo_set_source_surface(cairo, picture.surface.get(), x, y);
    cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_NEAREST);
    cairo_paint_with_alpha(cairo, line.color.alpha);
    cairo_restore(cairo);
    raster_.finish_shapes();
}

// Each picture is decoded and scaled once for each size it has: texts can have hundreds of thousands of them.
const RasterText::ScaledPicture& RasterText::scaled_picture(const Glyph& glyph, double width, double height) {
    const auto pixels = [](double length) { return static_cast<int>(std::ceil(std::min(length, double{largest_picture}))); };
    const std::tuple<FontId, std::uint32_t, int, int> key(glyph.font, glyph.id, std::lround(width * 64), std::lround(height * 64));
    if (const auto known = pictures_.find(key); known != pictures_.end()) return known->second;
    if (kept_pixels_ > most_kept_pixels) pictures_.clear(), kept_pixels_ = 0;
    ScaledPicture& scaled = pictures_[key];
    const CairoSurface source = read_png(outlines_.picture(glyph.font, glyph.id).png);
    if (cairo_surface_status(source.get()) != CAIRO_STATUS_SUCCESS) return scaled;
    const double source_width = cairo_image_surface_get_width(source.get()), source_height = cairo_image_surface_get_height(source.get());
    if (source_width < 1 || source_height < 1 || width > largest_picture || height > largest_picture) return scaled;
    scaled.width = pixels(width), scaled.height = pixels(height);
    kept_pixels_ += static_cast<std::size_t>(scaled.width) * static_cast<std::size_t>(scaled.height);
    scaled.surface.reset(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, scaled.width, scaled.height));
    const std::unique_ptr<cairo_t, Releaser<cairo_destroy>> cairo(cairo_create(scaled.surface.get()));
    cairo_scale(cairo.get(), width / source_width, height / source_height);
    cairo_set_source_surface(cairo.get(), source.get(), 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cairo.get()), CAIRO_FILTER_GOOD);
    cairo_paint(cairo.get());
    return scaled;
}

}  // namespace journeymap
