#include "backends/drawable.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace journeymap {
namespace {

bool within_reach(float value) { return std::isfinite(value) && std::fabs(value) <= farthest_coordinate; }

bool within_reach(std::initializer_list<float> values) {
    return std::all_of(values.begin(), values.end(), [](float value) { return within_reach(value); });
}

bool is_drawable(const Rectangle& box) {
    return within_reach({box.x, box.y, box.width, box.height, box.radius}) && box.width >= 0 && box.height >= 0;
}

bool is_drawable(const Circle& circle) { return within_reach({circle.x, circle.y, circle.radius}) && circle.radius >= 0; }

bool is_drawable(const Segment& segment) { return within_reach({segment.x1, segment.y1, segment.x2, segment.y2}); }

bool is_drawable(const Path& path) {
    if (path.verbs.empty() || path.verbs.front() != Verb::move) return false;
    std::size_t points = 0;
    for (const Verb verb : path.verbs) points += verb == Verb::close ? 0 : verb == Verb::cubic ? 3 : 1;
    return points == path.points.size() && std::all_of(path.points.begin(), path.points.end(), [](Point point) {
        return within_reach({point.x, point.y});
    });
}

bool is_drawable(const Stroke& stroke) {
    return within_reach(stroke.width) && stroke.width >= 0 &&
           std::all_of(stroke.dash.begin(), stroke.dash.end(), [](float length) { return within_reach(length) && length >= 0; });
}

}  // namespace

bool is_drawable(const Shape& shape) {
    return is_drawable(shape.stroke) && std::visit([](const auto& outline) { return is_drawable(outline); }, shape.outline);
}

bool is_drawable(const TextLine& line) {
    return !line.text.empty() && within_reach({line.x, line.y, line.width, line.style.size, line.style.letter_spacing}) &&
           line.style.size > 0;
}

bool is_drawable(const RoundPicture& picture) {
    if (!picture.photo || !is_drawable(picture.outline) || picture.outline.radius <= 0 || picture.photo->side <= 0) return false;
    const auto side = static_cast<std::size_t>(picture.photo->side);
    return picture.photo->rgb.size() == side * side * 3;
}

bool is_drawable(const Scene& scene) { return within_reach({scene.width, scene.height}) && scene.width > 0 && scene.height > 0; }

}  // namespace journeymap
