// Contrast: the measure, which colours stand on each other, and that the built-in themes are legible.
#include "presentation/contrast.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "catch.h"
#include "driver/map.h"
#include "journeymap/insight.h"
#include "journeymap/layout.h"
#include "presentation/low_contrast.h"
#include "presentation/shape_area.h"
#include "scratch.h"

using namespace journeymap;

namespace {

ThemeToken token(std::string_view key) {
    const auto keys = theme_keys();
    return static_cast<ThemeToken>(std::find(keys.begin(), keys.end(), key) - keys.begin());
}

std::string name_of(const ColorPair& pair) {
    std::string name = name_of_token(pair.ink) + " on " + name_of_token(pair.ground.token);
    if (pair.ground.share > 0) name += " and " + name_of_token(pair.ground.mixed_with);
    return name;
}

bool has(const std::vector<ColorPair>& pairs, std::string_view ink, std::string_view ground, PaintedInk kind) {
    return std::any_of(pairs.begin(), pairs.end(),
        [&](const ColorPair& pair) { return pair.ink == token(ink) && pair.ground.has(token(ground)) && pair.kind == kind; });
}

std::vector<ColorPair> pairs_of_map(const std::string& path, const Theme& probe) {
    const Map map = understand({path, path}, MapOptions{});
    if (!map.drawable()) return {};
    const Grid grid = lay_grid(*map.journey, analyse(*map.journey), *map.scorecard, {});
    const std::unique_ptr<TextShaper> shaper = make_text_shaper({.system_fonts = false});
    return pairs_in(lay_out(grid, probe, *shaper, {"map.yaml"}), probe);
}

}  // namespace

TEST_CASE("luminance and contrast are those of WCAG 2.2") {
    const Color white{255, 255, 255}, black{0, 0, 0}, grey{0x76, 0x76, 0x76}, lighter{0x77, 0x77, 0x77};
    CHECK(relative_luminance(white) == Approx(1));
    CHECK(relative_luminance(black) == Approx(0));
    CHECK(relative_luminance({255, 0, 0}) == Approx(0.2126));
    CHECK(contrast_ratio(white, black) == Approx(21));
    CHECK(contrast_ratio(black, white) == Approx(21));
    CHECK(contrast_ratio(white, white) == Approx(1));
    CHECK(contrast_ratio(white, grey) >= 4.5);  // the lightest grey on white that text may have
    CHECK(contrast_ratio(white, lighter) < 4.5);
}

TEST_CASE("the keys of a theme file are the colours of a theme, in one order") {
    REQUIRE(theme_keys().size() == theme_colors().size());
    for (std::size_t i = 0; i < theme_keys().size(); ++i) CHECK(theme_keys()[i] == theme_colors()[i].key);
}

TEST_CASE("every colour of a probe is another, and mixtures of the stages' show their share") {
    const Theme probe = probe_like(*themes().front());
    for (ThemeToken a = 0; a < token_count(probe); ++a) {
        for (ThemeToken b = 0; b < a; ++b) CHECK_FALSE(color_of(probe, a) == color_of(probe, b));
    }
    const std::vector<ColorPair> pairs = pairs_of_pictures(*themes().front());
    const auto mixed = std::find_if(pairs.begin(), pairs.end(), [](const ColorPair& pair) { return pair.ground.share > 0; });
    REQUIRE(mixed != pairs.end());
    CHECK(mixed->ink == token("stage_text"));
    CHECK(mixed->ground.share == Approx(1.0 / 3).margin(0.01));
}

TEST_CASE("where points are in shapes") {
    CHECK(covers(Rectangle{10, 10, 20, 10, 3}, {15, 15}));
    CHECK_FALSE(covers(Rectangle{10, 10, 20, 10, 3}, {15, 25}));
    CHECK(covers(Circle{10, 10, 5}, {13, 13}));
    CHECK_FALSE(covers(Circle{10, 10, 5}, {14, 14}));
    CHECK_FALSE(covers(Segment{0, 0, 10, 10}, {5, 5}));
    Path half_moon;
    half_moon.move(0, 0);
    half_moon.cubic({10, 0}, {10, 20}, {0, 20});
    half_moon.close();
    CHECK(covers(half_moon, {5, 10}));
    CHECK_FALSE(covers(half_moon, {9, 10}));
    CHECK(points_on_edge(half_moon).size() == 10);
}

