// Photos for the tests: files of each kind, made from a picture whose four quarters differ.
#pragma once

#include <string>

namespace journeymap {

enum class JpegKind : unsigned char { colored, grey, four_inks, progressive };

// Its top is red and green, its bottom blue and white; `orientation` of EXIF (0: none), which is followed by a place that nobody should see.
std::string jpeg_file(int width, int height, JpegKind kind = JpegKind::colored, int orientation = 0);

enum class PngKind : unsigned char { colored, grey, transparent, sixteen_bits, palette, interlaced };

// Of `palette` the green quarter is transparent, as of `transparent` all of the right half.

std::string png_photo_file(int width, int height, PngKind kind = PngKind::colored, int orientation = 0);

// White or nearly nothing: one bit a pixel.
std::string blank_png_file(unsigned width, unsigned height);

// Of files of no more than a header: it says that the picture is this large.
std::string png_of_claimed_size(unsigned width, unsigned height);

}  // namespace journeymap
