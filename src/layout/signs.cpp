#include "layout/signs.h"

#include <cmath>
#include <initializer_list>
#include <numbers>
#include <utility>

namespace journeymap {

namespace {

Path lines(float x, float y, std::initializer_list<Point> points) {
    Path path;
    for (const Point& point : points) path.verbs.empty() ? path.move(x + point.x, y + point.y) : path.line(x + point.x, y + point.y);
    return path;
}

Path area(float x, float y, std::initializer_list<Point> points) {
    Path path = lines(x, y, points);
    path.close();
    return path;
}

Item filled(Path path, Color color) { return Shape{std::move(path), Paint::solid(color), {}}; }
Item drawn(Path path, Color color, float width) { return Shape{std::move(path), {}, {color, width, {}, true}}; }

// A stop sign with a bar across.
void draw_barrier(Block& block, float x, float y, Color color, Color hole) {
    Path octagon;
    constexpr float middle = sign_size / 2, radius = sign_size / 2 + 0.4F;
    for (int i = 0; i < 8; ++i) {
        const float angle = (static_cast<float>(i) + 0.5F) * std::numbers::pi_v<float> / 4;
        const Point corner{x + middle + radius * std::sin(angle), y + middle - radius * std::cos(angle)};
        i == 0 ? octagon.move(corner.x, corner.y) : octagon.line(corner.x, corner.y);
    }
    octagon.close();
    block.items.push_back(filled(std::move(octagon), color));
    block.items.push_back(filled_rectangle(x + 2.8F, y + 4.9F, 6.4F, 2.2F, 0, hole));
}

void draw_hourglass(Block& block, float x, float y, Color color) {
    block.items.push_back(filled(area(x, y, {{2.2F, 1.2F}, {9.8F, 1.2F}, {6, 6}}), color));
    block.items.push_back(drawn(area(x, y, {{6, 6}, {9.6F, 10.8F}, {2.4F, 10.8F}}), color, 1.3F));
}

// A line that falls, with an arrow's head.
void draw_falling(Block& block, float x, float y, Color color) {
    block.items.push_back(drawn(lines(x, y, {{1, 2}, {4.6F, 5.4F}, {6.4F, 3.8F}, {11, 9.6F}}), color, 1.6F));
    block.items.push_back(drawn(lines(x, y, {{6.8F, 10}, {11, 9.8F}, {10.8F, 5.6F}}), color, 1.6F));
}

// Out through a door.
void draw_leaving(Block& block, float x, float y, Color color) {
    block.items.push_back(drawn(lines(x, y, {{6, 1.4F}, {1.4F, 1.4F}, {1.4F, 10.6F}, {6, 10.6F}}), color, 1.6F));
    block.items.push_back(drawn(lines(x, y, {{4.4F, 6}, {11, 6}}), color, 1.6F));
    block.items.push_back(drawn(lines(x, y, {{8.4F, 3.2F}, {11.2F, 6}, {8.4F, 8.8F}}), color, 1.6F));
}

// Two levels and what lies between them.
void draw_gap(Block& block, float x, float y, Color color) {
    block.items.push_back(drawn(lines(x, y, {{1.6F, 1}, {10.4F, 1}}), color, 1.6F));
    block.items.push_back(drawn(lines(x, y, {{1.6F, 11}, {10.4F, 11}}), color, 1.6F));
    block.items.push_back(drawn(lines(x, y, {{6, 2.6F}, {6, 9}}), color, 1.4F));
    block.items.push_back(filled(area(x, y, {{3.4F, 6.4F}, {8.6F, 6.4F}, {6, 9.8F}}), color));
}

// A circle that is broken through.
void draw_broken(Block& block, float x, float y, Color color) {
    block.items.emplace_back(Shape{Circle{x + 6, y + 6, 4.8F}, {}, {color, 1.5F, {}, false}});
    block.items.push_back(drawn(lines(x, y, {{6.8F, 1}, {4.8F, 5}, {7.4F, 7}, {5.2F, 11}}), color, 1.4F));
}

void draw_unequal(Block& block, float x, float y, Color color) {
    block.items.push_back(drawn(lines(x, y, {{1.4F, 4}, {10.6F, 4}}), color, 1.6F));
    block.items.push_back(drawn(lines(x, y, {{1.4F, 8}, {10.6F, 8}}), color, 1.6F));
    block.items.push_back(drawn(lines(x, y, {{8.6F, 1}, {3.4F, 11}}), color, 1.4F));
}

void draw_bolt(Block& block, float x, float y, Color color) {
    block.items.push_back(filled(area(x, y, {{7.6F, 0.4F}, {2, 7}, {5.4F, 7}, {4.2F, 11.6F}, {10, 4.8F}, {6.6F, 4.8F}}), color));
}

}  // namespace

bool has_sign(MarkKind kind) { return kind != MarkKind::lowest_point && kind != MarkKind::highest_point; }

void draw_sign(Block& block, MarkKind kind, float x, float y, Color color, Color hole) {
    switch (kind) {
        case MarkKind::lowest_point:
        case MarkKind::highest_point: return;
        case MarkKind::disengagement: return draw_falling(block, x, y, color);
        case MarkKind::drop_off: return draw_leaving(block, x, y, color);
        case MarkKind::barrier: return draw_barrier(block, x, y, color, hole);
        case MarkKind::wait: return draw_hourglass(block, x, y, color);
        case MarkKind::gap: return draw_gap(block, x, y, color);
        case MarkKind::promise: return draw_broken(block, x, y, color);
        case MarkKind::misaligned: return draw_unequal(block, x, y, color);
        case MarkKind::quick_win: return draw_bolt(block, x, y, color);
    }
}

Item begin_mark(const InsightMark& mark) {
    std::string ids;
    for (const MarkedPersona& one : mark.who) {
        if (one.persona != nullptr) ids.append(ids.empty() ? "" : " ").append(one.persona->id);
    }
    GroupBegin group{Role::none, {}, {}, mark.sentence};
    if (!ids.empty()) group.data.push_back({"personas", std::move(ids)});
    return group;
}
Item end_mark() { return GroupEnd{}; }

}  // namespace journeymap
