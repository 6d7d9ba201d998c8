// A map folded into rows or cut into pages shows all that it shows in one piece, and says on each page what its rows and columns are.
#include <fmt/core.h>

#include <algorithm>

#include "catch.h"
#include "journeymap/check.h"
#include "journeymap/layout.h"
#include "layout_rules.h"
#include "reading.h"

using namespace journeymap;

namespace {

// Each text occurs once, so that what is missing is found.
std::string long_map(int stages, std::string_view language) {
    std::string yaml = fmt::format("title: A long journey\nlanguage: {}\npersonas: [{{id: ada, name: Ada}}]\nstages:\n", language);
    for (int i = 0; i < stages; ++i) {
        yaml += fmt::format("  - name: Stage {}\n    touchpoints:\n", i);
        for (int j = 0; j < 3; ++j) {
            yaml += fmt::format("      - {{name: Touchpoint {0}.{1}, doing: Doing {0}.{1}, thinking: Thought {0}.{1}, emotion: {2}}}\n", i,
                j, (i + j) % 5 - 2);
        }
    }
    return yaml;
}

struct Laid {
    Reading reading;
    Grid grid;
    std::unique_ptr<TextShaper> shaper = make_text_shaper({false});

    explicit Laid(const std::string& yaml) : reading(read(yaml)) {
        Diagnostics findings;
        grid = lay_grid(reading.map(), analyse(reading.map()), run_checks(reading.map(), reading.sources, {}, findings), {});
    }
    Scene rows(std::uint32_t count) {
        LayoutOptions options;
        options.rows = count;
        return lay_out(grid, *themes().front(), *shaper, options);
    }
    Scene narrow(std::uint32_t count, float width) {
        LayoutOptions options;
        options.rows = count;
        options.page_width = width;
        return lay_out(grid, *themes().front(), *shaper, options);
    }
    std::vector<Scene> pages(const PageRoom& room) { return lay_out_pages(grid, *themes().front(), *shaper, {}, room); }
};

int lines_with(const Scene& scene, std::string_view text) {
    return static_cast<int>(std::ranges::count_if(scene.items, [&](const Item& item) {
        const auto* line = std::get_if<TextLine>(&item);
        return line && line->text == text;
    }));
}

// All items of all pages, as if they were one.
Scene together(const std::vector<Scene>& pages) {
    Scene all;
    for (const Scene& page : pages) all.items.insert(all.items.end(), page.items.begin(), page.items.end());
    return all;
}

void check_page(const Scene& scene) {
    CHECK(outside_page(scene) == std::vector<std::string>{});
    CHECK(overlapping_lines(scene) == std::vector<std::string>{});
    CHECK(unbalanced_items(scene) == std::vector<std::string>{});
}

}  // namespace

TEST_CASE("a map folded into rows says all, and names its lanes in each row", "[layout]") {
    for (const std::string_view language : {"en", "ar"}) {
        Laid laid(long_map(7, language));
        const Scene one = laid.rows(1), three = laid.rows(3);
        CHECK(three.width < one.width);
        CHECK(three.height > one.height);
        check_page(three);
        CHECK(missing_texts(laid.reading.map(), three) == std::vector<std::string>{});
        CHECK(lines_with(one, laid.grid.lanes[1].name) == 1);
        CHECK(lines_with(three, laid.grid.lanes[1].name) == 3);
        CHECK(three.bookmarks.size() == 7);
    }
}

TEST_CASE("rows are as many as make the picture largest on the sheet", "[layout]") {
    Laid laid(long_map(9, "en"));
    const Scene one = laid.rows(1), best = laid.rows(0);
    const auto size = [](const Scene& scene) { return std::min(1.41421356F / scene.width, 1 / scene.height); };
    CHECK(size(best) >= size(one));
    CHECK(laid.rows(100).bookmarks.size() == 9);  // more rows than stages
}

