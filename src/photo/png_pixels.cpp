// PNG files by libpng's simplified interface, which keeps its jumps to itself and gives every kind of PNG as RGB.
#include <png.h>

#include "photo/orientation.h"
#include "photo/pixels.h"

namespace journeymap {

namespace {

static_assert(most_png_side <= PNG_USER_WIDTH_MAX && most_png_side <= PNG_USER_HEIGHT_MAX);

constexpr std::size_t signature = 8, chunk_head = 8, chunk_sum = 4;

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
    std::uint32_t number = 0;
    for (std::size_t i = at; i < at + 4; ++i) number = number << 8 | static_cast<unsigned char>(bytes[i]);
    return number;
}

// What stands in the first chunk of a name; empty where there is none.
std::string_view chunk(std::string_view bytes, std::string_view name) {
    for (std::size_t at = signature; at + chunk_head <= bytes.size();) {
        const std::size_t length = number_at(bytes, at);
        if (length > bytes.size() - at - chunk_head) return {};
        if (bytes.substr(at + 4, 4) == name) return bytes.substr(at + chunk_head, length);
        at += chunk_head + length + chunk_sum;
    }
    return {};
}

}  // namespace

std::optional<PhotoSize> png_photo_size(std::string_view bytes) {
    constexpr std::size_t width_at = signature + chunk_head, height_at = width_at + 4;
    if (bytes.size() < height_at + 4 || bytes.substr(signature + 4, 4) != "IHDR") return std::nullopt;
    const PhotoSize size{number_at(bytes, width_at), number_at(bytes, height_at)};
    if (size.width == 0 || size.height == 0) return std::nullopt;
    return size;
}

std::optional<Pixels> png_pixels(std::string_view bytes) {
    png_image image = {};
    image.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) return std::nullopt;
    image.format = PNG_FORMAT_RGB;
    Pixels pixels;
    pixels.width = static_cast<int>(image.width);
    pixels.height = static_cast<int>(image.height);
    pixels.rgb.resize(PNG_IMAGE_SIZE(image));
    const png_color white{255, 255, 255};
    if (png_image_finish_read(&image, &white, pixels.rgb.data(), 0, nullptr) == 0) return std::nullopt;
    pixels.orientation = exif_orientation(chunk(bytes, "eXIf"));
    return pixels;
}

}  // namespace journeymap
