// The built-in themes: legible, told apart by readers who see colours otherwise, and nothing said by colour alone.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "catch.h"
#include "color_vision.h"
#include "driver/map.h"
#include "journeymap/insight.h"
#include "journeymap/layout.h"
#include "layout/marker.h"
#include "layout/text_styles.h"
#include "presentation/contrast.h"
#include "presentation/shape_area.h"
#include "scratch.h"

using namespace journeymap;

namespace {

constexpr Vision with_color[] = {Vision::usual, Vision::protanopia, Vision::deuteranopia, Vision::tritanopia};

double least_difference(std::span<const Color> colors, Vision vision) {
    double least = 100;
    for (std::size_t i = 0; i < colors.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) least = std::min(least, difference_of(seen(colors[i], vision), seen(colors[j], vision)));
    }
    return least;
}

std::span<const Color> first_four(const Theme& theme) { return std::span(theme.personas).first(4); }

// The sample map as a picture in which each colour shows which of the theme's it is.
class ProbePicture {
public:
    explicit ProbePicture(const Theme& theme, std::size_t personas) : probe_(probe_like(theme)) {
        folder_.put("sample.yaml", sample_map(personas));
        map_ = understand({folder_ / "sample.yaml", "sample.yaml"}, MapOptions{});
        REQUIRE(map_.drawable());
        grid_ = lay_grid(*map_.journey, analyse(*map_.journey), *map_.scorecard, {});
        scene_ = lay_out(grid_, probe_, *shaper_, {"sample.yaml"});
    }

    template <class Function>
    void each_shape(Function function) const {
        for (const Item& item : scene_.items) {
            if (const auto* shape = std::get_if<Shape>(&item)) function(*shape);
        }
    }
    template <class Function>
    void each_text(Function function) const {
        for (const Item& item : scene_.items) {
            if (const auto* line = std::get_if<TextLine>(&item)) function(*line);
        }
    }
    const Theme& probe() const { return probe_; }
    const Scorecard& scorecard() const { return *map_.scorecard; }

    bool has_text_in(const Shape& shape) const {
        bool found = false;
        each_text([&](const TextLine& line) { found = found || covers(shape.outline, {line.x + line.width / 2, line.y - 3}); });
        return found;
    }

private:
    Theme probe_;
    Scratch folder_;
    Map map_;
    Grid grid_;
    std::unique_ptr<TextShaper> shaper_ = make_text_shaper({.system_fonts = false});
    Scene scene_;
};

// What form a marker has, apart from place and size.
std::string form_of(const Shape& marker) {
    if (std::holds_alternative<Circle>(marker.outline)) return "circle";
    if (std::holds_alternative<Rectangle>(marker.outline)) return "square";
    const auto* path = std::get_if<Path>(&marker.outline);
    if (path == nullptr || path->points.size() < 3) return "line";
    const bool points_up = path->points.front().y < path->points[1].y;
    return std::to_string(path->points.size()) + " corners" + (points_up ? "" : ", upside down");
}

std::string told_by(const Shape& marker, const Stroke& curve) {
    std::string text = form_of(marker) + ":";
    for (const float part : curve.dash) text += " " + std::to_string(part);
    return text;
}

}  // namespace

TEST_CASE("the measure of colour differences is CIEDE2000") {
    // From the data that the authors publish with the formula, chosen for its branches.
    CHECK(difference_of({50, 2.6772, -79.7751}, {50, 0, -82.7485}) == Approx(2.0425).margin(0.0001));
    CHECK(difference_of({50, 0, 0}, {50, -1, 2}) == Approx(2.3669).margin(0.0001));
    CHECK(difference_of({50, 2.49, -0.001}, {50, -2.49, 0.0009}) == Approx(7.1792).margin(0.0001));
    CHECK(difference_of({50, 2.5, 0}, {73, 25, -18}) == Approx(27.1492).margin(0.0001));
    CHECK(difference_of({50, 2.5, 0}, {56, -27, -3}) == Approx(31.9030).margin(0.0001));
    CHECK(difference_of({22.7233, 20.0904, -46.694}, {23.0331, 14.973, -42.5619}) == Approx(2.0373).margin(0.0001));
    CHECK(difference_of({2.0776, 0.0795, -1.135}, {0.9033, -0.0636, -0.5514}) == Approx(0.9082).margin(0.0001));
}

