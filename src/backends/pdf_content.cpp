#include "backends/pdf_content.h"

#include <algorithm>
#include <cmath>

#include "backends/photo_png.h"
#include "support/number.h"

namespace journeymap {
namespace {

constexpr double quarter = 0.5522847498;  // of a circle, as a cubic curve

// In thousandths, which are finer than what 255 steps need.
void append_channel(std::string& out, unsigned value) {
    const unsigned thousandths = (value * 1000 + 127) / 255;
    if (thousandths >= 1000) {
        out += "1 ";
    } else if (thousandths == 0) {
        out += "0 ";
    } else {
        std::string digits = std::to_string(1000 + thousandths).substr(1);
        digits.erase(digits.find_last_not_of('0') + 1);
        out += "." + digits + " ";
    }
}

void append_color(std::string& out, Color color, std::string_view name) {
    append_channel(out, color.r);
    append_channel(out, color.g);
    append_channel(out, color.b);
    out += name;
    out += '\n';
}

void append_curve(std::string& out, double ax, double ay, double bx, double by, double x, double y) {
    append_operator(out, {ax, ay, bx, by, x, y}, "c");
}

void append_outline(std::string& out, const Rectangle& box) {
    const double r = std::min({box.radius, box.width / 2, box.height / 2});
    if (r <= 0) return append_operator(out, {box.x, box.y, box.width, box.height}, "re");
    const double left = box.x, top = box.y, right = left + box.width, bottom = top + box.height, k = r * (1 - quarter);
    append_operator(out, {left + r, top}, "m");
    append_operator(out, {right - r, top}, "l");
    append_curve(out, right - k, top, right, top + k, right, top + r);
    append_operator(out, {right, bottom - r}, "l");
    append_curve(out, right, bottom - k, right - k, bottom, right - r, bottom);
    append_operator(out, {left + r, bottom}, "l");
    append_curve(out, left + k, bottom, left, bottom - k, left, bottom - r);
    append_operator(out, {left, top + r}, "l");
    append_curve(out, left, top + k, left + k, top, left + r, top);
    out += "h\n";
}

void append_outline(std::string& out, const Circle& circle) {
    append_outline(out, Rectangle{circle.x - circle.radius, circle.y - circle.radius, 2 * circle.radius, 2 * circle.radius, circle.radius});
}

void append_outline(std::string& out, const Segment& segment) {
    append_operator(out, {segment.x1, segment.y1}, "m");
    append_operator(out, {segment.x2, segment.y2}, "l");
}

void append_outline(std::string& out, const Path& path) { append_pdf_path(out, path); }

void append_outline(std::string& out, const Shape& shape) {
    std::visit([&](const auto& outline) { append_outline(out, outline); }, shape.outline);
}

Rectangle bounds(const Rectangle& box) { return box; }
Rectangle bounds(const Circle& circle) {
    return {circle.x - circle.radius, circle.y - circle.radius, 2 * circle.radius, 2 * circle.radius, 0};
}
Rectangle bounds(const Segment& segment) {
    const auto [left, right] = std::minmax(segment.x1, segment.x2);
    const auto [top, bottom] = std::minmax(segment.y1, segment.y2);
    return {left, top, right - left, bottom - top, 0};
}
Rectangle bounds(const Path& path) {
    const auto [left, right] = std::ranges::minmax(path.points, {}, &Point::x);
    const auto [top, bottom] = std::ranges::minmax(path.points, {}, &Point::y);
    return {left.x, top.y, right.x - left.x, bottom.y - top.y, 0};
}

void append_stroke_state(std::string& out, const Stroke& stroke, PdfResources& resources) {
    append_color(out, stroke.color, "RG");
    if (stroke.color.alpha < 1) out += "/" + resources.opacity(stroke.color.alpha) + " gs\n";
    append_operator(out, {stroke.width}, "w");
    out += stroke.round ? "1 J 1 j\n" : "4 M\n";
    if (std::ranges::none_of(stroke.dash, [](float length) { return length > 0; })) return;
    out += '[';
    for (const float length : stroke.dash) {
        append_number(out, length);
        out += ' ';
    }
    out += "]0 d\n";
}

void append_gradient(std::string& out, const Shape& shape, PdfResources& resources) {
    const Rectangle box = bounds_of(shape);
    append_outline(out, shape);
    out += "W n\n/" + resources.gradient(shape.fill, box.y, box.y + box.height) + " sh\n";
}

std::string interpolation(Color from, Color to) {
    std::string out = "<</FunctionType 2/N 1/Domain[0 1]/C0[";
    for (const unsigned value : {from.r, from.g, from.b}) append_channel(out, value);
    out += "]/C1[";
    for (const unsigned value : {to.r, to.g, to.b}) append_channel(out, value);
    return out + "]>>";
}

// Between the stops the colours go over into each other; before the first and after the last they stay.
std::string gradient_function(const std::vector<GradientStop>& stops) {
    std::string functions, bounds, encode;
    for (std::size_t i = 0; i + 1 < stops.size(); ++i) {
        functions += interpolation(stops[i].color, stops[i + 1].color);
        encode += "0 1 ";
        if (i == 0) continue;
        append_number(bounds, stops[i].offset);
        bounds += ' ';
    }
    return "<</FunctionType 3/Domain[0 1]/Functions[" + functions + "]/Bounds[" + bounds + "]/Encode[" + encode + "]>>";
}

}  // namespace

void append_operator(std::string& out, std::initializer_list<double> numbers, std::string_view name) {
    for (const double number : numbers) {
        append_number(out, number);
        out += ' ';
    }
    out += name;
    out += '\n';
}

void append_pdf_path(std::string& out, const Path& path) {
    const Point* p = path.points.data();
    for (const Verb verb : path.verbs) {
        switch (verb) {
            case Verb::move:
                append_operator(out, {p[0].x, p[0].y}, "m");
                p += 1;
                break;
            case Verb::line:
                append_operator(out, {p[0].x, p[0].y}, "l");
                p += 1;
                break;
            case Verb::cubic:
                append_curve(out, p[0].x, p[0].y, p[1].x, p[1].y, p[2].x, p[2].y);
                p += 3;
                break;
            case Verb::close: out += "h\n"; break;
        }
    }
}

std::string PdfResources::opacity(float alpha) {
    const int percent = static_cast<int>(std::lround(std::clamp(alpha, 0.0f, 1.0f) * 100));
    std::string name = "A" + std::to_string(percent);
    if (states_.contains(name)) return name;
    std::string value = "<</Type/ExtGState/ca ";
    append_number(value, percent / 100.0);
    value += "/CA ";
    append_number(value, percent / 100.0);
    states_.emplace(name, file_.add(value + ">>"));
    return name;
}

std::string PdfResources::gradient(const Paint& paint, float top, float bottom) {
    std::string value = "<</ShadingType 2/ColorSpace/DeviceRGB/Extend[true true]/Coords[0 ";
    append_number(value, top);
    value += " 0 ";
    append_number(value, bottom);
    value += "]/Function" + gradient_function(paint.stops) + ">>";
    auto [entry, added] = gradients_.try_emplace(value);
    if (added) entry->second = {"G" + std::to_string(gradients_.size()), file_.add(value)};
    return entry->second.first;
}

std::string PdfResources::photo(const std::shared_ptr<const Photo>& photo) {
    const auto known = std::ranges::find(photos_, photo, &std::pair<std::shared_ptr<const Photo>, PdfRef>::first);
    if (known != photos_.end()) return "I" + std::to_string(known - photos_.begin() + 1);
    const std::string side = std::to_string(photo->side);
    const std::string entries = "/Type/XObject/Subtype/Image/Width " + side + "/Height " + side +
                                "/ColorSpace/DeviceRGB/BitsPerComponent 8/Interpolate true/DecodeParms<</Predictor 15/Colors 3/Columns " +
                                side + ">>";
    photos_.emplace_back(photo, file_.add_stream(entries, filtered_rows(*photo)));
    return "I" + std::to_string(photos_.size());
}

std::string PdfResources::entries() const {
    std::string out;
    if (!photos_.empty()) out += "/XObject<<";
    for (std::size_t i = 0; i < photos_.size(); ++i) append_ref(out += "/I" + std::to_string(i + 1) + " ", photos_[i].second);
    if (!photos_.empty()) out += ">>";
    if (!states_.empty()) out += "/ExtGState<<";
    for (const auto& [name, ref] : states_) {
        out += "/" + name + " ";
        append_ref(out, ref);
    }
    if (!states_.empty()) out += ">>";
    if (gradients_.empty()) return out;
    out += "/Shading<<";
    for (const auto& [value, named] : gradients_) {
        out += "/" + named.first + " ";
        append_ref(out, named.second);
    }
    return out + ">>";
}

// The space of an image is turned over once more, since that of the page is.
void append_photo(std::string& out, const RoundPicture& picture, PdfResources& resources) {
    const Circle& circle = picture.outline;
    const double size = 2 * double{circle.radius};
    out += "q\n";
    append_outline(out, circle);
    out += "W n\n";
    append_operator(out, {size, 0, 0, -size, double{circle.x} - circle.radius, double{circle.y} + circle.radius}, "cm");
    out += "/" + resources.photo(picture.photo) + " Do\nQ\n";
}

void append_fill_color(std::string& out, Color color, PdfResources& resources) {
    append_color(out, color, "rg");
    if (color.alpha < 1) out += "/" + resources.opacity(color.alpha) + " gs\n";
}

Rectangle bounds_of(const Shape& shape) {
    return std::visit([](const auto& outline) { return bounds(outline); }, shape.outline);
}

void append_shape(std::string& out, const Shape& shape, PdfResources& resources) {
    if (shape.fill.kind != Paint::Kind::none && !std::holds_alternative<Segment>(shape.outline)) {
        out += "q\n";
        if (shape.fill.kind == Paint::Kind::vertical_gradient && shape.fill.stops.size() > 1) {
            append_gradient(out, shape, resources);
        } else {
            const bool solid = shape.fill.kind == Paint::Kind::solid || shape.fill.stops.empty();
            append_fill_color(out, solid ? shape.fill.color : shape.fill.stops.front().color, resources);
            append_outline(out, shape);
            out += "f\n";
        }
        out += "Q\n";
    }
    if (shape.stroke.width <= 0) return;
    out += "q\n";
    append_stroke_state(out, shape.stroke, resources);
    append_outline(out, shape);
    out += "S\nQ\n";
}

}  // namespace journeymap
