// Bytes as the file of a photo.
#include "backends/photo_png.h"
#include "fuzz/invariant.h"
#include "fuzz/target.h"
#include "photo/decode.h"
#include "photo/square.h"
#include "support/limits.h"

namespace fuzzing {

using namespace journeymap;

void run_photo(std::string_view bytes) {
    const DecodedPhoto decoded = decode_photo(bytes);
    require(decoded.photo.has_value() == (decoded.fault == PhotoFault::none), "a photo is neither there nor missing");
    if (!decoded.photo) return;
    require(decoded.size.pixels() <= limits::photo_pixels, "too many pixels were decoded");
    const Photo& photo = *decoded.photo;
    const auto side = static_cast<std::size_t>(photo.side);
    require(photo.side > 0 && photo.side <= photo_side && photo.rgb.size() == side * side * 3, "a photo has not the pixels that it says");
    const std::string png = encode_photo(photo);
    require(png == encode_photo(*decode_photo(bytes).photo), "a file is decoded in two ways");
    const std::optional<Pixels> again = png_pixels(png);
    require(again.has_value(), "a photo is written as a PNG that is none");
    require_same({reinterpret_cast<const char*>(again->rgb.data()), again->rgb.size()}, photo.rgb, "the pixels of a photo");
}

}  // namespace fuzzing
