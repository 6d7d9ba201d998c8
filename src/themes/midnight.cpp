// The dark theme: light text on a blue black, the hues of daylight lifted until they carry on it.
#include "themes/registry.h"

namespace journeymap {

const Theme midnight_theme{
    .name = "midnight",
    .summary = "light on dark, for dark pages and screens at night",
    .background = {16, 23, 31},
    .text = {232, 238, 244},
    .muted = {163, 178, 193},
    .hairline = {43, 55, 68},
    .accent = {124, 188, 255},
    .stage_from = {31, 60, 90},
    .stage_to = {44, 97, 147},
    .stage_text = {255, 255, 255},
    .phase = {28, 39, 51},
    .phase_text = {201, 214, 226},
    .chip = {24, 50, 76},
    .chip_text = {147, 200, 255},
    .pain = {255, 139, 130},
    .pain_fill = {45, 28, 33},
    .opportunity = {98, 207, 148},
    .opportunity_fill = {21, 42, 33},
    .badge_text = {16, 23, 31},
    .good = {98, 207, 148},
    .warning = {232, 182, 74},
    .delighted = {23, 50, 42},
    .angry = {58, 32, 37},
    .personas = {{98, 163, 245}, {240, 148, 78}, {228, 200, 250}, {157, 240, 212}, {221, 106, 162}, {239, 223, 90}},
};

}  // namespace journeymap
