#include "backends/cairo_png.h"

#include <cstring>

namespace journeymap {
namespace {

cairo_status_t read_bytes(void* closure, unsigned char* to, unsigned length) {
    auto& unread = *static_cast<std::string_view*>(closure);
    if (unread.size() < length) return CAIRO_STATUS_READ_ERROR;
    std::memcpy(to, unread.data(), length);
    unread.remove_prefix(length);
    return CAIRO_STATUS_SUCCESS;
}

}  // namespace

CairoSurface read_png(std::string_view png) { return CairoSurface(cairo_image_surface_create_from_png_stream(read_bytes, &png)); }

}  // namespace journeymap
