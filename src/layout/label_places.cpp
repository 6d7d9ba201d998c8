#include "layout/label_places.h"

#include <algorithm>
#include <array>

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

void LabelPlaces::add_line(Point from, Point to) { add_stroke({from, to, false}); }

void LabelPlaces::add_faint_line(Point from, Point to) { add_stroke({from, to, true}); }

void LabelPlaces::add_stroke(Stroke stroke) {
    auto [low, high] = std::minmax(stroke.from.x, stroke.to.x);
    for (std::size_t i = bucket_of(low); i <= bucket_of(high); ++i) buckets_[i].strokes.push_back(stroke);
}

bool LabelPlaces::is_free(const Box& box, Crossing crossing) const {
    if (box.left < area_.left || box.right > area_.right || box.top < area_.top || box.bottom > area_.bottom) return false;
    for (std::size_t i = bucket_of(box.left); i <= bucket_of(box.right); ++i) {
        for (const Box& taken : buckets_[i].boxes) {
            if (box.overlaps(taken)) return false;
        }
        for (const Stroke& stroke : buckets_[i].strokes) {
            if (stroke.faint && crossing == Crossing::faint_lines) continue;
            if (crosses(stroke.from, stroke.to, box)) return false;
        }
    }
    return true;
}

std::optional<Point> LabelPlaces::find(Point at, float radius, float width, float height, Side preferred, Crossing crossing) const {
    const float gap = radius + 3;
    const float step = height * 0.75F;
    const std::array<float, 9> slides{0, 0.28F, -0.28F, 0.5F, -0.5F, 0.75F, -0.75F, 1.0F, -1.0F};  // share of the width
    for (int row = 0; row < 3; ++row) {
        for (float slide : slides) {
            for (int turn = 0; turn < 2; ++turn) {
                bool above = (preferred == Side::above) == (turn == 0);
                float left = at.x - width / 2 + slide * (width / 2 + (row == 0 ? gap : 0));
                left = std::clamp(left, area_.left, std::max(area_.left, area_.right - width));
                float offset = gap + static_cast<float>(row) * step;
                // Beside the marker a label may stand at the height of the point.
                if (row == 0 && (slide >= 1 || slide <= -1)) {
                    left = slide > 0 ? at.x + gap + 2 : at.x - gap - 2 - width;
                    offset = -height / 2;
                }
                float top = above ? at.y - offset - height : at.y + offset;
                Box box{left, top, left + width, top + height};
                if (is_free(box, crossing)) return Point{left, top};
            }
        }
    }
    return std::nullopt;
}

std::optional<Point> LabelPlaces::take(Point at, float radius, float width, float height, Side preferred) {
    auto place = find(at, radius, width, height, preferred, Crossing::none);
    if (!place) place = find(at, radius, width, height, preferred, Crossing::faint_lines);
    if (place) add_obstacle({place->x, place->y, place->x + width, place->y + height});
    return place;
}

}  // namespace journeymap
