#include "backends/cairo_photo.h"

#include <numbers>

#include "backends/cairo_png.h"

namespace journeymap {
namespace {

CairoSurface surface_of(const Photo& photo) {
    CairoSurface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, photo.side, photo.side));
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return surface;
    cairo_surface_flush(surface.get());
    const auto* from = reinterpret_cast<const unsigned char*>(photo.rgb.data());
    for (int y = 0; y < photo.side; ++y) {
        unsigned char* const row =
            cairo_image_surface_get_data(surface.get()) + std::ptrdiff_t(y) * cairo_image_surface_get_stride(surface.get());
        for (std::ptrdiff_t x = 0; x < photo.side; ++x, from += 3) {
            const std::uint32_t pixel = std::uint32_t{from[0]} << 16 | std::uint32_t{from[1]} << 8 | from[2];
            __builtin_memcpy(row + x * 4, &pixel, sizeof pixel);
        }
    }
    cairo_surface_mark_dirty(surface.get());
    return surface;
}

}  // namespace

void paint_photo(cairo_t* cairo, const RoundPicture& picture) {
    const CairoSurface surface = surface_of(*picture.photo);
    const Circle& circle = picture.outline;
    cairo_save(cairo);
    cairo_new_path(cairo);
    cairo_arc(cairo, circle.x, circle.y, circle.radius, 0, 2 * std::numbers::pi);
    cairo_clip(cairo);
    cairo_translate(cairo, circle.x - circle.radius, circle.y - circle.radius);
    const double scale = 2 * double{circle.radius} / picture.photo->side;
    cairo_scale(cairo, scale, scale);
    cairo_set_source_surface(cairo, surface.get(), 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_GOOD);
    cairo_pattern_set_extend(cairo_get_source(cairo), CAIRO_EXTEND_PAD);
    cairo_paint(cairo);
    cairo_restore(cairo);
}

}  // namespace journeymap
