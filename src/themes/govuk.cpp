// Colours like those that the GOV.UK Design System publishes (design-system.service.gov.uk/styles/colour), with tints and shades of them
// where a picture needs what a web page does not, and sizes from its type scale (styles/type-scale): 48, 24, 19 and 16 px. No logo, no
// crest, not its font: a picture in it is not one by the government.
#include "themes/registry.h"

namespace journeymap {

const Theme govuk_theme{
    .name = "govuk",
    .summary = "colours and text sizes like those of the GOV.UK Design System, square corners",
    .background = {255, 255, 255},
    .text = {11, 12, 12},
    .muted = {72, 79, 83},
    .hairline = {177, 180, 182},
    .accent = {29, 112, 184},
    .stage_from = {0, 48, 120},
    .stage_to = {29, 112, 184},
    .stage_text = {255, 255, 255},
    .phase = {243, 242, 241},
    .phase_text = {11, 12, 12},
    .chip = {210, 226, 241},
    .chip_text = {12, 45, 74},
    .pain = {170, 42, 22},
    .pain_fill = {251, 235, 232},
    .opportunity = {0, 90, 48},
    .opportunity_fill = {229, 240, 235},
    .badge_text = {255, 255, 255},
    .good = {0, 90, 48},
    .warning = {107, 74, 0},
    .delighted = {229, 240, 235},
    .angry = {249, 227, 223},
    .personas = {{29, 112, 184}, {183, 89, 42}, {61, 35, 117}, {20, 81, 80}, {153, 38, 106}, {11, 12, 12}},
    .rounding = 0,
    .sizes = {.title = 48, .lead = 24, .name = 24, .figure = 24, .body = 19, .card = 16, .small = 16, .label = 16},
};

}  // namespace journeymap
