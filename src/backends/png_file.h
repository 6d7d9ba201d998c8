// A raster as the bytes of a PNG file: true colour, no filter, compressed in one piece; and the parts of which PNG files are made. Used by the
// PNG backend and for photos.
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

// What every file begins with: the signature, and that its pixels are RGB of 8 bits in the colours of sRGB.
std::string png_begin(int width, int height);
void append_png_chunk(std::string& out, std::string_view type, std::string_view data);

}  // namespace journeymap
