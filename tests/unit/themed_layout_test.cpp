// Pictures in every theme: with other sizes of text nothing overlaps, nothing leaves the page, and all that a map says is there.
#include <algorithm>
#include <cmath>
#include <set>

#include "catch.h"
#include "driver/map.h"
#include "driver/picture.h"
#include "journeymap/insight.h"
#include "journeymap/layout.h"
#include "layout/text_styles.h"
#include "layout_rules.h"
#include "presentation/contrast.h"
#include "scratch.h"

using namespace journeymap;

namespace {

// A map as `build` understands it.
class ExampleMap {
public:
    explicit ExampleMap(const std::string& path) : input_{path, "map.journey.yaml"}, map_(understand(input_, MapOptions{})) {
        REQUIRE(map_.drawable());
        earlier_ = earlier_to_draw(map_, input_, nullptr);
        GridOptions options;
        options.earlier = earlier_ ? &*earlier_ : nullptr;
        grid_ = lay_grid(*map_.journey, analyse(*map_.journey), *map_.scorecard, options);
    }
    static std::string named(const std::string& name) { return std::string(JOURNEYMAP_ROOT) + "/examples/" + name + ".journey.yaml"; }

    const Grid& grid() const { return grid_; }
    const Journey& journey() const { return *map_.journey; }
    Scene in(const Theme& theme, LayoutOptions options = {"map.journey.yaml"}) { return lay_out(grid_, theme, *shaper_, options); }
    std::vector<Scene> pages_in(const Theme& theme) {
        return lay_out_pages(grid_, theme, *shaper_, {"map.journey.yaml"}, {1100, 760, true});
    }

private:
    Input input_;
    Map map_;
    std::optional<Earlier> earlier_;
    Grid grid_;
    std::unique_ptr<TextShaper> shaper_ = make_text_shaper({.system_fonts = false});
};

void check_rules(const Scene& scene) {
    CHECK(outside_page(scene) == std::vector<std::string>{});
    CHECK(overlapping_lines(scene) == std::vector<std::string>{});
    CHECK(overshooting_curves(scene) == std::vector<std::string>{});
    CHECK(unbalanced_items(scene) == std::vector<std::string>{});
    CHECK(covered_marks(scene) == std::vector<std::string>{});
}

Theme sized(TextSizes sizes) {
    Theme theme = *themes().front();
    theme.sizes = sizes;
    return theme;
}

// What stands in the circles of the personas.
std::vector<TextLine> persona_letters(const Scene& scene) {
    std::vector<Role> open;
    std::vector<TextLine> letters;
    for (const Item& item : scene.items) {
        if (const auto* group = std::get_if<GroupBegin>(&item)) open.push_back(group->role);
        if (std::holds_alternative<GroupEnd>(item)) open.pop_back();
        const auto* line = std::get_if<TextLine>(&item);
        if (line != nullptr && !open.empty() && open.front() == Role::header && open.back() == Role::decoration) letters.push_back(*line);
    }
    return letters;
}

bool is_near(float a, float b) { return std::fabs(a - b) < 0.01F; }

}  // namespace

TEST_CASE("in every theme the examples keep the rules of layout") {
    for (const char* name : {"parking-permit", "parking-permit-2027", "museum-visit", "clinic-visit-ar", "library-card-ja", "elterngeld-de",
             "burger-blueprint", "first-map", "production-incident"}) {
        ExampleMap map(ExampleMap::named(name));
        for (const Theme* theme : themes()) {
            CAPTURE(name, theme->name);
            const Scene scene = map.in(*theme);
            check_rules(scene);
            if (map.journey().language.value != "en") continue;  // feelings are said in the map's language
            CHECK(missing_texts(map.journey(), scene) == std::vector<std::string>{});
        }
    }
}

TEST_CASE("folded and cut into pages, too") {
    ExampleMap map(ExampleMap::named("parking-permit"));
    for (const Theme* theme : themes()) {
        CAPTURE(theme->name);
        LayoutOptions folded{"map.journey.yaml"};
        folded.rows = 2;
        check_rules(map.in(*theme, folded));
        const std::vector<Scene> pages = map.pages_in(*theme);
        CHECK(pages.size() > 1);
        for (const Scene& page : pages) check_rules(page);
    }
}

TEST_CASE("each kind of text has the size that the theme gives it, whatever the others have") {
    ExampleMap map(ExampleMap::named("parking-permit"));
    for (const Theme* theme : themes()) {
        const TextSizes& sizes = theme->sizes;
        const float wanted[] = {sizes.title, sizes.lead, sizes.name, sizes.figure, sizes.body, sizes.card, sizes.small, sizes.label};
        std::set<float> unexpected;
        std::size_t titles = 0;
        const float letters = 18 * TextStyles(sizes).unit;  // in the circles of personas
        for (const Item& item : map.in(*theme).items) {
            const auto* line = std::get_if<TextLine>(&item);
            if (line == nullptr) continue;
            const float size = line->style.size;
            const bool known = std::ranges::any_of(wanted, [&](float one) { return is_near(size, one); });
            if (!known && !is_near(size, letters)) unexpected.insert(size);
            titles += is_near(size, sizes.title) ? 1 : 0;
        }
        CAPTURE(theme->name);
        CHECK(unexpected.empty());
        CHECK(titles == 1);
    }
}

