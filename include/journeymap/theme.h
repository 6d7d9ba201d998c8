// Themes: the colours of a picture. Sizes belong to the layout.
#pragma once

#include <string_view>
#include <vector>

#include "journeymap/scene.h"

namespace journeymap {

struct Theme {
    std::string_view name;
    Color background, text, muted, hairline, accent;
    Color stage_from, stage_to, stage_text;  // stage band, first to last stage
    Color phase, phase_text;
    Color chip, chip_text;
    Color pain, pain_fill, opportunity, opportunity_fill;
    Color badge_text;             // on filled badges and tags
    Color good, warning;          // scorecard words
    Color delighted, angry;       // ends of the emotion lane's ground, at their full strength
    std::vector<Color> personas;  // at least six; later personas repeat them with other dashes and markers
};

const Theme* find_theme(std::string_view name);  // null where there is none
std::vector<const Theme*> themes();              // the first is the default

}  // namespace journeymap
