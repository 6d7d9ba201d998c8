#include "backends/cairo_stroke.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include "backends/cairo_shape.h"

namespace journeymap {
namespace {

// Cairo's polygons cost more than their length: a curve of 6,000 points took 4.4 s in one stroke.
constexpr std::size_t piece = 32;
constexpr std::size_t long_path = 128;

void set_dash(cairo_t* cairo, const Stroke& stroke, double offset) {
    const std::vector<double> dash(stroke.dash.begin(), stroke.dash.end());
    const bool dashed = std::any_of(dash.begin(), dash.end(), [](double length) { return length > 0; });
    cairo_set_dash(cairo, dash.data(), dashed ? static_cast<int>(dash.size()) : 0, offset);
}

void set_stroke(cairo_t* cairo, const Stroke& stroke) {
    set_color(cairo, stroke.color);
    cairo_set_line_width(cairo, stroke.width);
    cairo_set_line_cap(cairo, stroke.round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
    cairo_set_line_join(cairo, stroke.round ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
    cairo_set_miter_limit(cairo, 4);  // SVG's
    set_dash(cairo, stroke, 0);
}

// Of the current path, which is one run without gaps.
double path_length(cairo_t* cairo) {
    const std::unique_ptr<cairo_path_t, void (*)(cairo_path_t*)> flat(cairo_copy_path_flat(cairo), cairo_path_destroy);
    double length = 0, x = 0, y = 0;
    for (int i = 0; i < flat->num_data; i += flat->data[i].header.length) {
        const cairo_path_data_t* data = flat->data + i;
        if (data->header.type == CAIRO_PATH_CLOSE_PATH) continue;
        if (data->header.type == CAIRO_PATH_LINE_TO) length += std::hypot(data[1].point.x - x, data[1].point.y - y);
        x = data[1].point.x;
        y = data[1].point.y;
    }
    return length;
}

// Pieces overlap by nothing but their caps, so they must be opaque; a path that closes is left to cairo.
bool can_be_split(const Stroke& stroke, const Path& path) {
    return path.verbs.size() > long_path && stroke.color.alpha >= 1 &&
           std::find(path.verbs.begin(), path.verbs.end(), Verb::close) == path.verbs.end();
}

void stroke_piece(cairo_t* cairo, const Stroke& stroke, double& drawn) {
    if (!stroke.dash.empty()) {
        set_dash(cairo, stroke, drawn);
        drawn += path_length(cairo);
    }
    cairo_stroke(cairo);
}

void stroke_pieces(cairo_t* cairo, const Stroke& stroke, const Path& path) {
    const Point* point = path.points.data();
    double drawn = 0;  // length so far, where the dashes go on
    std::size_t in_piece = 0;
    for (const Verb verb : path.verbs) {
        if (verb == Verb::move || in_piece == piece) {
            stroke_piece(cairo, stroke, drawn);
            in_piece = 0;
            const Point& start = verb == Verb::move ? point[0] : point[-1];
            cairo_move_to(cairo, start.x, start.y);
        }
        if (verb == Verb::move) drawn = 0;
        if (verb == Verb::line) cairo_line_to(cairo, point[0].x, point[0].y);
        if (verb == Verb::cubic) cairo_curve_to(cairo, point[0].x, point[0].y, point[1].x, point[1].y, point[2].x, point[2].y);
        point += verb == Verb::cubic ? 3 : 1;
        ++in_piece;
    }
    stroke_piece(cairo, stroke, drawn);
}

}  // namespace

void paint_stroke(cairo_t* cairo, const Stroke& stroke) {
    set_stroke(cairo, stroke);
    cairo_stroke(cairo);
}

void paint_stroke(cairo_t* cairo, const Stroke& stroke, const Path& path) {
    cairo_new_path(cairo);
    set_stroke(cairo, stroke);
    if (can_be_split(stroke, path)) return stroke_pieces(cairo, stroke, path);
    append_path(cairo, path);
    cairo_stroke(cairo);
}

}  // namespace journeymap
