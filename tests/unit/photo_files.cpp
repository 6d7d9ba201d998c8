#include "unit/photo_files.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include <jpeglib.h>
#include <libdeflate.h>
#include <png.h>

namespace journeymap {
namespace {

struct QuarterColor {
    unsigned char r, g, b;
};

QuarterColor quarter(int x, int y, int width, int height) {
    if (y * 2 < height) return x * 2 < width ? QuarterColor{255, 0, 0} : QuarterColor{0, 255, 0};
    return x * 2 < width ? QuarterColor{0, 0, 255} : QuarterColor{255, 255, 255};
}

// A TIFF header with two entries: a place, and which way up.
std::string exif(int orientation) {
    std::string tiff("MM\0*\0\0\0\x08\0\x02", 10);
    tiff += std::string("\x88\x25\0\x04\0\0\0\x01\0\0\0\0", 12);
    tiff += std::string("\x01\x12\0\x03\0\0\0\x01\0", 9) + static_cast<char>(orientation) + std::string("\0\0\0\0\0\0", 6);
    return tiff + "52.5162 N 13.3777 E";
}

void put_u32(std::string& out, std::uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xFF);
}

std::string png_chunk(const std::string& name, const std::string& data) {
    std::string out;
    put_u32(out, static_cast<std::uint32_t>(data.size()));
    out += name + data;
    const std::string summed = name + data;
    std::uint32_t sum = 0xFFFFFFFF;
    for (const char c : summed) {
        sum ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1) ^ ((sum & 1) != 0 ? 0xEDB88320 : 0);
    }
    put_u32(out, ~sum);
    return out;
}

constexpr char png_signature[] = "\x89PNG\r\n\x1A\n";
constexpr std::size_t behind_header = 8 + 25;

std::string packed(const std::string& rows) {
    libdeflate_compressor* const compressor = libdeflate_alloc_compressor(6);
    std::string out(libdeflate_zlib_compress_bound(compressor, rows.size()), '\0');
    out.resize(libdeflate_zlib_compress(compressor, rows.data(), rows.size(), out.data(), out.size()));
    libdeflate_free_compressor(compressor);
    return out;
}

// One byte a pixel: the number of its color.
std::string palette_png(int width, int height) {
    std::string rows;
    for (int y = 0; y < height; ++y) {
        rows += '\0';
        for (int x = 0; x < width; ++x) rows += static_cast<char>((y * 2 < height ? 0 : 2) + (x * 2 < width ? 0 : 1));
    }
    std::string header;
    put_u32(header, static_cast<std::uint32_t>(width));
    put_u32(header, static_cast<std::uint32_t>(height));
    return png_signature + png_chunk("IHDR", header + std::string("\x08\x03\0\0\0", 5)) +
           png_chunk("PLTE", std::string("\xFF\0\0\0\xFF\0\0\0\xFF\xFF\xFF\xFF", 12)) + png_chunk("tRNS", std::string("\xFF\0", 2)) +
           png_chunk("IDAT", packed(rows)) + png_chunk("IEND", "");
}

// The seven passes of Adam7 (PNG, 8.2).
std::string interlaced_png(int width, int height) {
    constexpr struct {
        int x, y, across, down;
    } passes[] = {{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}};
    std::string rows;
    for (const auto& pass : passes) {
        for (int y = pass.y; y < height && pass.x < width; y += pass.down) {
            rows += '\0';
            for (int x = pass.x; x < width; x += pass.across) {
                const auto [r, g, b] = quarter(x, y, width, height);
                rows.append({static_cast<char>(r), static_cast<char>(g), static_cast<char>(b)});
            }
        }
    }
    std::string header;
    put_u32(header, static_cast<std::uint32_t>(width));
    put_u32(header, static_cast<std::uint32_t>(height));
    return png_signature + png_chunk("IHDR", header + std::string("\x08\x02\0\0\x01", 5)) + png_chunk("IDAT", packed(rows)) +
           png_chunk("IEND", "");
}

}  // namespace

