#include "photo/square.h"

#include <algorithm>
#include <array>
#include <utility>

namespace journeymap {

namespace {

// How much of each source pixel goes into which pixels of a row of `to` that shows `from` of them: each pixel is `from` wide, each source
// pixel `to`, so that a pixel's shares sum up to `from`.
struct Share {
    int into = 0;
    std::uint32_t first = 0, second = 0;  // of `into` and of the one after it
};

std::vector<Share> shares(int from, int to) {
    std::vector<Share> all(static_cast<std::size_t>(from));
    for (int i = 0; i < from; ++i) {
        const std::int64_t begin = std::int64_t{i} * to, end = begin + to;
        const std::int64_t into = begin / from, border = (into + 1) * from;
        all[static_cast<std::size_t>(i)] = {static_cast<int>(into), static_cast<std::uint32_t>(std::min(end, border) - begin),
            static_cast<std::uint32_t>(std::max<std::int64_t>(end - border, 0))};
    }
    return all;
}

// One row of the square, as sums over `from` shares.
void add_row(const unsigned char* rgb, const std::vector<Share>& across, std::vector<std::uint32_t>& row) {
    std::ranges::fill(row, 0U);
    for (const Share& share : across) {
        std::uint32_t* const to = row.data() + std::size_t(share.into) * 3;
        for (int channel = 0; channel < 3; ++channel, ++rgb) {
            to[channel] += *rgb * share.first;
            if (share.second > 0) to[3 + channel] += *rgb * share.second;
        }
    }
}

// The square in the middle, each pixel the mean of what it covers.
std::string shrunk(const Pixels& pixels, int side) {
    const int from = std::min(pixels.width, pixels.height);
    const int left = (pixels.width - from) / 2, top = (pixels.height - from) / 2;
    const std::vector<Share> both = shares(from, side);
    const std::size_t row_length = std::size_t(side) * 3;
    std::vector<std::uint32_t> row(row_length);
    std::vector<std::uint64_t> sums(row_length * std::size_t(side));
    for (int y = 0; y < from; ++y) {
        add_row(pixels.rgb.data() + (std::size_t(top + y) * std::size_t(pixels.width) + std::size_t(left)) * 3, both, row);
        const Share& share = both[std::size_t(y)];
        std::uint64_t* const to = sums.data() + std::size_t(share.into) * row_length;
        for (std::size_t i = 0; i < row_length; ++i) to[i] += std::uint64_t{row[i]} * share.first;
        for (std::size_t i = 0; share.second > 0 && i < row_length; ++i) to[row_length + i] += std::uint64_t{row[i]} * share.second;
    }
    const auto whole = static_cast<std::uint64_t>(from) * static_cast<std::uint64_t>(from);
    std::string rgb;
    rgb.reserve(sums.size());
    for (const std::uint64_t sum : sums) rgb += static_cast<char>((sum + whole / 2) / whole);
    return rgb;
}

// Where the pixel that is shown at (x, y) lies in the file.
std::pair<int, int> place_in_file(int x, int y, int side, int orientation) {
    const int last = side - 1;
    switch (orientation) {
        case 2: return {last - x, y};
        case 3: return {last - x, last - y};
        case 4: return {x, last - y};
        case 5: return {y, x};
        case 6: return {y, last - x};
        case 7: return {last - y, last - x};
        case 8: return {last - y, x};
        default: return {x, y};
    }
}

// Pixels outside the circle are never seen; a few around it are, where it is drawn with soft edges.
bool is_seen(int x, int y, int side) {
    constexpr int around = 4;
    const int dx = 2 * x + 1 - side, dy = 2 * y + 1 - side, diameter = side + 2 * around;
    return dx * dx + dy * dy <= diameter * diameter;
}

}  // namespace

Photo photo_of(const Pixels& pixels) {
    Photo photo;
    photo.side = std::min({pixels.width, pixels.height, photo_side});
    const std::string square = shrunk(pixels, photo.side);
    photo.rgb.assign(square.size(), '\xFF');
    for (int y = 0; y < photo.side; ++y) {
        for (int x = 0; x < photo.side; ++x) {
            if (!is_seen(x, y, photo.side)) continue;
            const auto [from_x, from_y] = place_in_file(x, y, photo.side, pixels.orientation);
            const std::size_t to = (std::size_t(y) * std::size_t(photo.side) + std::size_t(x)) * 3;
            photo.rgb.replace(to, 3, square, (std::size_t(from_y) * std::size_t(photo.side) + std::size_t(from_x)) * 3, 3);
        }
    }
    return photo;
}

}  // namespace journeymap
