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

TEST_CASE("what fits on one page is not numbered", "[layout]") {
    Laid laid(long_map(1, "en"));
    const std::vector<Scene> pages = laid.pages({3000, 3000, true});
    REQUIRE(pages.size() == 1);
    CHECK(lines_with(pages.front(), "A long journey \u00b7 1 / 1") == 0);
}
