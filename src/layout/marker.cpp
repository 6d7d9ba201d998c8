#include "layout/marker.h"

#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace journeymap {

namespace {

constexpr std::uint32_t marker_count = 6;

// Each marker goes with each dash once before a pair of them comes again.
std::uint32_t dash_of(std::uint32_t persona) { return (persona + persona / marker_count) % marker_count; }

// A regular polygon whose first corner points in the direction `turn` (radians, 0 is up).
Path polygon(Point at, float radius, int corners, float turn) {
    Path path;
    for (int i = 0; i < corners; ++i) {
        float angle = turn + 2 * std::numbers::pi_v<float> * static_cast<float>(i) / static_cast<float>(corners);
        Point corner{at.x + radius * std::sin(angle), at.y - radius * std::cos(angle)};
        i == 0 ? path.move(corner.x, corner.y) : path.line(corner.x, corner.y);
    }
    path.close();
    return path;
}

}  // namespace

Color persona_color(const Theme& theme, std::uint32_t persona) { return theme.personas[persona % theme.personas.size()]; }

Stroke persona_stroke(const Theme& theme, std::uint32_t persona) {
    static const std::array<std::vector<float>, marker_count> dashes{{{}, {7, 5}, {2, 5}, {14, 5}, {12, 4, 2, 4}, {5, 4, 2, 4, 2, 4}}};
    return {persona_color(theme, persona), 2.6F, dashes[dash_of(persona)], false};
}

Shape persona_marker(const Theme& theme, std::uint32_t persona, Point at, float radius, bool filled) {
    Shape shape;
    shape.fill = Paint::solid(filled ? persona_color(theme, persona) : theme.background);
    shape.stroke = {persona_color(theme, persona), 2.6F, {}, false};
    switch (persona % marker_count) {
        case 0: shape.outline = Circle{at.x, at.y, radius}; break;
        case 1: shape.outline = Rectangle{at.x - radius * 0.86F, at.y - radius * 0.86F, radius * 1.72F, radius * 1.72F, 0}; break;
        case 2: shape.outline = polygon(at, radius * 1.25F, 4, 0); break;
        case 3: shape.outline = polygon({at.x, at.y + radius * 0.2F}, radius * 1.25F, 3, 0); break;
        case 4: shape.outline = polygon({at.x, at.y - radius * 0.2F}, radius * 1.25F, 3, std::numbers::pi_v<float>); break;
        default: shape.outline = polygon(at, radius * 1.15F, 5, 0); break;
    }
    return shape;
}

Shape expected_marker(const Theme& theme, std::uint32_t persona, Point at) {
    Shape shape = persona_marker(theme, persona, at, 3.8F, false);
    shape.stroke.width = 1.2F;
    return shape;
}

}  // namespace journeymap
