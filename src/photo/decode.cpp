#include "photo/decode.h"

#include <algorithm>

#include "photo/square.h"

namespace journeymap {

namespace {

struct FileKind {
    std::string_view begin;
    std::size_t at;
    std::string_view name;
};

constexpr std::string_view png = "PNG", jpeg = "JPEG";

constexpr FileKind kinds[] = {
    {"\x89PNG\r\n\x1A\n", 0, png},
    {"\xFF\xD8\xFF", 0, jpeg},
    {"GIF8", 0, "a GIF"},
    {"WEBP", 8, "WebP"},
    {"ftypheic", 4, "HEIC"},
    {"ftypheix", 4, "HEIC"},
    {"ftypmif1", 4, "HEIC"},
    {"ftypavif", 4, "AVIF"},
    {"BM", 0, "a BMP"},
    {"II*", 0, "a TIFF"},
    {std::string_view("MM\0*", 4), 0, "a TIFF"},
    {"%PDF", 0, "a PDF"},
    {"<svg", 0, "an SVG"},
    {"<?xml", 0, "XML, perhaps an SVG"},
};

std::string_view kind_of_file(std::string_view bytes) {
    for (const FileKind& kind : kinds) {
        if (bytes.size() >= kind.at && bytes.substr(kind.at).starts_with(kind.begin)) return kind.name;
    }
    return {};
}

}  // namespace

DecodedPhoto decode_photo(std::string_view bytes, std::uint64_t most) {
    DecodedPhoto decoded;
    const auto failed = [&decoded](PhotoFault fault) {
        decoded.fault = fault;
        return decoded;
    };
    decoded.kind = kind_of_file(bytes);
    if (decoded.kind != png && decoded.kind != jpeg) return failed(PhotoFault::other_kind);
    const bool is_png = decoded.kind == png;
    const std::optional<PhotoSize> size = is_png ? png_photo_size(bytes) : jpeg_photo_size(bytes);
    if (!size) return failed(PhotoFault::broken);
    decoded.size = *size;
    decoded.most_of_side = is_png ? most_png_side : most_jpeg_side;
    if (std::max(size->width, size->height) > decoded.most_of_side) return failed(PhotoFault::side_too_long);
    if (size->pixels() > most) return failed(PhotoFault::too_many_pixels);
    const std::optional<Pixels> pixels = is_png ? png_pixels(bytes) : jpeg_pixels(bytes, 2 * photo_side);
    if (!pixels) return failed(PhotoFault::broken);
    decoded.photo = photo_of(*pixels);
    return decoded;
}

}  // namespace journeymap
