#include "layout/earlier_curves.h"

#include <algorithm>
#include <cmath>

#include "layout/curve.h"
#include "layout/marker.h"
#include "layout/of_personas.h"

namespace journeymap {

namespace {

constexpr float radius = 3.6F;      // of an earlier marker
constexpr float least_step = 1.5F;  // px between two points that differ
constexpr float arrow_room = 12;    // px of an arrow between both markers; nearer points have none

}  // namespace

bool is_apart(float y, float other) { return std::fabs(other - y) >= least_step; }

bool EarlierMark::differs() const { return !now || is_apart(at.y, now->y); }

Stroke earlier_stroke(const Theme& theme, std::uint32_t persona) { return {persona_color(theme, persona), 1.4F, {1.6F, 3.4F}, false}; }

Shape earlier_marker(const Theme& theme, std::uint32_t persona, Point at) {
    Shape marker = persona_marker(theme, persona, at, radius, false);
    marker.stroke = {earlier_stroke(theme, persona).color, 1.3F, {}, false};
    return marker;
}

EarlierCurves::EarlierCurves(std::vector<EarlierMark> marks, const Theme& theme, float marker_radius)
    : marks_(std::move(marks)), theme_(theme), marker_radius_(marker_radius) {
    std::ranges::stable_sort(marks_,
        [](const EarlierMark& a, const EarlierMark& b) { return a.persona != b.persona ? a.persona < b.persona : a.at.x < b.at.x; });
}

void EarlierCurves::draw_lines(Block& curves, LabelPlaces& places) const {
    for (std::size_t first = 0; first < marks_.size();) {
        std::size_t end = first;
        while (end < marks_.size() && marks_[end].persona == marks_[first].persona) ++end;
        draw_line(first, end, curves, places);
        first = end;
    }
}

// Only where it runs elsewhere than the new one does.
void EarlierCurves::draw_line(std::size_t first, std::size_t end, Block& curves, LabelPlaces& places) const {
    std::vector<Point> points;
    for (std::size_t i = first; i < end; ++i) points.push_back(marks_[i].at);
    const std::vector<float> slopes = monotone_slopes(points);
    Path path;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        if (!marks_[first + i].differs() && !marks_[first + i + 1].differs()) continue;
        const bool joins = !path.points.empty() && path.points.back().x == points[i].x && path.points.back().y == points[i].y;
        if (!joins) path.move(points[i].x, points[i].y);
        const auto [a, b] = controls_of(points, slopes, i);
        path.cubic(a, b, points[i + 1]);
        Point from = points[i];
        constexpr int pieces = 10;
        for (int k = 1; k <= pieces; ++k) {
            const Point to = point_on(points, slopes, i, static_cast<float>(k) / pieces);
            places.add_line(from, to, LabelPlaces::Line::earlier);
            from = to;
        }
    }
    if (path.verbs.empty()) return;
    draw_of(marks_[first].persona_id, curves.items, [&] {
        curves.items.emplace_back(Shape{std::move(path), {}, earlier_stroke(theme_, marks_[first].persona)});
    });
}

void EarlierCurves::draw_marks(std::vector<Block>& cells, LabelPlaces& places) const {
    for (const EarlierMark& mark : marks_) {
        if (!mark.differs() || mark.at_edge) continue;
        Block& cell = cells[mark.cell];
        draw_of(mark.persona_id, cell.items, [&] {
            if (mark.gone) return draw_cross(mark, cell);
            draw_arrow(mark, cell, places);
            cell.items.emplace_back(earlier_marker(theme_, mark.persona, mark.at));
        });
        const float reach = radius + 1.5F;
        places.add_obstacle({mark.at.x - reach, mark.at.y - reach, mark.at.x + reach, mark.at.y + reach});
    }
}

void EarlierCurves::draw_arrow(const EarlierMark& mark, Block& cell, LabelPlaces& places) const {
    if (!mark.now || mark.now->x != mark.at.x) return;
    const float way = mark.now->y - mark.at.y;
    if (std::fabs(way) < arrow_room + radius + marker_radius_) return;
    const float sign = way > 0 ? 1.0F : -1.0F;
    const float from = mark.at.y + sign * (radius + 1), to = mark.now->y - sign * (marker_radius_ + 3);
    Path arrow;
    arrow.move(mark.at.x, from);
    arrow.line(mark.at.x, to);
    arrow.move(mark.at.x - 3.5F, to - sign * 5);
    arrow.line(mark.at.x, to);
    arrow.line(mark.at.x + 3.5F, to - sign * 5);
    cell.items.emplace_back(Shape{std::move(arrow), {}, {earlier_stroke(theme_, mark.persona).color, 1.2F, {}, true}});
    constexpr float air = 2.5F;
    places.add_obstacle({mark.at.x - air, std::min(from, to), mark.at.x + air, std::max(from, to)});
}

void EarlierCurves::draw_cross(const EarlierMark& mark, Block& cell) const {
    Path cross;
    cross.move(mark.at.x - radius, mark.at.y - radius);
    cross.line(mark.at.x + radius, mark.at.y + radius);
    cross.move(mark.at.x - radius, mark.at.y + radius);
    cross.line(mark.at.x + radius, mark.at.y - radius);
    cell.items.emplace_back(Shape{std::move(cross), {}, {earlier_stroke(theme_, mark.persona).color, 1.8F, {}, true}});
}

}  // namespace journeymap
