#include "backends/svg_shape.h"

#include <algorithm>

#include "backends/drawable.h"
#include "support/number.h"

namespace journeymap {
namespace {

bool same_stops(const Paint& a, const Paint& b) {
    return std::equal(a.stops.begin(), a.stops.end(), b.stops.begin(), b.stops.end(),
        [](const GradientStop& x, const GradientStop& y) { return x.offset == y.offset && x.color == y.color; });
}

// "#1b5fae", or "#fff" where each pair of digits is equal.
void append_hex(std::string& out, Color color) {
    constexpr char digits[] = "0123456789abcdef";
    const std::uint8_t channels[] = {color.r, color.g, color.b};
    const bool short_form = std::all_of(std::begin(channels), std::end(channels), [](std::uint8_t c) { return (c >> 4) == (c & 15); });
    out += '#';
    for (const std::uint8_t channel : channels) {
        out += digits[channel >> 4];
        if (!short_form) out += digits[channel & 15];
    }
}

void write_stroke(XmlWriter& xml, const Stroke& stroke) {
    if (stroke.width <= 0) return;
    write_color(xml, "stroke", "stroke-opacity", stroke.color);
    if (stroke.width != 1) xml.attribute("stroke-width", stroke.width);
    const bool dashed = std::any_of(stroke.dash.begin(), stroke.dash.end(), [](float length) { return length > 0; });
    if (dashed) {
        std::string& out = xml.open_raw("stroke-dasharray");
        for (std::size_t i = 0; i < stroke.dash.size(); ++i) {
            if (i != 0) out += ' ';
            append_number(out, stroke.dash[i]);
        }
        xml.close_raw();
    }
    if (stroke.round) {
        xml.attribute("stroke-linecap", "round");
        xml.attribute("stroke-linejoin", "round");
    }
}

void write_fill(XmlWriter& xml, const Paint& fill, const SvgGradients& gradients) {
    if (fill.kind == Paint::Kind::solid) return write_color(xml, "fill", "fill-opacity", fill.color);
    const std::string reference = fill.kind == Paint::Kind::vertical_gradient ? gradients.reference(fill) : std::string();
    xml.attribute("fill", reference.empty() ? "none" : reference);
}

void begin_outline(XmlWriter& xml, const Rectangle& box) {
    xml.begin("rect");
    xml.attribute("x", box.x);
    xml.attribute("y", box.y);
    xml.attribute("width", box.width);
    xml.attribute("height", box.height);
    const float radius = std::min({box.radius, box.width / 2, box.height / 2});  // else SVG makes the corners ellipses
    if (radius > 0) xml.attribute("rx", radius);
}

void begin_outline(XmlWriter& xml, const Circle& circle) {
    xml.begin("circle");
    xml.attribute("cx", circle.x);
    xml.attribute("cy", circle.y);
    xml.attribute("r", circle.radius);
}

void begin_outline(XmlWriter& xml, const Segment& segment) {
    xml.begin("line");
    xml.attribute("x1", segment.x1);
    xml.attribute("y1", segment.y1);
    xml.attribute("x2", segment.x2);
    xml.attribute("y2", segment.y2);
}

void begin_outline(XmlWriter& xml, const Path& path) {
    xml.begin("path");
    append_path_data(xml.open_raw("d"), path);
    xml.close_raw();
}

}  // namespace

SvgGradients::SvgGradients(const Scene& scene, std::string_view id_prefix) : id_prefix_(id_prefix) {
    for (const Item& item : scene.items) {
        const Shape* shape = std::get_if<Shape>(&item);
        if (shape == nullptr || shape->fill.kind != Paint::Kind::vertical_gradient || shape->fill.stops.empty()) continue;
        if (find(shape->fill) == gradients_.size()) gradients_.push_back(&shape->fill);
    }
}

std::size_t SvgGradients::find(const Paint& paint) const {
    const auto same = [&](const Paint* known) { return same_stops(*known, paint); };
    return static_cast<std::size_t>(std::find_if(gradients_.begin(), gradients_.end(), same) - gradients_.begin());
}

std::string SvgGradients::name(std::size_t index) const { return id_prefix_ + "gradient-" + std::to_string(index + 1); }

std::string SvgGradients::reference(const Paint& paint) const {
    const std::size_t index = find(paint);
    return index == gradients_.size() ? std::string() : "url(#" + name(index) + ")";
}

void SvgGradients::write(XmlWriter& xml) const {
    for (std::size_t i = 0; i < gradients_.size(); ++i) {
        xml.begin("linearGradient");
        xml.attribute("id", name(i));
        xml.attribute("x2", "0");
        xml.attribute("y2", "1");
        for (const GradientStop& stop : gradients_[i]->stops) {
            xml.begin("stop");
            xml.attribute("offset", stop.offset);
            write_color(xml, "stop-color", "stop-opacity", stop.color);
            xml.end();
        }
        xml.end();
    }
}

void write_color(XmlWriter& xml, std::string_view attribute, std::string_view opacity_attribute, Color color) {
    append_hex(xml.open_raw(attribute), color);
    xml.close_raw();
    if (!(color.alpha >= 1)) xml.attribute(opacity_attribute, std::max(color.alpha, 0.0f));
}

void write_shape(XmlWriter& xml, const Shape& shape, const SvgGradients& gradients) {
    if (!is_drawable(shape)) return;
    std::visit([&](const auto& outline) { begin_outline(xml, outline); }, shape.outline);
    if (!std::holds_alternative<Segment>(shape.outline)) write_fill(xml, shape.fill, gradients);
    write_stroke(xml, shape.stroke);
    xml.end();
}

void append_path_data(std::string& out, const Path& path) {
    const Point* point = path.points.data();
    const auto append_points = [&](int count) {
        for (int i = 0; i < count; ++i, ++point) {
            if (i != 0) out += ' ';
            append_number(out, point->x);
            out += ' ';
            append_number(out, point->y);
        }
    };
    for (const Verb verb : path.verbs) {
        switch (verb) {
            case Verb::move:
                out += 'M';
                append_points(1);
                break;
            case Verb::line:
                out += 'L';
                append_points(1);
                break;
            case Verb::cubic:
                out += 'C';
                append_points(3);
                break;
            case Verb::close: out += 'Z'; break;
        }
    }
}

}  // namespace journeymap
