// From the bytes of a file to the photo that is drawn, with its limits. Used by the model, which says what is wrong in words.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "journeymap/photo.h"
#include "photo/pixels.h"
#include "support/limits.h"

namespace journeymap {

enum class PhotoFault : unsigned char { none, other_kind, broken, too_many_pixels, side_too_long };

struct DecodedPhoto {
    std::optional<Photo> photo;
    PhotoFault fault = PhotoFault::none;
    std::string_view kind;           // "PNG", "JPEG"; of other_kind what the file seems to be, empty where nobody knows
    PhotoSize size;                  // of the file's picture, where its header could be read
    std::uint32_t most_of_side = 0;  // side_too_long: how many pixels the side of such a file may have
};

// Nothing is decoded before the header has said that there are not more pixels than `most`.
DecodedPhoto decode_photo(std::string_view bytes, std::uint64_t most = limits::photo_pixels);

}  // namespace journeymap
