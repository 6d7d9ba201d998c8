#include "backends/cairo_shape.h"

#include <algorithm>
#include <numbers>

#include "backends/cairo_stroke.h"

namespace journeymap {
namespace {

constexpr double quarter_turn = std::numbers::pi / 2;

void append_outline(cairo_t* cairo, const Rectangle& box) {
    const double radius = std::min({box.radius, box.width / 2, box.height / 2});
    if (radius <= 0) return cairo_rectangle(cairo, box.x, box.y, box.width, box.height);
    const double left = box.x + radius, right = box.x + box.width - radius;
    const double top = box.y + radius, bottom = box.y + box.height - radius;
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, right, top, radius, -quarter_turn, 0);
    cairo_arc(cairo, right, bottom, radius, 0, quarter_turn);
    cairo_arc(cairo, left, bottom, radius, quarter_turn, 2 * quarter_turn);
    cairo_arc(cairo, left, top, radius, 2 * quarter_turn, 3 * quarter_turn);
    cairo_close_path(cairo);
}

void append_outline(cairo_t* cairo, const Circle& circle) {
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, circle.x, circle.y, circle.radius, 0, 4 * quarter_turn);
    cairo_close_path(cairo);
}

void append_outline(cairo_t* cairo, const Segment& segment) {
    cairo_move_to(cairo, segment.x1, segment.y1);
    cairo_line_to(cairo, segment.x2, segment.y2);
}

void append_outline(cairo_t* cairo, const Path& path) { append_path(cairo, path); }

// The gradient spans the outline's own box, as objectBoundingBox does in SVG.
void set_gradient(cairo_t* cairo, const Paint& paint) {
    double left = 0, top = 0, right = 0, bottom = 0;
    cairo_path_extents(cairo, &left, &top, &right, &bottom);
    cairo_pattern_t* gradient = cairo_pattern_create_linear(0, top, 0, bottom);
    for (const GradientStop& stop : paint.stops) {
        const Color& c = stop.color;
        cairo_pattern_add_color_stop_rgba(gradient, stop.offset, c.r / 255.0, c.g / 255.0, c.b / 255.0, c.alpha);
    }
    cairo_set_source(cairo, gradient);
    cairo_pattern_destroy(gradient);
}

void fill(cairo_t* cairo, const Paint& paint) {
    if (paint.kind == Paint::Kind::solid) {
        set_color(cairo, paint.color);
    } else {
        set_gradient(cairo, paint);
    }
    cairo_fill_preserve(cairo);
}

void stroke(cairo_t* cairo, const Shape& shape) {
    if (const auto* path = std::get_if<Path>(&shape.outline)) return paint_stroke(cairo, shape.stroke, *path);
    paint_stroke(cairo, shape.stroke);
}

}  // namespace

void set_color(cairo_t* cairo, Color color) {
    cairo_set_source_rgba(cairo, color.r / 255.0, color.g / 255.0, color.b / 255.0, color.alpha);
}

void append_path(cairo_t* cairo, const Path& path) {
    const Point* p = path.points.data();
    for (const Verb verb : path.verbs) {
        switch (verb) {
            case Verb::move:
                cairo_move_to(cairo, p[0].x, p[0].y);
                p += 1;
                break;
            case Verb::line:
                cairo_line_to(cairo, p[0].x, p[0].y);
                p += 1;
                break;
            case Verb::cubic:
                cairo_curve_to(cairo, p[0].x, p[0].y, p[1].x, p[1].y, p[2].x, p[2].y);
                p += 3;
                break;
            case Verb::close: cairo_close_path(cairo); break;
        }
    }
}

void paint_shape(cairo_t* cairo, const Shape& shape) {
    cairo_new_path(cairo);
    std::visit([&](const auto& outline) { append_outline(cairo, outline); }, shape.outline);
    if (shape.fill.kind != Paint::Kind::none && !std::holds_alternative<Segment>(shape.outline)) fill(cairo, shape.fill);
    if (shape.stroke.width > 0) stroke(cairo, shape);
    cairo_new_path(cairo);
}

}  // namespace journeymap
