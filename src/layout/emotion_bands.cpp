#include "layout/emotion_bands.h"

#include <algorithm>

#include "layout/curve.h"
#include "layout/marker.h"
#include "layout/of_personas.h"

namespace journeymap {

namespace {

constexpr float area_alpha = 0.13F;
constexpr float cap = 4;             // half of the width of an upright's ends
constexpr float reach = cap + 3.6F;  // of an upright, with what keeps words off it

// One point of a curve; without an interval the band ends before it.
struct BandPoint {
    float x = 0;
    float top = 0, bottom = 0;  // the ends of the interval
    bool measured = false;
    bool joins_next = false;  // the column of the next point of the curve is a neighbour
    bool at_edge = false;     // no point, but where the band leaves a part of a map
};

BandPoint band_point(const CurvePoint& said, float x) {
    BandPoint point{x};
    const Measurement* measurement = measurement_of(said);
    if (measurement == nullptr || !measurement->low) return point;
    point.top = score_height(*measurement->high);
    point.bottom = score_height(*measurement->low);
    point.measured = true;
    return point;
}

// `last` is the point next to that edge; the anchors are those of the curve on both sides of it.
BandPoint band_at_edge(
    const EmotionMarks& marks, std::uint32_t persona, const BandPoint& last, const CurveAnchor& inside, const CurveAnchor& beyond) {
    const bool before = beyond.column < inside.column;
    const CurveEnds ends = ends_of(marks.lane(), persona, CurveTime::now);
    const CurveEnd* end = before ? ends.before : ends.after;
    BandPoint point = band_point(*end->point, before ? marks.columns().grid_left() : marks.columns().grid_right());
    const float end_column = before ? 0 : static_cast<float>(marks.grid().columns.size());
    const float share = (end_column - inside.column) / (beyond.column - inside.column);
    point.measured = point.measured && last.measured;
    point.top = last.top + (point.top - last.top) * share;
    point.bottom = last.bottom + (point.bottom - last.bottom) * share;
    point.at_edge = true;
    return point;
}

// From left to right.
std::vector<BandPoint> band_points(const EmotionMarks& marks, std::uint32_t persona) {
    std::vector<BandPoint> points;
    for (const EmotionMark& mark : marks.felt_by(persona)) points.push_back(band_point(*mark.point, mark.at.x));
    if (points.empty()) return points;
    const std::vector<CurveAnchor> anchors = marks.anchors_of(persona);
    const CurveRun run = run_through(anchors, marks.grid(), marks.columns());
    if (run.enters) points.insert(points.begin(), band_at_edge(marks, persona, points.front(), anchors[1], anchors[0]));
    if (run.leaves) points.push_back(band_at_edge(marks, persona, points.back(), anchors[anchors.size() - 2], anchors.back()));
    for (std::size_t i = 0; i + 1 < points.size(); ++i) points[i].joins_next = run.known[i];
    return points;
}

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

}  // namespace

void draw_emotion_bands(const EmotionMarks& marks, const Theme& theme, Block& curves, LabelPlaces& places) {
    for (std::uint32_t persona : marks.personas()) {
        const std::vector<BandPoint> points = band_points(marks, persona);
        for (const BandPoint& point : points) {
            if (point.measured && !point.at_edge) places.add_obstacle({point.x - reach, point.top - 2, point.x + reach, point.bottom + 2});
        }
        draw_of(marks.id_of(persona), curves.items, [&] { append_bands(curves.items, points, persona_color(theme, persona)); });
    }
}

}  // namespace journeymap