TEST_CASE("a picture whose width is known is as narrow as that, or as its content can be", "[layout]") {
    for (const std::string_view language : {"en", "ar"}) {
        Laid laid(long_map(5, language));
        const Scene usual = laid.rows(1), one = laid.narrow(1, 620), five = laid.narrow(5, 620), many = laid.narrow(15, 340);
        CHECK(one.width < usual.width);
        CHECK(five.width <= 620);
        CHECK(many.width <= 340);
        for (const Scene* scene : {&one, &five, &many}) {
            check_page(*scene);
            CHECK(missing_texts(laid.reading.map(), *scene) == std::vector<std::string>{});
            CHECK(scene->bookmarks.size() == 5);
        }
        CHECK(lines_with(five, "Stage 0") == 1);
        for (const std::string_view piece : {"Stage 0 (1/3)", "Stage 0 (2/3)", "Stage 0 (3/3)"}) CHECK(lines_with(many, piece) == 1);
        std::vector<std::string_view> ids;
        for (const Item& item : many.items) {
            const auto* group = std::get_if<GroupBegin>(&item);
            if (group && group->id.starts_with("stage-")) ids.push_back(group->id);
        }
        std::ranges::sort(ids);
        CHECK(std::ranges::adjacent_find(ids) == ids.end());
    }
    Laid small(long_map(2, "en"));
    CHECK(small.narrow(1, 1300).width == Approx(1300).margin(1));
    CHECK(small.narrow(1, 5000).width < 2100);
}

TEST_CASE("rows of a known width are as many as make text large without making the picture too high", "[layout]") {
    Laid laid(long_map(9, "en"));
    LayoutOptions options;
    options.rows = 0;
    options.page_width = 700;
    float height = 0;
    for (const float ratio : {1.0F, 0.3F, 0.05F}) {
        options.sheet_ratio = ratio;
        const Scene scene = lay_out(laid.grid, *themes().front(), *laid.shaper, options);
        CHECK(scene.height * ratio <= scene.width);
        CHECK(scene.height > height);
        height = scene.height;
        if (ratio == 0.05F) CHECK(scene.width <= 700);
    }
}

TEST_CASE("rows end below each other", "[layout]") {
    Laid laid(long_map(7, "en"));
    for (const Scene& scene : {laid.rows(3), laid.narrow(4, 900)}) {
        std::vector<float> ends;  // of the last stage of each row
        bool in_head = false;
        float row = -1;
        for (const Item& item : scene.items) {
            if (const auto* group = std::get_if<GroupBegin>(&item)) in_head = group->role == Role::column_head;
            const auto* shape = std::get_if<Shape>(&item);
            const auto* arrow = shape && in_head ? std::get_if<Path>(&shape->outline) : nullptr;
            if (!arrow) continue;
            const float end = std::ranges::max_element(arrow->points, {}, &Point::x)->x;
            if (arrow->points.front().y != row) ends.push_back(end);
            row = arrow->points.front().y;
            ends.back() = end;
        }
        REQUIRE(ends.size() >= 3);
        for (const float end : ends) CHECK(end == Approx(ends.front()).margin(0.01));
    }
}

TEST_CASE("pages of a map are all of one size and say all together", "[layout]") {
    for (const std::string_view language : {"en", "ar"}) {
        Laid laid(long_map(7, language));
        for (const PageRoom& room : {PageRoom{1000, 700, true}, PageRoom{1000, 150, false}, PageRoom{200, 100, true}}) {
            const std::vector<Scene> pages = laid.pages(room);
            REQUIRE(pages.size() > 1);
            for (const Scene& page : pages) {
                check_page(page);
                CHECK(page.width == Approx(pages.front().width).margin(1.5));
                CHECK(page.height == Approx(pages.front().height).margin(1.5));
                CHECK(page.width / page.height == Approx(room.width / room.height).epsilon(0.02));
            }
            std::size_t bookmarks = 0;
            for (const Scene& page : pages) bookmarks += page.bookmarks.size();
            CHECK(bookmarks == 7);
            CHECK(missing_texts(laid.reading.map(), together(pages)) == std::vector<std::string>{});
            CHECK(lines_with(pages.back(), fmt::format("A long journey \u00b7 {0} / {0}", pages.size())) == 1);
        }
    }
}

