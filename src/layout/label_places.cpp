#include "layout/label_places.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace journeymap {

namespace {

// Does the segment touch the box? Liang-Barsky clipping.
bool crosses(Point from, Point to, const Box& box) {
    float t0 = 0, t1 = 1;
    float dx = to.x - from.x, dy = to.y - from.y;
    const std::array<float, 4> p{-dx, dx, -dy, dy};
    const std::array<float, 4> q{from.x - box.left, box.right - from.x, from.y - box.top, box.bottom - from.y};
    for (std::size_t i = 0; i < 4; ++i) {
        if (p[i] == 0) {
            if (q[i] < 0) return false;
            continue;
        }
        float t = q[i] / p[i];
        if (p[i] < 0) {
            t0 = std::max(t0, t);
        } else {
            t1 = std::min(t1, t);
        }
        if (t0 > t1) return false;
    }
    return true;
}

float distance_between(Point at, const Box& box) {
    const float x = std::max({box.left - at.x, 0.0F, at.x - box.right}), y = std::max({box.top - at.y, 0.0F, at.y - box.bottom});
    return std::hypot(x, y);
}

}  // namespace

LabelPlaces::LabelPlaces(Box area) : area_(area) {
    float width = std::max(0.0F, area.right - area.left);
    buckets_.resize(static_cast<std::size_t>(width / bucket_width) + 1);
}

std::size_t LabelPlaces::bucket_of(float x) const {
    float offset = std::max(0.0F, x - area_.left);
    return std::min(static_cast<std::size_t>(offset / bucket_width), buckets_.size() - 1);
}

void LabelPlaces::add_obstacle(Box box) {
    for (std::size_t i = bucket_of(box.left); i <= bucket_of(box.right); ++i) buckets_[i].boxes.push_back(box);
}

void LabelPlaces::add_line(Point from, Point to, Line line) {
    auto [low, high] = std::minmax(from.x, to.x);
    for (std::size_t i = bucket_of(low); i <= bucket_of(high); ++i) buckets_[i].strokes.push_back({from, to, line});
}

void LabelPlaces::add_marker(Point at, std::uint32_t column, const void* whose) {
    buckets_[bucket_of(at.x)].markers.push_back({at, column, whose});
}

LabelPlaces::Crossed LabelPlaces::crossed_by(const Box& box) const {
    if (box.left < area_.left || box.right > area_.right || box.top < area_.top || box.bottom > area_.bottom) return Crossed::solid;
    Crossed worst = Crossed::none;
    for (std::size_t i = bucket_of(box.left); i <= bucket_of(box.right); ++i) {
        for (const Box& taken : buckets_[i].boxes) {
            if (box.overlaps(taken)) return Crossed::solid;
        }
        for (const Stroke& stroke : buckets_[i].strokes) {
            if (!crosses(stroke.from, stroke.to, box)) continue;
            if (stroke.line == Line::solid) return Crossed::solid;
            worst = std::max(worst, stroke.line == Line::earlier ? Crossed::earlier : Crossed::ground);
        }
    }
    return worst;
}

bool LabelPlaces::is_near_its_own(const Box& box, const Wanted& wanted, Naming naming) const {
    constexpr float clearly = 2;  // px by which others have to be farther
    const float own = distance_between(wanted.at, box) + clearly;
    for (std::size_t i = bucket_of(box.left - own); i <= bucket_of(box.right + own); ++i) {
        for (const Marker& marker : buckets_[i].markers) {
            const bool is_own = marker.column == wanted.column && (naming == Naming::persona || marker.whose == wanted.whose);
            if (!is_own && distance_between(marker.at, box) < own) return false;
        }
    }
    return true;
}

std::optional<Point> LabelPlaces::find(const Wanted& wanted, Naming naming, Reach reach) const {
    const auto& [at, radius, width, height, preferred, column, whose] = wanted;
    const float gap = radius + 3;
    const float step = height * 0.75F;
    constexpr std::array<float, 11> slides{0, 0.28F, -0.28F, 0.5F, -0.5F, 0.75F, -0.75F, 1.0F, -1.0F, 1.4F, -1.4F};  // share of the width
    constexpr std::size_t near_ways = 9;
    constexpr int near_rows = 3, far_rows = 5;
    Best best;
    for (int row = 0; row < (reach == Reach::near ? near_rows : far_rows); ++row) {
        const bool is_done = reach == Reach::far && row < near_rows;
        for (std::size_t way = is_done ? near_ways : 0; way < (reach == Reach::near ? near_ways : slides.size()); ++way) {
            const float slide = slides[way];
            for (int turn = 0; turn < 2; ++turn) {
                bool above = (preferred == Side::above) == (turn == 0);
                float left = at.x - width / 2 + slide * (width / 2 + (row == 0 ? gap : 0));
                left = std::clamp(left, area_.left, std::max(area_.left, area_.right - width));
                float offset = gap + static_cast<float>(row) * step;
                // Beside the marker a label may stand at the height of the point.
                if (row == 0 && (slide == 1 || slide == -1)) {
                    left = slide > 0 ? at.x + gap + 2 : at.x - gap - 2 - width;
                    offset = -height / 2;
                }
                float top = above ? at.y - offset - height : at.y + offset;
                Box box{left, top, left + width, top + height};
                const Crossed crossed = crossed_by(box);
                if (crossed >= best.crossed || !is_near_its_own(box, wanted, naming)) continue;
                best = {crossed, Point{left, top}};
                if (crossed == Crossed::none) return best.place;
            }
        }
    }
    return best.place;
}

std::optional<Point> LabelPlaces::take(const Wanted& wanted) {
    return taken(find(wanted, Naming::none, Reach::near), wanted.width, wanted.height);
}

std::optional<Point> LabelPlaces::take_named(const Wanted& wanted) {
    auto place = find(wanted, Naming::persona, Reach::near);
    if (!place) place = find(wanted, Naming::persona, Reach::far);
    return taken(place, wanted.width, wanted.height);
}

std::optional<Point> LabelPlaces::take_first(std::span<const Point> corners, float width, float height) {
    Best best;
    for (const Point corner : corners) {
        const Crossed crossed = crossed_by({corner.x, corner.y, corner.x + width, corner.y + height});
        if (crossed < best.crossed) best = {crossed, corner};
    }
    return taken(best.place, width, height);
}

std::optional<Point> LabelPlaces::taken(std::optional<Point> corner, float width, float height) {
    if (corner) add_obstacle({corner->x, corner->y, corner->x + width, corner->y + height});
    return corner;
}

}  // namespace journeymap
