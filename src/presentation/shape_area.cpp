#include "presentation/shape_area.h"

#include <span>

namespace journeymap {

namespace {

constexpr int pieces = 8;  // of a curve

Point on_curve(Point from, std::span<const Point> curve, float t) {
    const float u = 1 - t;
    const float w0 = u * u * u, w1 = 3 * u * u * t, w2 = 3 * u * t * t, w3 = t * t * t;
    return {w0 * from.x + w1 * curve[0].x + w2 * curve[1].x + w3 * curve[2].x,
        w0 * from.y + w1 * curve[0].y + w2 * curve[1].y + w3 * curve[2].y};
}

// A path as lines, each of its parts from one move to the next.
std::vector<std::vector<Point>> lines_of(const Path& path) {
    std::vector<std::vector<Point>> parts;
    std::span<const Point> points = path.points;
    for (const Verb verb : path.verbs) {
        if (verb == Verb::move || parts.empty()) parts.emplace_back();
        std::vector<Point>& part = parts.back();
        if (verb == Verb::close) {
            if (!part.empty()) part.push_back(part.front());
            continue;
        }
        if (verb == Verb::cubic) {
            const Point from = part.back();
            for (int i = 1; i < pieces; ++i) part.push_back(on_curve(from, points, static_cast<float>(i) / pieces));
            points = points.subspan(2);
        }
        part.push_back(points.front());
        points = points.subspan(1);
    }
    return parts;
}

// Even or odd: how often a ray to the right meets the lines.
bool covers_path(const Path& path, Point at) {
    bool inside = false;
    for (const std::vector<Point>& part : lines_of(path)) {
        for (std::size_t i = 0; i < part.size(); ++i) {
            const Point a = part[i], b = part[(i + 1) % part.size()];
            if ((a.y > at.y) != (b.y > at.y) && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x) inside = !inside;
        }
    }
    return inside;
}

}  // namespace

bool covers(const Outline& outline, Point at) {
    if (const auto* box = std::get_if<Rectangle>(&outline))
        return at.x >= box->x && at.x <= box->x + box->width && at.y >= box->y && at.y <= box->y + box->height;
    if (const auto* circle = std::get_if<Circle>(&outline)) {
        const float dx = at.x - circle->x, dy = at.y - circle->y;
        return dx * dx + dy * dy <= circle->radius * circle->radius;
    }
    if (const auto* path = std::get_if<Path>(&outline)) return covers_path(*path, at);
    return false;
}

std::vector<Point> points_on_edge(const Outline& outline) {
    if (const auto* box = std::get_if<Rectangle>(&outline)) {
        const float x = box->x + box->width / 2, y = box->y + box->height / 2;
        return {{box->x, y}, {box->x + box->width, y}, {x, box->y}, {x, box->y + box->height}};
    }
    if (const auto* circle = std::get_if<Circle>(&outline)) {
        return {{circle->x - circle->radius, circle->y}, {circle->x + circle->radius, circle->y}, {circle->x, circle->y - circle->radius},
            {circle->x, circle->y + circle->radius}};
    }
    if (const auto* line = std::get_if<Segment>(&outline))
        return {{line->x1, line->y1}, {(line->x1 + line->x2) / 2, (line->y1 + line->y2) / 2}, {line->x2, line->y2}};
    std::vector<Point> points;
    for (const std::vector<Point>& part : lines_of(std::get<Path>(outline))) points.insert(points.end(), part.begin(), part.end());
    return points;
}

}  // namespace journeymap
