// For paper: white where daylight has grounds, thin lines around what they would hold, and personas of which the first four differ in
// lightness too, so that a copy in black and white is as good.
#include "themes/registry.h"

namespace journeymap {

const Theme print_theme{
    .name = "print",
    .summary = "white grounds and thin lines: saves ink, and is safe in greyscale",
    .background = {255, 255, 255},
    .text = {20, 20, 20},
    .muted = {77, 77, 77},
    .hairline = {196, 196, 196},
    .accent = {58, 58, 58},
    .stage_from = {255, 255, 255},
    .stage_to = {255, 255, 255},
    .stage_text = {20, 20, 20},
    .phase = {255, 255, 255},
    .phase_text = {20, 20, 20},
    .chip = {255, 255, 255},
    .chip_text = {51, 51, 51},
    .pain = {156, 26, 20},
    .pain_fill = {255, 255, 255},
    .opportunity = {15, 87, 48},
    .opportunity_fill = {255, 255, 255},
    .badge_text = {255, 255, 255},
    .good = {15, 87, 48},
    .warning = {110, 67, 0},
    .delighted = {255, 255, 255},
    .angry = {255, 255, 255},
    .frame = {138, 138, 138},
    .personas = {{29, 95, 159}, {168, 90, 16}, {31, 10, 58}, {11, 58, 43}, {122, 42, 85}, {87, 80, 45}},
    .avatars = Avatars::rings,
};

}  // namespace journeymap