TEST_CASE("pages leave out lanes that say nothing of their stages, with their lines of a blueprint", "[layout]") {
    const auto stage = [](std::string_view name, std::string_view says) {
        return fmt::format("  - {{name: {0}, touchpoints: [{{name: A {0}, {1}}}, B {0}, C {0}, D {0}]}}\n", name, says);
    };
    Laid laid("title: T\nstages:\n" +
              stage("One", "doing: Reads, frontstage: [Desk], backstage: [Check], support: [Post], systems: [Files]") +
              stage("Two", "systems: [Cloud]") + stage("Three", "backstage: [Sort]") + "  - name: Four\n");
    const std::vector<Scene> pages = laid.pages({1100, 1100, true});
    REQUIRE(pages.size() == 3);
    for (const Scene& page : pages) check_page(page);
    const auto says = [&](std::size_t page, std::initializer_list<std::string_view> texts) {
        for (const std::string_view text : texts) {
            INFO(page << " " << text);
            CHECK(lines_with(pages[page], text) == 1);
        }
    };
    const auto is_silent = [&](std::size_t page, std::initializer_list<std::string_view> texts) {
        for (const std::string_view text : texts) {
            INFO(page << " " << text);
            CHECK(lines_with(pages[page], text) == 0);
        }
    };
    says(0, {"Doing", "Frontstage", "Line of interaction", "Line of visibility", "Line of internal interaction", "Systems"});
    says(1, {"Touchpoints", "Systems", "Line of internal interaction"});
    is_silent(1, {"Doing", "Frontstage", "Backstage", "Line of interaction", "Line of visibility"});
    says(2, {"Touchpoints", "Backstage", "Line of visibility", "no touchpoints yet"});
    is_silent(2, {"Doing", "Systems", "Line of interaction", "Line of internal interaction"});
}

TEST_CASE("what fits on one page is not numbered", "[layout]") {
    Laid laid(long_map(1, "en"));
    const std::vector<Scene> pages = laid.pages({3000, 3000, true});
    REQUIRE(pages.size() == 1);
    CHECK(lines_with(pages.front(), "A long journey \u00b7 1 / 1") == 0);
}

namespace {

std::string wide_stage(int touchpoints) {
    std::string yaml = "title: One stage\npersonas: [{id: ada, name: Ada}]\nstages:\n  - name: Apply\n    touchpoints:\n";
    for (int i = 0; i < touchpoints; ++i) {
        yaml += fmt::format("      - {{name: Touchpoint {0}., doing: Doing {0}., emotion: {1}}}\n", i, i % 5 - 2);
    }
    return yaml;
}

struct Meeting {
    std::vector<float> at_left, at_right;  // y of curves there
};

// Where curves meet the edges of the ground, which is a gradient.
Meeting meeting_of(const Scene& scene) {
    Meeting meeting;
    Rectangle ground;
    for (const Item& item : scene.items) {
        const auto* shape = std::get_if<Shape>(&item);
        if (shape && shape->fill.kind == Paint::Kind::vertical_gradient) ground = std::get<Rectangle>(shape->outline);
        const auto* path = shape ? std::get_if<Path>(&shape->outline) : nullptr;
        if (!path || shape->stroke.width <= 0 || path->points.size() < 4) continue;
        for (const Point& point : path->points) {
            if (point.x == ground.x) meeting.at_left.push_back(point.y - ground.y);
            if (point.x == ground.x + ground.width) meeting.at_right.push_back(point.y - ground.y);
        }
    }
    return meeting;
}

}  // namespace

TEST_CASE("curves of pages go to the edges and meet the ones of the next page there", "[layout]") {
    Laid laid(long_map(4, "en"));
    const std::vector<Scene> pages = laid.pages({900, 1600, true});
    REQUIRE(pages.size() == 4);
    CHECK(meeting_of(pages.front()).at_left.empty());
    CHECK(meeting_of(pages.back()).at_right.empty());
    for (std::size_t i = 0; i + 1 < pages.size(); ++i) {
        const Meeting here = meeting_of(pages[i]), there = meeting_of(pages[i + 1]);
        REQUIRE(here.at_right.size() == 1);
        REQUIRE(there.at_left.size() == 1);
        CHECK(here.at_right[0] == Approx(there.at_left[0]).margin(0.5));
        CHECK(overshooting_curves(pages[i]) == std::vector<std::string>{});
    }
}

