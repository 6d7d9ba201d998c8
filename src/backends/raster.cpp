#include "backends/raster.h"

#include <algorithm>
#include <cmath>
#include <new>

namespace journeymap {
namespace {

std::uint32_t over_white(Color color) {
    const float alpha = std::clamp(color.alpha, 0.0f, 1.0f);
    const auto channel = [&](std::uint8_t value) {
        return static_cast<std::uint32_t>(std::lround(static_cast<float>(value) * alpha + 255 * (1 - alpha)));
    };
    return channel(color.r) << 16 | channel(color.g) << 8 | channel(color.b);
}

}  // namespace

Raster::Raster(int width, int height, Color background) : width_(width), height_(height) {
    const std::size_t count = std::size_t(width) * std::size_t(height);
    pixels_.reset(new (std::nothrow) std::uint32_t[count]);
    if (!pixels_) return;
    std::fill_n(pixels_.get(), count, over_white(background));
    surface_.reset(
        cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(pixels_.get()), CAIRO_FORMAT_RGB24, width, height, width * 4));
    cairo_.reset(cairo_create(surface_.get()));
}

}  // namespace journeymap
