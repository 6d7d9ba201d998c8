#include "layout/emotion_bands.h"

#include <algorithm>

#include "layout/curve.h"

namespace journeymap {

namespace {

constexpr float area_alpha = 0.13F;
constexpr float cap = 4;  // half of the width of an upright's ends

// From where the path is, through the other points.
void append_curve(Path& path, const std::vector<Point>& points, const std::vector<float>& slopes) {
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const auto [a, b] = controls_of(points, slopes, i);
        path.cubic(a, b, points[i + 1]);
    }
}
void append_curve_back(Path& path, const std::vector<Point>& points, const std::vector<float>& slopes) {
    for (std::size_t i = points.size() - 1; i > 0; --i) {
        const auto [a, b] = controls_of(points, slopes, i - 1);
        path.cubic(b, a, points[i - 1]);
    }
}

Path area_of(const std::vector<BandPoint>& points, std::size_t first, std::size_t end) {
    std::vector<Point> tops, bottoms;
    for (std::size_t i = first; i < end; ++i) {
        tops.push_back({points[i].x, points[i].top});
        bottoms.push_back({points[i].x, points[i].bottom});
    }
    Path path;
    path.move(tops.front().x, tops.front().y);
    append_curve(path, tops, monotone_slopes(tops));
    path.line(bottoms.back().x, bottoms.back().y);
    append_curve_back(path, bottoms, monotone_slopes(bottoms));
    path.close();
    return path;
}

Path uprights_of(const std::vector<BandPoint>& points) {
    Path path;
    for (const BandPoint& point : points) {
        if (!point.measured || point.at_edge) continue;
        path.move(point.x, point.top);
        path.line(point.x, point.bottom);
        for (const float y : {point.top, point.bottom}) {
            path.move(point.x - cap, y);
            path.line(point.x + cap, y);
        }
    }
    return path;
}

}  // namespace

void append_bands(std::vector<Item>& items, const std::vector<BandPoint>& points, Color color) {
    Color tint = color;
    tint.alpha *= area_alpha;
    for (std::size_t first = 0; first < points.size();) {
        std::size_t end = first + 1;
        if (points[first].measured) {
            while (end < points.size() && points[end].measured && points[end - 1].joins_next) ++end;
            if (end - first > 1) items.emplace_back(Shape{area_of(points, first, end), Paint::solid(tint), {}});
        }
        first = end;
    }
    Path uprights = uprights_of(points);
    if (!uprights.verbs.empty()) items.emplace_back(Shape{std::move(uprights), {}, {color, 1.2F, {}, false}});
}

}  // namespace journeymap