TEST_CASE("white and greys are seen alike by everyone, and red and green are not told apart by all") {
    for (const Vision vision : with_color) {
        for (const std::uint8_t grey : {0, 90, 200, 255}) {
            const Lab lab = seen({grey, grey, grey}, vision);
            CHECK(std::abs(lab.a) < 0.6);
            CHECK(std::abs(lab.b) < 0.6);
        }
    }
    const Color red{190, 0, 0}, green{96, 90, 0};
    CHECK(difference_of(seen(red, Vision::usual), seen(green, Vision::usual)) > 35);
    CHECK(difference_of(seen(red, Vision::deuteranopia), seen(green, Vision::deuteranopia)) < 10);
    CHECK(seen({255, 0, 0}, Vision::greyscale).l == Approx(53.24).margin(0.05));
}

TEST_CASE("every built-in theme says in a line what it is for") {
    std::set<std::string_view> names, summaries;
    for (const Theme* theme : themes()) {
        CAPTURE(theme->name);
        CHECK_FALSE(theme->summary.empty());
        CHECK(names.insert(theme->name).second);
        CHECK(summaries.insert(theme->summary).second);
        CHECK(theme->personas.size() >= 6);
    }
}

TEST_CASE("high-contrast has the contrast that WCAG 2.2 asks for at level AAA, and lines and signs as much as text needs at AA") {
    const Theme* theme = find_theme("high-contrast");
    REQUIRE(theme != nullptr);
    for (const ColorPair& pair : pairs_of_pictures(*theme)) {
        CAPTURE(name_of_token(pair.ink), name_of_token(pair.ground.token));
        CHECK(contrast_of(*theme, pair) >= (pair.kind == PaintedInk::text ? 7 : 4.5));
    }
}

TEST_CASE("the first four personas have colours that are told apart with every colour vision deficiency") {
    for (const Theme* theme : themes()) {
        for (const Vision vision : with_color) {
            CAPTURE(theme->name, int(vision));
            CHECK(least_difference(first_four(*theme), vision) >= 10);
            CHECK(least_difference(theme->personas, vision) >= 5);
        }
    }
}

TEST_CASE("print tells the first four personas apart in greyscale") {
    const Theme* theme = find_theme("print");
    REQUIRE(theme != nullptr);
    CHECK(least_difference(first_four(*theme), Vision::greyscale) >= 5);
}

TEST_CASE("the colours of pain and opportunity differ from each other, and from those of personas, for the usual eye") {
    for (const Theme* theme : themes()) {
        CAPTURE(theme->name);
        const Color meanings[] = {theme->pain, theme->opportunity, theme->warning};
        CHECK(least_difference(meanings, Vision::usual) >= 15);
    }
}

TEST_CASE("each of 36 personas has a marker and a dash that no other has, and of the first six nobody shares either") {
    const Theme& theme = *themes().front();
    std::set<std::string> known, forms;
    std::set<std::vector<float>> dashes;
    for (std::uint32_t i = 0; i < 36; ++i) {
        CAPTURE(i);
        const Shape marker = persona_marker(theme, i, {20, 20}, 6, false);
        const Stroke curve = persona_stroke(theme, i);
        CHECK(known.insert(told_by(marker, curve)).second);
        if (i >= 6) continue;
        CHECK(forms.insert(form_of(marker)).second);
        CHECK(dashes.insert(curve.dash).second);
    }
}

