// A raster as the bytes of a PNG file: true colour, no filter, compressed in one piece. Used by the PNG backend.
#pragma once

#include <string>
#include <string_view>

#include "backends/raster.h"

namespace journeymap {

struct PngText {
    std::string_view title;  // UTF-8; may be empty
    std::string_view description;
    std::string_view language;  // BCP-47
};

// Uses up the raster: rows are packed in its own memory. Empty when memory runs out.
std::string encode_png(Raster& raster, double pixels_per_px, const PngText& text);

}  // namespace journeymap
