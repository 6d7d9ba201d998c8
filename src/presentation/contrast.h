// Contrast: how well colours that stand on each other can be told apart, as WCAG 2.2 measures it, and which ones do so in our pictures.
// Used by `check` and `build` for themes of a project's own, and by the test that the built-in themes are legible.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "journeymap/scene.h"
#include "journeymap/theme.h"
#include "themes/theme_file.h"

namespace journeymap {

// WCAG 2.2, "relative luminance" of a colour in sRGB: 0 black, 1 white. https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
double relative_luminance(Color color);
// WCAG 2.2, "contrast ratio": 1 to 21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
double contrast_ratio(Color a, Color b);

// What ink lies on: one colour of a theme, or a mixture of two, so many parts (0..1) of the second.
struct PaintedGround {
    ThemeToken token = 0, mixed_with = 0;
    float share = 0;

    bool has(ThemeToken wanted) const { return wanted == token || (share > 0 && wanted == mixed_with); }
    bool operator<(const PaintedGround& other) const {
        return std::tie(token, mixed_with, share) < std::tie(other.token, other.mixed_with, other.share);
    }
};
Color color_of(const Theme& theme, const PaintedGround& ground);

enum class PaintedInk : std::uint8_t { text, large_text, graphic };

// Ink on a ground, as it occurs in a picture.
struct ColorPair {
    ThemeToken ink = 0;
    PaintedGround ground;
    PaintedInk kind = PaintedInk::text;

    bool has(ThemeToken token) const { return ink == token || ground.has(token); }
};
double contrast_of(const Theme& theme, const ColorPair& pair);
// What its level asks for: success criteria 1.4.3, Contrast (Minimum), 1.4.6, Contrast (Enhanced), and 1.4.11, Non-text Contrast. Large
// text has 18 pt or more, or 14 pt and is bold. For lines and signs AAA asks for no more than AA; we do, because who needs 7:1 for a
// text needs as much more for a line.
double required_contrast(ContrastLevel level, PaintedInk kind);
bool is_legible(const Theme& theme, const ColorPair& pair);

// A theme like this one in which each colour is another, so that a picture painted with it shows which colour stands where.
Theme probe_like(const Theme& theme);
// The pairs in a picture that was painted with a probe, each once; where a pair occurs as several kinds of ink, the strictest.
std::vector<ColorPair> pairs_in(const Scene& scene, const Theme& probe);
// The pairs that occur in pictures of maps that use all of the language, for a theme with so many personas.
// The map that shows all that a picture can show, with so many personas.
std::string sample_map(std::size_t personas);
std::vector<ColorPair> pairs_of_pictures(const Theme& theme);

// The colour nearest to one of a theme, darker or lighter, with which all pairs that it is in have the contrast they need, the other
// colours unchanged; nothing where there is none.
std::optional<Color> legible_color(const Theme& theme, ThemeToken token, std::span<const ColorPair> pairs);

}  // namespace journeymap