TEST_CASE("in pictures every persona's curve has its dash, and its points have its marker") {
    for (const Theme* theme : themes()) {
        const ProbePicture picture(*theme, 6);
        for (std::uint32_t persona = 0; persona < 6; ++persona) {
            CAPTURE(theme->name, persona);
            const Color color = picture.probe().personas[persona];
            std::vector<float> dash = persona_stroke(*theme, persona).dash;
            for (float& part : dash) part *= TextStyles(theme->sizes).unit;
            const std::string form = form_of(persona_marker(*theme, persona, {0, 0}, 6, false));
            int curves = 0, markers = 0;
            picture.each_shape([&](const Shape& shape) {
                if (!(shape.stroke.color == color) || shape.stroke.round) return;  // round: from one feeling to another
                const auto* path = std::get_if<Path>(&shape.outline);
                const bool open = path != nullptr && std::ranges::count(path->verbs, Verb::close) == 0;
                if (open) {
                    CHECK(shape.stroke.dash == dash);
                    ++curves;
                } else if (shape.fill.kind == Paint::Kind::solid && form_of(shape) == form) {
                    ++markers;
                }
            });
            CHECK(curves >= 1);
            CHECK(markers >= 3);  // in the curve, on the card, in the legend
        }
    }
}

TEST_CASE("what was meant for a persona has the persona's form too") {
    const Theme& theme = *themes().front();
    const ProbePicture picture(theme, 6);
    for (std::uint32_t persona = 0; persona < 6; ++persona) {
        CAPTURE(persona);
        const std::string form = form_of(expected_marker(theme, persona, {0, 0}));
        CHECK(form == form_of(persona_marker(theme, persona, {0, 0}, 6, false)));
        const float width = expected_marker(theme, persona, {0, 0}).stroke.width;
        int signs = 0;
        picture.each_shape([&](const Shape& shape) {
            if (!(shape.stroke.color == picture.probe().personas[persona]) || shape.stroke.width != width) return;
            CHECK(form_of(shape) == form);
            ++signs;
        });
        CHECK(signs >= 3);
    }
}

TEST_CASE("pictures have the theme's colours and those mixtures of two that the measure of contrast knows") {
    const ProbePicture picture(*themes().front(), 6);
    const Theme& probe = picture.probe();
    const auto known = [&](Color color) {
        for (ThemeToken token = 0; token < token_count(probe); ++token) {
            if (color_of(probe, token) == color) return true;
        }
        return color.g == 0 && color.b >= 254;
    };
    picture.each_shape([&](const Shape& shape) {
        if (shape.fill.kind == Paint::Kind::solid) CHECK(known(shape.fill.color));
        for (const GradientStop& stop : shape.fill.stops) CHECK(known(stop.color));
        if (shape.stroke.width > 0) CHECK(known(shape.stroke.color));
    });
    picture.each_text([&](const TextLine& line) { CHECK(known(line.color)); });
}

TEST_CASE("every ground that has a meaning holds words that say it") {
    for (const Theme* theme : themes()) {
        const ProbePicture picture(*theme, 2);
        const Theme& probe = picture.probe();
        std::map<std::string, int> counted;
        const std::array<std::pair<std::string, Color>, 6> grounds{{{"chip", probe.chip}, {"phase", probe.phase}, {"pain", probe.pain},
            {"pain_fill", probe.pain_fill}, {"opportunity", probe.opportunity}, {"opportunity_fill", probe.opportunity_fill}}};
        picture.each_shape([&](const Shape& shape) {
            const auto* box = std::get_if<Rectangle>(&shape.outline);
            if (box == nullptr || box->width < 10 || shape.fill.kind != Paint::Kind::solid) return;
            for (const auto& [name, color] : grounds) {
                if (!(shape.fill.color == color)) continue;
                CAPTURE(theme->name, name);
                CHECK(picture.has_text_in(shape));
                ++counted[name];
            }
        });
        CHECK(counted.size() == grounds.size());
    }
}

TEST_CASE("steps that are done, partly done and missing have signs before their names") {
    const ProbePicture picture(*themes().front(), 2);
    const Theme& probe = picture.probe();
    const auto steps = [&](StepState state) {
        return std::ranges::count_if(picture.scorecard(), [state](const StepScore& step) { return step.state == state; });
    };
    const auto signs = [&](std::string_view sign, Color color) {
        int count = 0;
        picture.each_text([&](const TextLine& line) { count += line.color == color && line.text.starts_with(sign) ? 1 : 0; });
        return count;
    };
    CHECK(signs("\u2713", probe.good) == steps(StepState::done));
    CHECK(signs("!", probe.warning) == steps(StepState::partial));
    CHECK(signs("\u00d7", probe.pain) == steps(StepState::missing));
}
