#include "backends/png_size.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "backends/drawable.h"
#include "presentation/picture_rules.h"
#include "support/enough.h"
#include "support/limits.h"
#include "support/number.h"

namespace journeymap {
namespace {

constexpr double usual_scale = 2;
constexpr double usual_density = 300.0 / 96;  // of what is printed

// A hair less than a whole number of pixels must not become one more.
double pixels(double length, double scale) { return std::max(1.0, std::ceil(length * scale - 1e-3)); }

// What the caller allows, and cairo can draw.
struct PngLimits {
    double side, area;  // pixels

    explicit PngLimits(std::size_t times)
        : side(std::min<double>(limits::png_side * static_cast<double>(times), limits::png_side_of_cairo)),
          area(limits::png_area * static_cast<double>(times)) {}
    PngLimits unasked() const {
        PngLimits less = *this;
        less.area *= limits::png_area_unasked / limits::png_area;
        return less;
    }
};

bool within_limits(const Scene& scene, double scale, const PngLimits& most) {
    const double width = pixels(scene.width, scale), height = pixels(scene.height, scale);
    return width <= most.side && height <= most.side && width * height <= most.area;
}

// In hundredths, so that a person can write it.
double largest_scale(const Scene& scene, const PngLimits& most) {
    const double by_side = most.side / double{std::max(scene.width, scene.height)};
    const double by_area = std::sqrt(most.area / (double{scene.width} * scene.height));
    double scale = std::floor(std::min(by_side, by_area) * 100) / 100;
    while (scale > 0 && !within_limits(scene, scale, most)) scale -= 0.01;
    return std::max(scale, 0.0);
}

std::string number(double value) {
    std::string out;
    append_number(out, value);
    return out;
}

std::string in_words(const PngLimits& most) {
    return fmt::format("{} pixels a side and {:.0f} million in all", grouped(static_cast<std::uint64_t>(most.side)), most.area / 1e6);
}

// No flag helps where cairo ends.
bool is_for_flags(const Scene& scene, double scale) {
    return std::max(pixels(scene.width, scale), pixels(scene.height, scale)) <= limits::png_side_of_cairo;
}

// The least factor that is enough, where no more than the factor stands between the picture and its size.
std::string allow_png(const Scene& scene, double scale) {
    std::uint64_t times = 1;
    while (times <= 100 && !within_limits(scene, scale, PngLimits(times))) ++times;
    return allow_times(times);
}

std::string advice(const Scene& scene, double asked, const PngLimits& most) {
    const std::string more = is_for_flags(scene, asked)
                                 ? allow_png(scene, asked)
                                 : fmt::format("no flag takes a PNG beyond {} pixels a side", grouped(limits::png_side_of_cairo));
    const double scale = largest_scale(scene, most);
    if (scale < 0.01) return fmt::format("draw it with '-f svg', or split the map; {}", more);
    return fmt::format("write '--scale {}' or less, or draw it with '-f svg', which has no limit; {}", number(scale), more);
}

PngSize sized(const Scene& scene, double scale) {
    return {static_cast<int>(pixels(scene.width, scale)), static_cast<int>(pixels(scene.height, scale)), scale, scale, {}, {}, {}};
}

PngSize refused(std::string problem) {
    PngSize size;
    size.problem = std::move(problem);
    return size;
}

PngSize beyond(const Scene& scene, double scale, const PngLimits& most, std::string help) {
    PngSize size = refused(fmt::format("the PNG would be {:.0f} x {:.0f} pixels; the limit is {}", pixels(scene.width, scale),
        pixels(scene.height, scale), in_words(most)));
    size.limit = {&png_too_large, std::move(help)};
    return size;
}

PngSize asked_for(const Scene& scene, double scale, const PngLimits& most) {
    if (!std::isfinite(scale) || scale <= 0) return refused("the scale of a PNG has to be a number above 0; write '--scale 2'");
    if (within_limits(scene, scale, most)) return sized(scene, scale);
    return beyond(scene, scale, most, advice(scene, scale, most));
}

// So wide in print, at so many pixels per 1/96 inch.
PngSize printed(const Scene& scene, double width_mm, double density, const PngLimits& most) {
    const double printed_px = width_mm * 96 / 25.4;
    const double scale = density * printed_px / scene.width;
    if (!within_limits(scene, scale, most)) {
        const std::string more = is_for_flags(scene, scale) ? ", " + allow_png(scene, scale) : "";
        return beyond(scene, scale, most, fmt::format("write a smaller '--dpi' or '--width'{}", more));
    }
    PngSize size = sized(scene, scale);
    size.density = size.width / printed_px;
    return size;
}

}  // namespace

PngSize choose_png_size(const Scene& scene, const BackendOptions& options) {
    if (!is_drawable(scene)) return refused("the picture has no size that can be drawn; split the map into smaller ones");
    const PngLimits most(options.limit_factor);
    if (options.png_width) return asked_for(scene, *options.png_width / double{scene.width}, most);
    if (options.width_mm) return printed(scene, *options.width_mm, options.png_scale.value_or(usual_density), most);
    if (options.png_scale) return asked_for(scene, *options.png_scale, most);
    const PngLimits usual = most.unasked();
    if (within_limits(scene, usual_scale, usual)) return sized(scene, usual_scale);

    const double scale = largest_scale(scene, usual);
    if (scale < 0.01) return beyond(scene, usual_scale, usual, advice(scene, usual_scale, most));
    PngSize size = sized(scene, scale);
    size.note = fmt::format("the PNG is drawn at scale {} instead of {}, because it has at most {} where no scale is asked for",
        number(scale), number(usual_scale), in_words(usual));
    size.limit = {&picture_drawn_smaller, "draw it with '-f svg', which has no limit, or say how large with '--scale'"};
    return size;
}

}  // namespace journeymap