TEST_CASE("the sample map reads without a finding about the document") {
    Sources sources;
    Diagnostics diagnostics;
    const std::uint32_t source = sources.add("sample", sample_map(7));
    read_journey(sources, source, {}, diagnostics);
    for (const Finding& finding : diagnostics.findings()) FAIL_CHECK(finding.message);
}

TEST_CASE("the built-in themes have the contrast that WCAG 2.2 asks for at their level") {
    for (const Theme* theme : themes()) {
        for (const ColorPair& pair : pairs_of_pictures(*theme)) {
            CAPTURE(theme->name, name_of(pair), contrast_of(*theme, pair));
            CHECK(is_legible(*theme, pair));
        }
    }
}

TEST_CASE("the pairs are those that a reader of the layout would name") {
    const std::vector<ColorPair> pairs = pairs_of_pictures(*themes().front());
    CHECK(has(pairs, "text", "background", PaintedInk::text));
    CHECK(has(pairs, "muted", "pain_fill", PaintedInk::text));
    CHECK(has(pairs, "muted", "angry", PaintedInk::text));
    CHECK(has(pairs, "chip_text", "chip", PaintedInk::text));
    CHECK(has(pairs, "badge_text", "pain", PaintedInk::text));
    CHECK(has(pairs, "stage_text", "stage_to", PaintedInk::text));
    CHECK_FALSE(has(pairs, "hairline", "background", PaintedInk::graphic));
    for (std::size_t i = 0; i < themes().front()->personas.size(); ++i) {
        const ThemeToken persona = theme_keys().size() + i;
        CHECK(std::any_of(pairs.begin(), pairs.end(), [&](const ColorPair& pair) {
            return pair.ink == persona && pair.ground.token == token("delighted") && pair.kind == PaintedInk::graphic;
        }));
    }
}

TEST_CASE("no map shows a pair of colours that the sample does not") {
    const Theme& theme = *themes().front();
    const Theme probe = probe_like(theme);
    std::set<std::string> known;
    for (const ColorPair& pair : pairs_of_pictures(theme)) known.insert(name_of(pair) + (pair.kind == PaintedInk::text ? " text" : ""));
    std::vector<std::string> maps = {JOURNEYMAP_ROOT "/tests/unit/everything.yaml"};
    for (const auto& entry : std::filesystem::directory_iterator(JOURNEYMAP_ROOT "/examples")) {
        if (entry.path().extension() == ".yaml") maps.push_back(entry.path().string());
    }
    for (const std::string& map : maps) {
        for (const ColorPair& pair : pairs_of_map(map, probe)) {
            CAPTURE(map, name_of(pair));
            CHECK((known.contains(name_of(pair)) || known.contains(name_of(pair) + " text")));
            if (pair.kind == PaintedInk::text) CHECK(known.contains(name_of(pair) + " text"));
        }
    }
}

TEST_CASE("the nearest legible colour is legible, and none nearer is") {
    Theme theme = *themes().front();
    const std::vector<ColorPair> pairs = pairs_of_pictures(theme);
    theme.muted = {0x99, 0x99, 0x99};
    const std::optional<Color> color = legible_color(theme, token("muted"), pairs);
    REQUIRE(color);
    CHECK(color->r < 0x99);
    CHECK(color->r > 0x50);
    theme.muted = *color;
    for (const ColorPair& pair : pairs) {
        if (pair.has(token("muted"))) CHECK(is_legible(theme, pair));
    }
    theme.background = {0, 0, 0};
    theme.chip = {255, 255, 255};
    theme.pain_fill = {255, 255, 255};
    CHECK_FALSE(legible_color(theme, token("text"), pairs));
}
