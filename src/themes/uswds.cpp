// Colours like those that the U.S. Web Design System publishes (designsystem.digital.gov/design-tokens/color), by their grades: 50 and
// more on white is at least 4.5:1; and sizes from its theme tokens (design-tokens/typesetting/font-size): 2xl, lg, md, sm, xs, 2xs, 3xs.
// No seal, no banner, not its fonts: a picture in it is not one by the government.
#include "themes/registry.h"

namespace journeymap {

const Theme uswds_theme{
    .name = "uswds",
    .summary = "colours and text sizes like those of the U.S. Web Design System",
    .background = {255, 255, 255},
    .text = {27, 27, 27},
    .muted = {86, 92, 101},
    .hairline = {223, 225, 226},
    .accent = {0, 94, 162},
    .stage_from = {22, 46, 81},
    .stage_to = {0, 94, 162},
    .stage_text = {255, 255, 255},
    .phase = {240, 240, 240},
    .phase_text = {61, 69, 81},
    .chip = {232, 245, 255},
    .chip_text = {11, 71, 120},
    .pain = {181, 9, 9},
    .pain_fill = {255, 243, 242},
    .opportunity = {33, 110, 31},
    .opportunity_fill = {236, 243, 236},
    .badge_text = {255, 255, 255},
    .good = {33, 110, 31},
    .warning = {122, 89, 26},
    .delighted = {219, 235, 222},
    .angry = {248, 225, 222},
    .personas = {{0, 94, 162}, {192, 86, 0}, {57, 33, 94}, {11, 75, 63}, {171, 33, 101}, {59, 43, 21}},
    .rounding = 4,
    .sizes = {.title = 40, .lead = 17, .name = 17, .figure = 22, .body = 16, .card = 15, .small = 14, .label = 13},
};

}  // namespace journeymap
