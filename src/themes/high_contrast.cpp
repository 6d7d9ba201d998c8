// For readers with low vision: 7:1 for every text (WCAG 2.2, 1.4.6, level AAA) and 4.5:1 for every line and sign that carries meaning.
#include "themes/registry.h"

namespace journeymap {

const Theme high_contrast_theme{
    .name = "high-contrast",
    .summary = "black on white, 7:1 for every text (WCAG AAA)",
    .background = {255, 255, 255},
    .text = {0, 0, 0},
    .muted = {51, 51, 51},
    .hairline = {118, 118, 118},
    .accent = {0, 58, 140},
    .stage_from = {0, 0, 0},
    .stage_to = {23, 52, 92},
    .stage_text = {255, 255, 255},
    .phase = {255, 255, 255},
    .phase_text = {0, 0, 0},
    .chip = {255, 255, 255},
    .chip_text = {0, 42, 102},
    .pain = {138, 0, 0},
    .pain_fill = {255, 255, 255},
    .opportunity = {0, 67, 28},
    .opportunity_fill = {255, 255, 255},
    .badge_text = {255, 255, 255},
    .good = {0, 67, 28},
    .warning = {90, 51, 0},
    .delighted = {240, 247, 242},
    .angry = {251, 240, 239},
    .frame = {89, 89, 89},
    .personas = {{10, 79, 158}, {143, 63, 0}, {34, 0, 92}, {0, 59, 44}, {138, 15, 88}, {61, 48, 0}},
    .rounding = 3,
    .contrast = ContrastLevel::aaa,
};

}  // namespace journeymap
