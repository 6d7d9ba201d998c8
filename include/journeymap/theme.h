// Themes: the colours of a picture, the sizes of its text, and how round its corners are. All else belongs to the layout.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "journeymap/scene.h"

namespace journeymap {

// The circles with the initials of personas: filled with their colour, a ring of it that saves ink, or no circle.
enum class Avatars : std::uint8_t { filled, rings, none };

// Sizes of text, in px. All distances of a picture grow with that of its body text.
struct TextSizes {
    float title = 36;
    float lead = 16.5F;   // what the journey is about
    float name = 16.5F;   // personas and stages
    float figure = 18;    // measured values
    float body = 14.5F;   // touchpoints, and what happens there
    float card = 13;      // cards, feelings, goals, names of lanes
    float small = 12;     // notes and details
    float label = 11.5F;  // channels and badges
};

// The level of WCAG 2.2 that a theme, and what extends it, is held to: 4.5:1 for text, or 7:1.
enum class ContrastLevel : std::uint8_t { aa, aaa };

struct Theme {
    std::string_view name;
    std::string_view summary = {};  // for people who choose one
    Color background, text, muted, hairline, accent;
    Color stage_from, stage_to, stage_text;  // stage band, first to last stage
    Color phase, phase_text;
    Color chip, chip_text;
    Color pain, pain_fill, opportunity, opportunity_fill;
    Color badge_text;             // on filled badges and tags
    Color good, warning;          // scorecard words
    Color delighted, angry;       // ends of the emotion lane's ground, at their full strength
    Color frame = {0, 0, 0, 0};   // thin lines around cards, chips and bands; transparent: none
    std::vector<Color> personas;  // at least six; later personas repeat them with other dashes
    float rounding = 6;           // of the corners of cards, px; those of smaller things are in proportion
    Avatars avatars = Avatars::filled;
    TextSizes sizes = {};
    ContrastLevel contrast = ContrastLevel::aa;

    bool has_frames() const { return frame.alpha > 0; }
};

const Theme* find_theme(std::string_view name);  // null where there is none
std::vector<const Theme*> themes();              // the first is the default

}  // namespace journeymap
