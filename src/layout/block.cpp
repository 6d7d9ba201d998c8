#include "layout/block.h"

#include <cmath>
#include <utility>

namespace journeymap {

namespace {

void translate(Rectangle& r, float dx, float dy) { r.x += dx, r.y += dy; }
void translate(Circle& c, float dx, float dy) { c.x += dx, c.y += dy; }
void translate(Segment& s, float dx, float dy) { s.x1 += dx, s.x2 += dx, s.y1 += dy, s.y2 += dy; }
void translate(Path& path, float dx, float dy) {
    for (Point& point : path.points) point.x += dx, point.y += dy;
}

void scale(Rectangle& r, float factor) { r.x *= factor, r.y *= factor, r.width *= factor, r.height *= factor, r.radius *= factor; }
void scale(Circle& c, float factor) { c.x *= factor, c.y *= factor, c.radius *= factor; }
void scale(Segment& s, float factor) { s.x1 *= factor, s.y1 *= factor, s.x2 *= factor, s.y2 *= factor; }
void scale(Path& path, float factor) {
    for (Point& point : path.points) point.x *= factor, point.y *= factor;
}

void mirror(Rectangle& r, float width) { r.x = width - r.x - r.width; }
void mirror(Circle& c, float width) { c.x = width - c.x; }
void mirror(Segment& s, float width) { s.x1 = width - s.x1, s.x2 = width - s.x2; }
void mirror(Path& path, float width) {
    for (Point& point : path.points) point.x = width - point.x;
}

}  // namespace

void translate(Item& item, float dx, float dy) {
    if (auto* text = std::get_if<TextLine>(&item)) {
        text->x += dx, text->y += dy;
    } else if (auto* shape = std::get_if<Shape>(&item)) {
        std::visit([&](auto& outline) { translate(outline, dx, dy); }, shape->outline);
    } else if (auto* picture = std::get_if<RoundPicture>(&item)) {
        translate(picture->outline, dx, dy);
    }
}

void scale(Item& item, float factor) {
    if (auto* text = std::get_if<TextLine>(&item)) {
        text->x *= factor, text->y *= factor, text->width *= factor;
        text->style.size *= factor, text->style.letter_spacing *= factor;
    } else if (auto* shape = std::get_if<Shape>(&item)) {
        std::visit([&](auto& outline) { scale(outline, factor); }, shape->outline);
        if (shape->stroke.width > 1) shape->stroke.width *= factor;
        for (float& part : shape->stroke.dash) part *= factor;
    } else if (auto* picture = std::get_if<RoundPicture>(&item)) {
        scale(picture->outline, factor);
    }
}

void place(Block&& block, float x, float y, std::vector<Item>& items) {
    for (Item& item : block.items) {
        translate(item, x, y);
        items.push_back(std::move(item));
    }
    block.items.clear();
}

void place(GroupBegin group, Block&& block, float x, float y, std::vector<Item>& items) {
    items.emplace_back(std::move(group));
    place(std::move(block), x, y, items);
    items.emplace_back(GroupEnd{});
}

void mirror(std::vector<Item>& items, float page_width) {
    for (Item& item : items) {
        if (auto* text = std::get_if<TextLine>(&item)) {
            text->x = page_width - text->x - text->width;
        } else if (auto* shape = std::get_if<Shape>(&item)) {
            std::visit([&](auto& outline) { mirror(outline, page_width); }, shape->outline);
        } else if (auto* picture = std::get_if<RoundPicture>(&item)) {
            mirror(picture->outline, page_width);
        }
    }
}

Color between(Color first, Color second, float share) {
    auto mix = [share](std::uint8_t x, std::uint8_t y) {
        return static_cast<std::uint8_t>(std::lround(static_cast<float>(x) + (static_cast<float>(y) - static_cast<float>(x)) * share));
    };
    return {mix(first.r, second.r), mix(first.g, second.g), mix(first.b, second.b)};
}

Item filled_rectangle(float x, float y, float width, float height, float radius, Color fill) {
    return Shape{Rectangle{x, y, width, height, radius}, Paint::solid(fill), {}};
}

Item line_between(float x1, float y1, float x2, float y2, Color color, float width, std::vector<float> dash) {
    return Shape{Segment{x1, y1, x2, y2}, {}, Stroke{color, width, std::move(dash), false}};
}

}  // namespace journeymap
