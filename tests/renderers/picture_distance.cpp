// picture_distance A.png B.png: how far two pictures of one size are apart, on white. Prints three figures:
//   mean  the mean difference of a colour value, in per cent of the whole range
//   far   the pixels, in per cent, of which one picture has nothing alike (within 25 % in every colour) in the nine pixels around the
//         same place in the other, so that edges smoothed in another way do not count, and a missing or moved text does
//   spot  the same within the worst square of 48 pixels: a word that is missing or elsewhere, which is nothing beside a whole picture
// Exit status 1: the sizes differ by more than a pixel; 2: a picture cannot be read.
#include <cairo.h>
#include <fmt/core.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <vector>

namespace {

struct Pixel {
    int red = 255, green = 255, blue = 255;
};

constexpr int side = 48;

struct Picture {
    int width = 0;
    int height = 0;
    std::vector<Pixel> pixels;

    const Pixel& at(int x, int y) const { return pixels[static_cast<std::size_t>(y) * width + x]; }
};

Picture read_picture(const char* path) {
    cairo_surface_t* const file = cairo_image_surface_create_from_png(path);
    if (cairo_surface_status(file) != CAIRO_STATUS_SUCCESS) {
        fmt::print(stderr, "{}: {}\n", path, cairo_status_to_string(cairo_surface_status(file)));
        std::exit(2);
    }
    Picture picture{cairo_image_surface_get_width(file), cairo_image_surface_get_height(file), {}};
    cairo_surface_t* const page = cairo_image_surface_create(CAIRO_FORMAT_RGB24, picture.width, picture.height);
    cairo_t* const painter = cairo_create(page);
    cairo_set_source_rgb(painter, 1, 1, 1);
    cairo_paint(painter);
    cairo_set_source_surface(painter, file, 0, 0);
    cairo_paint(painter);
    cairo_destroy(painter);
    cairo_surface_flush(page);
    const int stride = cairo_image_surface_get_stride(page);
    const unsigned char* const data = cairo_image_surface_get_data(page);
    picture.pixels.reserve(static_cast<std::size_t>(picture.width) * picture.height);
    for (int y = 0; y < picture.height; ++y) {
        const auto* const row = reinterpret_cast<const std::uint32_t*>(data + static_cast<std::ptrdiff_t>(y) * stride);
        for (int x = 0; x < picture.width; ++x) {
            picture.pixels.push_back({int(row[x] >> 16 & 255), int(row[x] >> 8 & 255), int(row[x] & 255)});
        }
    }
    cairo_surface_destroy(page);
    cairo_surface_destroy(file);
    return picture;
}

bool alike(const Pixel& a, const Pixel& b) {
    constexpr int most = 64;
    return std::abs(a.red - b.red) <= most && std::abs(a.green - b.green) <= most && std::abs(a.blue - b.blue) <= most;
}

bool has_alike_around(const Pixel& pixel, const Picture& picture, int x, int y, int width, int height) {
    for (int v = std::max(0, y - 1); v <= std::min(height - 1, y + 1); ++v) {
        for (int u = std::max(0, x - 1); u <= std::min(width - 1, x + 1); ++u) {
            if (alike(pixel, picture.at(u, v))) return true;
        }
    }
    return false;
}

}  // namespace

int main(int count, char** words) {
    if (count != 3) return 2;
    const Picture a = read_picture(words[1]), b = read_picture(words[2]);
    if (std::abs(a.width - b.width) > 1 || std::abs(a.height - b.height) > 1) {
        fmt::print(stderr, "sizes differ: {} x {} and {} x {}\n", a.width, a.height, b.width, b.height);
        return 1;
    }
    const int width = std::min(a.width, b.width), height = std::min(a.height, b.height);
    double sum = 0;
    std::size_t far = 0;
    const int across = width / side + 1;
    std::vector<int> spots(static_cast<std::size_t>(across) * (height / side + 1), 0);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const Pixel &p = a.at(x, y), &q = b.at(x, y);
            sum += std::abs(p.red - q.red) + std::abs(p.green - q.green) + std::abs(p.blue - q.blue);
            const bool close = alike(p, q) || (has_alike_around(p, b, x, y, width, height) && has_alike_around(q, a, x, y, width, height));
            if (close) continue;
            ++far;
            ++spots[static_cast<std::size_t>(y / side) * across + x / side];
        }
    }
    const double pixels = static_cast<double>(width) * height;
    const double worst = *std::max_element(spots.begin(), spots.end());
    fmt::print(
        "{:.3f} {:.3f} {:.2f}\n", 100 * sum / (pixels * 3 * 255), 100 * static_cast<double>(far) / pixels, 100 * worst / (side * side));
    return 0;
}
