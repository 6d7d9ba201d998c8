#include "backends/png_size.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "backends/drawable.h"
#include "support/limits.h"
#include "support/number.h"

namespace journeymap {
namespace {

constexpr double usual_scale = 2;
constexpr double usual_density = 300.0 / 96;  // of what is printed

// A hair less than a whole number of pixels must not become one more.
double pixels(double length, double scale) { return std::max(1.0, std::ceil(length * scale - 1e-3)); }

bool within_limits(const Scene& scene, double scale) {
    const double width = pixels(scene.width, scale), height = pixels(scene.height, scale);
    return width <= limits::png_side && height <= limits::png_side && width * height <= limits::png_area;
}

// In hundredths, so that a person can write it.
double largest_scale(const Scene& scene) {
    const double by_side = limits::png_side / double{std::max(scene.width, scene.height)};
    const double by_area = std::sqrt(limits::png_area / (double{scene.width} * scene.height));
    double scale = std::floor(std::min(by_side, by_area) * 100) / 100;
    while (scale > 0 && !within_limits(scene, scale)) scale -= 0.01;
    return std::max(scale, 0.0);
}

std::string number(double value) {
    std::string out;
    append_number(out, value);
    return out;
}

std::string limits_in_words() {
    return fmt::format("{} pixels a side and {:.0f} million in all", limits::png_side, limits::png_area / 1e6);
}

std::string advice(const Scene& scene) {
    const double scale = largest_scale(scene);
    if (scale < 0.01) return "draw it with '-f svg', or split the map";
    return fmt::format("write '--scale {}' or less, or draw it with '-f svg', which has no limit", number(scale));
}

PngSize sized(const Scene& scene, double scale) {
    return {static_cast<int>(pixels(scene.width, scale)), static_cast<int>(pixels(scene.height, scale)), scale, scale, {}, {}};
}

PngSize refused(std::string problem) {
    PngSize size;
    size.problem = std::move(problem);
    return size;
}

PngSize asked_for(const Scene& scene, double scale) {
    if (!std::isfinite(scale) || scale <= 0) return refused("the scale of a PNG has to be a number above 0; write '--scale 2'");
    if (within_limits(scene, scale)) return sized(scene, scale);
    return refused(fmt::format("the PNG would be {:.0f} x {:.0f} pixels; the limit is {}: {}", pixels(scene.width, scale),
        pixels(scene.height, scale), limits_in_words(), advice(scene)));
}

// So wide in print, at so many pixels per 1/96 inch.
PngSize printed(const Scene& scene, double width_mm, double density) {
    const double printed_px = width_mm * 96 / 25.4;
    const double scale = density * printed_px / scene.width;
    if (!within_limits(scene, scale)) {
        return refused(fmt::format("the PNG would be {:.0f} x {:.0f} pixels; the limit is {}: write a smaller '--dpi' or '--width'",
            pixels(scene.width, scale), pixels(scene.height, scale), limits_in_words()));
    }
    PngSize size = sized(scene, scale);
    size.density = size.width / printed_px;
    return size;
}

}  // namespace

PngSize choose_png_size(const Scene& scene, const BackendOptions& options) {
    if (!is_drawable(scene)) return refused("the picture has no size that can be drawn; split the map into smaller ones");
    if (options.png_width) return asked_for(scene, *options.png_width / double{scene.width});
    if (options.width_mm) return printed(scene, *options.width_mm, options.png_scale.value_or(usual_density));
    if (options.png_scale) return asked_for(scene, *options.png_scale);
    if (within_limits(scene, usual_scale)) return sized(scene, usual_scale);

    const double scale = largest_scale(scene);
    if (scale < 0.01) return refused("the picture is too large for a PNG; " + advice(scene));
    PngSize size = sized(scene, scale);
    size.note = fmt::format("drawn at scale {} instead of {}, because a PNG has at most {}; '-f svg' has no limit", number(scale),
        number(usual_scale), limits_in_words());
    return size;
}

}  // namespace journeymap
