#include "backends/photo_png.h"

#include <libdeflate.h>

#include <cstdlib>
#include <memory>

#include "backends/png_file.h"
#include "support/releaser.h"

namespace journeymap {
namespace {

constexpr int photo_compression_level = 9;
constexpr std::size_t pixel_bytes = 3;
constexpr int filters = 5;

// The neighbour that lies nearest to left + above - corner (PNG, 9.4).
int paeth(int left, int above, int corner) {
    const int guess = left + above - corner;
    const int to_left = std::abs(guess - left), to_above = std::abs(guess - above), to_corner = std::abs(guess - corner);
    if (to_left <= to_above && to_left <= to_corner) return left;
    return to_above <= to_corner ? above : corner;
}

int predicted(int filter, int left, int above, int corner) {
    switch (filter) {
        case 1: return left;
        case 2: return above;
        case 3: return (left + above) / 2;
        case 4: return paeth(left, above, corner);
        default: return 0;
    }
}

std::string filtered_row(const unsigned char* row, const unsigned char* before, std::size_t length, int filter, long& cost) {
    std::string out(1, static_cast<char>(filter));
    cost = 0;
    for (std::size_t i = 0; i < length; ++i) {
        const int left = i < pixel_bytes ? 0 : row[i - pixel_bytes];
        const int above = before == nullptr ? 0 : before[i];
        const int corner = before == nullptr || i < pixel_bytes ? 0 : before[i - pixel_bytes];
        const auto rest = static_cast<signed char>(row[i] - predicted(filter, left, above, corner));
        cost += std::abs(int{rest});
        out += static_cast<char>(rest);
    }
    return out;
}

}  // namespace

std::string filtered_rows(const Photo& photo) {
    const std::size_t length = std::size_t(photo.side) * pixel_bytes;
    const auto* const bytes = reinterpret_cast<const unsigned char*>(photo.rgb.data());
    std::string all;
    for (std::size_t y = 0; y < std::size_t(photo.side); ++y) {
        const unsigned char* row = bytes + y * length;
        long least = 0;
        std::string best;
        for (int filter = 0; filter < filters; ++filter) {
            long cost = 0;
            std::string tried = filtered_row(row, y == 0 ? nullptr : row - length, length, filter, cost);
            if (!best.empty() && cost >= least) continue;
            least = cost;
            best = std::move(tried);
        }
        all += best;
    }
    return all;
}

std::string encode_photo(const Photo& photo) {
    const std::unique_ptr<libdeflate_compressor, Releaser<&libdeflate_free_compressor>> compressor(
        libdeflate_alloc_compressor(photo_compression_level));
    if (!compressor) return {};
    const std::string rows = filtered_rows(photo);
    std::string packed(libdeflate_zlib_compress_bound(compressor.get(), rows.size()), '\0');
    packed.resize(libdeflate_zlib_compress(compressor.get(), rows.data(), rows.size(), packed.data(), packed.size()));
    if (packed.empty()) return {};
    std::string out = png_begin(photo.side, photo.side);
    append_png_chunk(out, "IDAT", packed);
    append_png_chunk(out, "IEND", {});
    return out;
}

}  // namespace journeymap