std::string jpeg_file(int width, int height, JpegKind kind, int orientation) {
    jpeg_compress_struct info = {};
    jpeg_error_mgr errors = {};
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&info, &bytes, &size);
    info.image_width = static_cast<JDIMENSION>(width);
    info.image_height = static_cast<JDIMENSION>(height);
    const bool inks = kind == JpegKind::four_inks, grey = kind == JpegKind::grey;
    info.input_components = grey ? 1 : inks ? 4 : 3;
    info.in_color_space = grey ? JCS_GRAYSCALE : inks ? JCS_CMYK : JCS_RGB;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, 95, TRUE);
    if (kind == JpegKind::progressive) jpeg_simple_progression(&info);
    jpeg_start_compress(&info, TRUE);
    if (orientation != 0) {
        const std::string data = std::string("Exif\0\0", 6) + exif(orientation);
        jpeg_write_marker(&info, JPEG_APP0 + 1, reinterpret_cast<const unsigned char*>(data.data()), static_cast<unsigned>(data.size()));
    }
    for (int y = 0; y < height; ++y) {
        std::vector<unsigned char> row;
        for (int x = 0; x < width; ++x) {
            const auto [r, g, b] = quarter(x, y, width, height);
            if (grey) {
                row.push_back(g);
                continue;
            }
            row.insert(row.end(), {r, g, b});
            if (inks) row.push_back(255);  // Adobe's way: what is left of each colour
        }
        JSAMPROW pointer = row.data();
        jpeg_write_scanlines(&info, &pointer, 1);
    }
    jpeg_finish_compress(&info);
    jpeg_destroy_compress(&info);
    std::string file(reinterpret_cast<const char*>(bytes), size);
    std::free(bytes);
    return file;
}

std::string png_photo_file(int width, int height, PngKind kind, int orientation) {
    if (kind == PngKind::palette) return palette_png(width, height);
    if (kind == PngKind::interlaced) return interlaced_png(width, height);
    std::vector<std::uint16_t> wide;
    std::vector<unsigned char> narrow;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const auto [r, g, b] = quarter(x, y, width, height);
            if (kind == PngKind::grey) {
                narrow.push_back(g);
            } else if (kind == PngKind::sixteen_bits) {
                for (const unsigned value : {r, g, b}) wide.push_back(static_cast<std::uint16_t>(value * 257));
            } else {
                narrow.insert(narrow.end(), {r, g, b});
                if (kind == PngKind::transparent) narrow.push_back(x * 2 < width ? 255 : 0);
            }
        }
    }
    png_image image = {};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(width);
    image.height = static_cast<png_uint_32>(height);
    image.format = kind == PngKind::grey           ? PNG_FORMAT_GRAY
                   : kind == PngKind::transparent  ? PNG_FORMAT_RGBA
                   : kind == PngKind::sixteen_bits ? PNG_FORMAT_LINEAR_RGB
                                                   : PNG_FORMAT_RGB;
    const void* pixels = wide.empty() ? static_cast<const void*>(narrow.data()) : wide.data();
    png_alloc_size_t size = 0;
    png_image_write_to_memory(&image, nullptr, &size, 0, pixels, 0, nullptr);
    std::string file(size, '\0');
    png_image_write_to_memory(&image, file.data(), &size, 0, pixels, 0, nullptr);
    file.resize(size);
    if (orientation != 0) file.insert(behind_header, png_chunk("eXIf", exif(orientation)));
    return file;
}

std::string blank_png_file(unsigned width, unsigned height) {
    std::string header;
    put_u32(header, width);
    put_u32(header, height);
    return png_signature + png_chunk("IHDR", header + std::string("\x01\0\0\0\0", 5)) +
           png_chunk("IDAT", packed(std::string(std::size_t{height} * (1 + (width + 7) / 8), '\0'))) + png_chunk("IEND", "");
}

std::string png_of_claimed_size(unsigned width, unsigned height) {
    std::string header;
    put_u32(header, width);
    put_u32(header, height);
    return png_signature + png_chunk("IHDR", header + std::string("\x08\x02\0\0\0", 5));
}

}  // namespace journeymap
