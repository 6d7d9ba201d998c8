// What tells personas apart without colour: each has a marker and a dash of its own, in the curve, on its card and in the legend.
#pragma once

#include <cstdint>

#include "journeymap/scene.h"
#include "journeymap/theme.h"

namespace journeymap {

Color persona_color(const Theme& theme, std::uint32_t persona);

// The line of one persona's curve.
Stroke persona_stroke(const Theme& theme, std::uint32_t persona);

// The marker around a point; `filled` for an extreme point, else the theme's background inside.
Shape persona_marker(const Theme& theme, std::uint32_t persona, Point at, float radius, bool filled);

// What was meant for the persona: the same marker, small, thin and open.
Shape expected_marker(const Theme& theme, std::uint32_t persona, Point at);

}  // namespace journeymap
