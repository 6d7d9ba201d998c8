#include "backends/raster.h"

#include <sys/mman.h>

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

// Pictures are large: in pages of 2 MiB, where the system has them, the first touch of each costs five hundred times less often.
std::uint32_t* allocate(std::size_t count) {
    constexpr std::size_t page = std::size_t(2) << 20;
    const std::size_t size = count * sizeof(std::uint32_t);
    void* memory = size < page ? std::malloc(size) : std::aligned_alloc(page, (size + page - 1) / page * page);
#ifdef MADV_HUGEPAGE
    if (memory != nullptr && size >= page) madvise(memory, size, MADV_HUGEPAGE);
#endif
    return static_cast<std::uint32_t*>(memory);
}

}  // namespace

Raster::Raster(int width, int height, Color background) : width_(width), height_(height) {
    const std::size_t count = std::size_t(width) * std::size_t(height);
    pixels_.reset(allocate(count));
    if (!pixels_) return;
    std::fill_n(pixels_.get(), count, over_white(background));
    surface_.reset(
        cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(pixels_.get()), CAIRO_FORMAT_RGB24, width, height, width * 4));
    cairo_.reset(cairo_create(surface_.get()));
}

void Raster::give_back() {
    cairo_.reset();
    surface_.reset();
    pixels_.reset();
}

}  // namespace journeymap
