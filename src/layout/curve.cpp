#include "layout/curve.h"

#include <algorithm>
#include <cmath>

namespace journeymap {

namespace {

float sign(float value) { return value > 0 ? 1.0F : value < 0 ? -1.0F : 0.0F; }

}  // namespace

std::vector<float> monotone_slopes(std::span<const Point> points) {
    std::vector<float> slopes(points.size(), 0);
    for (std::size_t i = 1; i + 1 < points.size(); ++i) {
        float before = points[i].x - points[i - 1].x;
        float after = points[i + 1].x - points[i].x;
        if (before <= 0 || after <= 0) continue;
        float rise_before = (points[i].y - points[i - 1].y) / before;
        float rise_after = (points[i + 1].y - points[i].y) / after;
        float parabola = (rise_before * after + rise_after * before) / (before + after);
        float least = std::min({std::fabs(rise_before), std::fabs(rise_after), std::fabs(parabola) / 2});
        slopes[i] = (sign(rise_before) + sign(rise_after)) * least;
    }
    return slopes;
}

Controls controls_of(std::span<const Point> points, std::span<const float> slopes, std::size_t i) {
    float third = (points[i + 1].x - points[i].x) / 3;
    return {{points[i].x + third, points[i].y + slopes[i] * third}, {points[i + 1].x - third, points[i + 1].y - slopes[i + 1] * third}};
}

Point point_on(std::span<const Point> points, std::span<const float> slopes, std::size_t i, float t) {
    auto [a, b] = controls_of(points, slopes, i);
    float u = 1 - t;
    float w0 = u * u * u, w1 = 3 * u * u * t, w2 = 3 * u * t * t, w3 = t * t * t;
    return {w0 * points[i].x + w1 * a.x + w2 * b.x + w3 * points[i + 1].x, w0 * points[i].y + w1 * a.y + w2 * b.y + w3 * points[i + 1].y};
}

}  // namespace journeymap