TEST_CASE("the smallest and largest sizes that a theme file may give, and the most unlike ones, keep the rules of layout") {
    const Scratch folder;
    folder.put("sample.yaml", sample_map(3));
    const TextSizes extremes[] = {
        {9, 9, 9, 9, 9, 9, 9, 9},
        {96, 40, 40, 40, 40, 40, 40, 40},
        {96, 40, 40, 40, 9, 18, 18, 18},
        {9, 9, 9, 9, 40, 9, 9, 9},
        {36, 16, 16, 18, 14, 13, 12, 28},
        {36, 16, 16, 18, 14, 13, 28, 9},
        {36, 16, 16, 18, 14, 28, 9, 9},
        {36, 40, 9, 40, 14, 13, 12, 11},
    };
    for (const std::string& path :
        {folder / "sample.yaml", ExampleMap::named("parking-permit-2027"), ExampleMap::named("clinic-visit-ar")}) {
        ExampleMap map(path);
        for (const TextSizes& sizes : extremes) {
            CAPTURE(path, sizes.title, sizes.lead, sizes.name, sizes.figure, sizes.body, sizes.card, sizes.small, sizes.label);
            const Scene scene = map.in(sized(sizes));
            CHECK(outside_page(scene) == std::vector<std::string>{});
            CHECK(overlapping_lines(scene) == std::vector<std::string>{});
            if (map.journey().language.value == "en") CHECK(missing_texts(map.journey(), scene) == std::vector<std::string>{});
        }
    }
}

TEST_CASE("languages that run from right to left have no letter spacing") {
    ExampleMap map(ExampleMap::named("clinic-visit-ar"));
    for (const Item& item : map.in(*themes().front()).items) {
        if (const auto* line = std::get_if<TextLine>(&item)) CHECK(line->style.letter_spacing == 0);
    }
}

TEST_CASE("upright lines stand on whole px, and pages have whole ones") {
    ExampleMap map(ExampleMap::named("parking-permit"));
    for (const Theme* theme : themes()) {
        CAPTURE(theme->name);
        const Scene scene = map.in(*theme);
        CHECK(scene.width == std::round(scene.width));
        CHECK(scene.height == std::round(scene.height));
        for (const Item& item : scene.items) {
            const auto* shape = std::get_if<Shape>(&item);
            const auto* line = shape == nullptr ? nullptr : std::get_if<Segment>(&shape->outline);
            if (line == nullptr || line->x1 != line->x2 || !(shape->stroke.color == theme->hairline)) continue;
            CHECK(is_near(line->x1, std::round(line->x1)));
            CHECK(shape->stroke.width == 1);
        }
    }
}

TEST_CASE("corners are as round as a theme says, and never rounder than what they belong to") {
    ExampleMap map(ExampleMap::named("parking-permit"));
    for (const float rounding : {0.0F, 4.0F, 16.0F}) {
        for (const char* base : {"daylight", "govuk"}) {
            Theme theme = *find_theme(base);
            theme.rounding = rounding;
            float most = 0;
            for (const Item& item : map.in(theme).items) {
                const auto* shape = std::get_if<Shape>(&item);
                const auto* box = shape == nullptr ? nullptr : std::get_if<Rectangle>(&shape->outline);
                if (box == nullptr) continue;
                CHECK(box->radius <= std::min(box->width, box->height) / 2 + 0.01F);
                most = std::max(most, box->radius);
            }
            CAPTURE(base, rounding);
            CHECK(is_near(most, rounding));
        }
    }
}

TEST_CASE("personas have circles with their letters, or only their line and marker") {
    ExampleMap map(ExampleMap::named("parking-permit"));
    const auto circles = [&](Avatars avatars) {
        Theme theme = *themes().front();
        theme.avatars = avatars;
        const Scene scene = map.in(theme);
        check_rules(scene);
        return std::ranges::count_if(scene.items, [](const Item& item) {
            const auto* shape = std::get_if<Shape>(&item);
            const auto* circle = shape == nullptr ? nullptr : std::get_if<Circle>(&shape->outline);
            return circle != nullptr && circle->radius > 20;
        });
    };
    CHECK(circles(Avatars::filled) == 2);
    CHECK(circles(Avatars::rings) == 2);
    CHECK(circles(Avatars::none) == 0);
}

TEST_CASE("the letters of personas are not read out") {
    ExampleMap map(ExampleMap::named("parking-permit"));
    const Scene scene = map.in(*themes().front());
    std::string hidden;
    for (const TextLine& line : persona_letters(scene)) hidden += line.text;
    CHECK(hidden == "AH");
}

TEST_CASE("the letters of personas are what readers take for one, and stay in their circle") {
    const Scratch scratch;
    std::string wide;
    for (int i = 0; i < 6; ++i) wide += i == 0 ? "क" : "्ष";
    const std::string personas =
        "🇩🇪 Team, 👨‍👩‍👧‍👦 Family, 👍🏿 Ok, नि Nisha, கொ Tamil, \u1112\u1161\u11AB, Anna-Maria Luz, "
        "\"Lena, "
        "34\", ";
    ExampleMap map(scratch.put("map.journey.yaml", "title: T\npersonas: [" + personas + wide + " " + wide + "]\nstages: [S]\n"));
    const Scene scene = map.in(*themes().front());
    const auto letters = persona_letters(scene);
    const std::vector<std::string> expected{
        "🇩🇪T", "👨‍👩‍👧‍👦F", "👍🏿O", "निN", "கொT", "\u1112\u1161\u11AB", "AM", "L", wide + wide};
    REQUIRE(letters.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        CHECK(letters[i].text == expected[i]);
        CHECK(letters[i].width <= 44);
    }
    check_rules(scene);
}
