// Pixels: a picture as a file of a photo gives it, before it is cut, and what can be wrong with such a file. Used by everything in this room.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace journeymap {

struct Pixels {
    int width = 0, height = 0;
    std::vector<unsigned char> rgb;  // three bytes a pixel, row after row from the top
    int orientation = 1;             // as in EXIF: 1 is upright
};

// As a file's header gives it.
struct PhotoSize {
    std::uint32_t width = 0, height = 0;
    std::uint64_t pixels() const { return std::uint64_t{width} * height; }
};

// What the libraries read at most, whatever is allowed.
inline constexpr std::uint32_t most_png_side = 1'000'000, most_jpeg_side = 65'500;

// Of a PNG file. Nothing: it is damaged.
std::optional<PhotoSize> png_photo_size(std::string_view bytes);
// Transparent parts become white; of interlaced, grey, 16 bit or palette files nothing but that is left to be seen.
std::optional<Pixels> png_pixels(std::string_view bytes);

// Of a JPEG file. Large ones are made smaller while they are decoded, but no side becomes shorter than `least`.
std::optional<PhotoSize> jpeg_photo_size(std::string_view bytes);
std::optional<Pixels> jpeg_pixels(std::string_view bytes, int least);

}  // namespace journeymap
