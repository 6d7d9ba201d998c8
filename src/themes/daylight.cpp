// The default theme: dark text on white, one blue accent, red only for pain, green only for opportunity. Every text colour has at
// least 4.5:1 against what lies behind it (WCAG 2.2, 1.4.3).
#include "themes/registry.h"

namespace journeymap {

const Theme daylight_theme{
    .name = "daylight",
    .summary = "dark on white with one blue accent",
    .background = {255, 255, 255},
    .text = {22, 29, 38},
    .muted = {86, 96, 108},
    .hairline = {221, 227, 233},
    .accent = {29, 94, 168},
    .stage_from = {34, 54, 74},
    .stage_to = {52, 99, 140},
    .stage_text = {255, 255, 255},
    .phase = {233, 238, 244},
    .phase_text = {34, 54, 74},
    .chip = {231, 240, 250},
    .chip_text = {24, 84, 154},
    .pain = {176, 34, 28},
    .pain_fill = {254, 238, 237},
    .opportunity = {22, 105, 57},
    .opportunity_fill = {236, 246, 239},
    .badge_text = {255, 255, 255},
    .good = {22, 105, 57},
    .warning = {138, 85, 0},
    .delighted = {226, 236, 230},
    .angry = {245, 226, 225},
    .personas = {{29, 94, 168}, {171, 87, 0}, {59, 13, 114}, {23, 80, 63}, {160, 27, 104}, {67, 52, 12}},
};

}  // namespace journeymap