TEST_CASE("curves of rows go to the edges, too", "[layout]") {
    Laid laid(long_map(4, "en"));
    const Meeting meeting = meeting_of(laid.rows(2));
    CHECK(meeting.at_left.size() == 1);
    CHECK(meeting.at_right.size() == 1);
}

TEST_CASE("a stage that is wider than a page is cut and says its name on each piece", "[layout]") {
    Laid laid(wide_stage(30));
    const PageRoom room{1100, 1600, true};
    const std::vector<Scene> pages = laid.pages(room);
    REQUIRE(pages.size() > 3);
    std::size_t bookmarks = 0;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        check_page(pages[i]);
        CHECK(pages[i].width == Approx(room.width).margin(6));
        bookmarks += pages[i].bookmarks.size();
    }
    CHECK(bookmarks == 1);
    const Scene all = together(pages);
    CHECK(lines_with(all, "Apply (1/6)") == 1);
    CHECK(lines_with(all, "Apply (6/6)") == 1);
    for (int i = 0; i < 30; ++i) CHECK(lines_with(all, fmt::format("Touchpoint {}.", i)) == 1);
}

TEST_CASE("what belongs to a stage as a whole is said once where the stage is cut", "[layout]") {
    Laid laid(wide_stage(30) + "    motivations: [Wants it]\n");
    CHECK(lines_with(together(laid.pages({1100, 1600, true})), "Wants it") == 1);
}

TEST_CASE("cells that are higher than a page are divided between pages", "[layout]") {
    std::string text;
    for (int i = 0; i < 600; ++i) text += fmt::format("word{} ", i);
    std::string yaml = long_map(2, "en") + "        backstage: " + text + "\n";
    yaml.replace(yaml.rfind("      - {"), 9, "      - {backstage: '" + text + "', ");
    yaml.resize(yaml.rfind("        backstage: "));
    yaml += "    pain_points:\n";
    for (int i = 0; i < 30; ++i) yaml += fmt::format("      - {{text: Hurts {}., severity: low}}\n", i);
    Laid laid(yaml);
    const PageRoom room{1000, 700, true};
    const std::vector<Scene> pages = laid.pages(room);
    for (const Scene& page : pages) {
        check_page(page);
        CHECK(page.height == Approx(room.height).margin(1.5));
    }
    const Scene all = together(pages);
    for (int i = 0; i < 30; ++i) CHECK(lines_with(all, fmt::format("Hurts {}.", i)) == 1);
    std::string words;
    for (const Item& item : all.items) {
        if (const auto* line = std::get_if<TextLine>(&item); line && line->text.starts_with("word")) words.append(line->text) += ' ';
    }
    CHECK(words == text);
    CHECK(lines_with(all, "Backstage") > 1);
}

TEST_CASE("columns stand below each other on the pages of one row", "[layout]") {
    Laid laid(wide_stage(4));
    const std::vector<Scene> pages = laid.pages({1100, 480, true});
    REQUIRE(pages.size() > 2);
    std::vector<float> lefts;
    for (const Scene& page : pages) {
        for (const Item& item : page.items) {
            const auto* line = std::get_if<TextLine>(&item);
            if (line && (line->text == "Touchpoint 2." || line->text == "Doing 2.")) lefts.push_back(line->x);
        }
    }
    REQUIRE(lefts.size() == 2);
    CHECK(lefts[0] == Approx(lefts[1]));
}

TEST_CASE("evidence can be followed, below the map and where it is named on a page", "[layout]") {
    std::string yaml = long_map(2, "en");
    yaml.insert(yaml.rfind("thinking:"), "evidence: [e], ");
    Laid laid(yaml + "evidence: [{id: e, text: Interviews, kind: interview, link: 'https://example.org/a'}]\n");
    const Scene scene = together(laid.pages({1000, 700, true}));
    std::vector<std::string> covered;
    bool inside = false;
    for (const Item& item : scene.items) {
        if (const auto* link = std::get_if<LinkBegin>(&item)) inside = link->href == "https://example.org/a";
        if (std::holds_alternative<LinkEnd>(item)) inside = false;
        if (const auto* line = std::get_if<TextLine>(&item); line && inside) covered.emplace_back(line->text);
    }
    CHECK(covered == std::vector<std::string>{"Interviews", "https://example.org/a"});
}
