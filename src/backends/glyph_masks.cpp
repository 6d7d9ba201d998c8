#include "backends/glyph_masks.h"

#include <cairo.h>

#include <algorithm>
#include <bit>
#include <cmath>

#include "backends/cairo_shape.h"

namespace journeymap {
namespace {

// Control points included, which is more than enough.
void set_box(GlyphMask& mask, const Path& path, float unit, float shift) {
    float left = path.points[0].x, right = left, top = path.points[0].y, bottom = top;
    for (const Point& point : path.points) {
        left = std::min(left, point.x);
        right = std::max(right, point.x);
        top = std::min(top, point.y);
        bottom = std::max(bottom, point.y);
    }
    mask.left = static_cast<int>(std::floor(left * unit + shift));
    mask.top = static_cast<int>(std::floor(top * unit));
    mask.width = static_cast<int>(std::ceil(right * unit + shift)) - mask.left;
    mask.height = static_cast<int>(std::ceil(bottom * unit)) - mask.top;
}

void copy_coverage(GlyphMask& mask, cairo_surface_t* surface) {
    cairo_surface_flush(surface);
    const unsigned char* row = cairo_image_surface_get_data(surface);
    if (row == nullptr) return;  // out of memory: the glyph is left out
    mask.coverage.reserve(static_cast<std::size_t>(mask.width) * static_cast<std::size_t>(mask.height));
    for (int y = 0; y < mask.height; ++y, row += cairo_image_surface_get_stride(surface)) {
        mask.coverage.insert(mask.coverage.end(), row, row + mask.width);
    }
}

GlyphMask draw_mask(const Path& path, float unit, float shift) {
    GlyphMask mask;
    if (path.points.empty()) return mask;
    set_box(mask, path, unit, shift);
    if (mask.width <= 0 || mask.height <= 0) return mask;

    cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_A8, mask.width, mask.height);
    cairo_t* cairo = cairo_create(surface);
    cairo_translate(cairo, shift - static_cast<float>(mask.left), -mask.top);
    cairo_scale(cairo, unit, unit);
    append_path(cairo, path);
    cairo_fill(cairo);
    cairo_destroy(cairo);
    copy_coverage(mask, surface);
    cairo_surface_destroy(surface);
    return mask;
}

}  // namespace

const GlyphMask& GlyphMasks::mask(FontId font, std::uint32_t glyph, float size, int phase) {
    const Key key{std::uint64_t{font} << 32 | glyph, std::uint64_t{std::bit_cast<std::uint32_t>(size)} << 8 | std::uint64_t(phase)};
    const auto known = masks_.find(key);
    if (known != masks_.end()) return known->second;
    const float shift = static_cast<float>(phase) / phases;
    return masks_.emplace(key, draw_mask(outlines_.outline(font, glyph), outlines_.unit(font, size), shift)).first->second;
}

}  // namespace journeymap
