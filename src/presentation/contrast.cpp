#include "presentation/contrast.h"

#include <algorithm>
#include <cmath>

namespace journeymap {

namespace {

double linear(std::uint8_t channel) {
    const double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

Color mixed(Color a, Color b, float share) {
    const auto mix = [share](std::uint8_t x, std::uint8_t y) {
        return static_cast<std::uint8_t>(std::lround(static_cast<float>(x) + (static_cast<float>(y) - static_cast<float>(x)) * share));
    };
    return {mix(a.r, b.r), mix(a.g, b.g), mix(a.b, b.b)};
}

bool is_legible_everywhere(const Theme& theme, ThemeToken token, std::span<const ColorPair> pairs) {
    return std::ranges::all_of(pairs, [&](const ColorPair& pair) { return !pair.has(token) || is_legible(theme, pair); });
}

}  // namespace

double relative_luminance(Color color) { return 0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b); }

double contrast_ratio(Color a, Color b) {
    const double one = relative_luminance(a), other = relative_luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

Color color_of(const Theme& theme, const PaintedGround& ground) {
    const Color color = color_of(theme, ground.token);
    return ground.share > 0 ? mixed(color, color_of(theme, ground.mixed_with), ground.share) : color;
}

double contrast_of(const Theme& theme, const ColorPair& pair) {
    return contrast_ratio(color_of(theme, pair.ink), color_of(theme, pair.ground));
}

double required_contrast(ContrastLevel level, PaintedInk kind) {
    if (kind == PaintedInk::text) return level == ContrastLevel::aaa ? 7 : 4.5;
    return level == ContrastLevel::aaa ? 4.5 : 3;
}

bool is_legible(const Theme& theme, const ColorPair& pair) {
    return contrast_of(theme, pair) >= required_contrast(theme.contrast, pair.kind);
}

std::optional<Color> legible_color(const Theme& theme, ThemeToken token, std::span<const ColorPair> pairs) {
    constexpr int steps = 100;
    const Color color = color_of(theme, token);
    Theme changed = theme;
    for (int step = 1; step <= steps; ++step) {
        for (const Color end : {Color{0, 0, 0}, Color{255, 255, 255}}) {
            color_of(changed, token) = mixed(color, end, static_cast<float>(step) / steps);
            if (is_legible_everywhere(changed, token, pairs)) return color_of(changed, token);
        }
    }
    return std::nullopt;
}

}  // namespace journeymap
