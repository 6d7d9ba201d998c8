// Pixels in memory that cairo draws on and that text is blended into directly. Used by the PNG backend.
#pragma once

#include <cairo.h>

#include <cstdint>
#include <cstdlib>
#include <memory>

#include "journeymap/scene.h"
#include "support/releaser.h"

namespace journeymap {

class Raster {
public:
    // Filled with `background` over white. Check ok() before drawing.
    Raster(int width, int height, Color background);

    bool ok() const { return cairo_ && cairo_status(cairo_.get()) == CAIRO_STATUS_SUCCESS; }
    int width() const { return width_; }
    int height() const { return height_; }
    cairo_t* cairo() { return cairo_.get(); }
    // 0x00RRGGBB, row after row without gaps. Call finish_shapes() before touching them after cairo has drawn.
    std::uint32_t* row(int y) { return pixels_.get() + std::size_t(y) * std::size_t(width_); }
    void finish_shapes() { cairo_surface_flush(surface_.get()); }
    // Its pixels are not needed any more: from here on nothing may be drawn or read.
    void give_back();
    void begin_shapes() { cairo_surface_mark_dirty(surface_.get()); }

private:
    int width_;
    int height_;
    std::unique_ptr<std::uint32_t[], Releaser<std::free>> pixels_;
    std::unique_ptr<cairo_surface_t, Releaser<cairo_surface_destroy>> surface_;
    std::unique_ptr<cairo_t, Releaser<cairo_destroy>> cairo_;
};

}  // namespace journeymap
