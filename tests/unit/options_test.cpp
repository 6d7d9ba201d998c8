#include "cli/options.h"

#include "catch.h"
#include "cli/command.h"

using namespace journeymap;

namespace {

const Environment nothing{};

std::string first(const Wrong& wrong) { return wrong.empty() ? "" : wrong.front(); }

}  // namespace

TEST_CASE("dates are read only as they are in the calendar") {
    CHECK(date_written("2026-03-31") == Date{2026, 3, 31});
    CHECK(date_written("2024-02-29") == Date{2024, 2, 29});
    for (const char* text : {"2026-02-29", "2026-3-31", "31.03.2026", "2026-13-01", "", "2026-03-3x", "-026-03-31", "+026-03-31"}) {
        CHECK_FALSE(date_written(text));
    }
    CHECK(date_of_seconds(0) == Date{1970, 1, 1});
    CHECK(date_of_seconds(1'774'915'200) == Date{2026, 3, 31});
    CHECK(date_of_seconds(-1) == Date{1969, 12, 31});
}

TEST_CASE("today is the option's, else SOURCE_DATE_EPOCH's, else the clock's where it counts") {
    Wrong wrong;
    Environment environment;
    environment.now = 86'400;
    CHECK(check_options("2026-03-31", environment, Clock::counts, wrong).today_from == "--today");
    CHECK(check_options(std::nullopt, environment, Clock::counts, wrong).today == Date{1970, 1, 2});
    CHECK_FALSE(check_options(std::nullopt, environment, Clock::does_not_count, wrong).today);
    environment.source_date_epoch = "0";
    CHECK(check_options(std::nullopt, environment, Clock::counts, wrong).today == Date{1970, 1, 1});
    CHECK(check_options(std::nullopt, environment, Clock::does_not_count, wrong).today_from == "SOURCE_DATE_EPOCH");
    CHECK(wrong.empty());
    environment.source_date_epoch = "yesterday";
    check_options(std::nullopt, environment, Clock::counts, wrong);
    check_options("soon", environment, Clock::counts, wrong);
    CHECK(wrong.size() == 2);
}

TEST_CASE("the size of a PNG is one number in its limits") {
    const auto scale = [](SizeWords size, Wrong& wrong) {
        BackendOptions options;
        set_png_size(size, options, wrong);
        return options.png_scale.value_or(options.png_width.value_or(0));
    };
    Wrong wrong;
    CHECK(scale({"1.5", {}, {}}, wrong) == 1.5);
    CHECK(scale({{}, "192", {}}, wrong) == 2);
    CHECK(scale({{}, {}, "800"}, wrong) == 800);
    CHECK(wrong.empty());
    for (const char* text : {"0", "-1", "inf", "nan", "1e9", "2x", "", " 2", "1,5"}) {
        wrong.clear();
        scale({text, {}, {}}, wrong);
        CHECK(wrong.size() == 1);
    }
    wrong.clear();
    scale({"1e9", {}, {}}, wrong);
    CHECK(first(wrong) == "--scale takes a number from 0.05 to 20, not '1e9'");
    scale({{}, {}, "0"}, wrong);
    scale({"1", "96", {}}, wrong);
    CHECK(wrong.size() == 3);
}

TEST_CASE("a word spelt wrong gets the one that was meant") {
    Wrong wrong;
    CHECK_FALSE(color_choice("allways", wrong));
    CHECK(first(wrong) == "unknown colour choice 'allways'; did you mean 'always'?");
    wrong.clear();
    CHECK_FALSE(svg_text("zebra", wrong));
    CHECK(first(wrong) == "unknown way of writing text 'zebra'; there are embed, outline, system");
    wrong.clear();
    ExternalBackends external("");
    formats_named({"svgg"}, external, wrong);
    CHECK(first(wrong) == "unknown format 'svgg'; did you mean 'svg'?");
    wrong.clear();
    CHECK(formats_named({"svg", "svg"}, external, wrong).size() == 1);
    CHECK(threshold("warning", wrong)->severity == Severity::warning);
    CHECK(threshold("never", wrong)->never);
    CHECK(wrong.empty());
}

TEST_CASE("colour is wanted where the flag, the environment and the terminal agree") {
    using enum ColorChoice;
    CHECK(wants_color(always, {"1", "", "dumb"}, false));
    CHECK_FALSE(wants_color(never, {"", "1", "xterm"}, true));
    CHECK(wants_color(automatic, {"", "", "xterm"}, true));
    CHECK_FALSE(wants_color(automatic, {"", "", "xterm"}, false));
    CHECK_FALSE(wants_color(automatic, {"", "", "dumb"}, true));
    CHECK_FALSE(wants_color(automatic, {"1", "1", "xterm"}, true));
    CHECK(wants_color(automatic, {"", "1", ""}, false));
    CHECK_FALSE(wants_color(automatic, {"", "0", ""}, false));
}
