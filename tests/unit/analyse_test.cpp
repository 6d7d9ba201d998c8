#include "catch.h"
#include "checked_map.h"
#include "journeymap/insight.h"

using namespace journeymap;

TEST_CASE("Lowest and highest points, over all and of each persona", "[analysis]") {
    const Checked checked = check_text(sound_map);
    const Insights insights = analyse(checked.journey);
    REQUIRE(insights.lowest);
    CHECK(insights.lowest->persona->name.value == "Henk");
    CHECK(insights.lowest->touchpoint->name.value == "Sign in");
    CHECK(insights.lowest->score == Approx(-1.3));
    REQUIRE(insights.highest);
    CHECK(insights.highest->persona->name.value == "Amara");
    CHECK(insights.highest->score == Approx(1.5));
    REQUIRE(insights.lowest_of.size() == 2);
    CHECK(insights.lowest_of[0].score == Approx(-0.4));
    CHECK(insights.highest_of[1].score == Approx(1.0));
}

TEST_CASE("Of equal points the first counts", "[analysis]") {
    const Checked checked = check_text(
        "title: T\npersonas: [A, B]\nstages: [{name: S, touchpoints: [{name: One, emotion: {b: -1, a: -1}}, {name: Two, emotion: -1}]}]\n");
    const Insights insights = analyse(checked.journey);
    REQUIRE(insights.lowest);
    CHECK(insights.lowest->persona->name.value == "A");
    CHECK(insights.lowest->touchpoint->name.value == "One");
    CHECK(insights.highest->touchpoint->name.value == "One");
}

TEST_CASE("A journey without emotions has no ends", "[analysis]") {
    const Checked checked = check_text("title: T\npersonas: [A, B]\nstages: [{name: S, touchpoints: [One]}]\n");
    const Insights insights = analyse(checked.journey);
    CHECK_FALSE(insights.lowest);
    CHECK_FALSE(insights.highest);
    CHECK(insights.lowest_of.empty());
}

TEST_CASE("Who does not travel a touchpoint does not feel there", "[analysis]") {
    const Checked checked =
        check_text("title: T\npersonas: [A, B]\nstages: [{name: S, touchpoints: [{name: One, personas: [b], emotion: -1}]}]\n");
    const Insights insights = analyse(checked.journey);
    REQUIRE(insights.lowest_of.size() == 1);
    CHECK(insights.lowest_of[0].persona->name.value == "B");
}

TEST_CASE("Quadrants", "[analysis]") {
    const auto quadrant = [](int impact, int effort) {
        Opportunity opportunity;
        if (impact > 0) opportunity.impact = {impact, {0, 0, 1}};
        if (effort > 0) opportunity.effort = {effort, {0, 0, 1}};
        return quadrant_of(opportunity);
    };
    CHECK(quadrant(3, 2) == Quadrant::quick_win);
    CHECK(quadrant(5, 3) == Quadrant::big_bet);
    CHECK(quadrant(2, 2) == Quadrant::fill_in);
    CHECK(quadrant(2, 3) == Quadrant::time_sink);
    CHECK(quadrant(0, 1) == Quadrant::unknown);
    CHECK(quadrant(4, 0) == Quadrant::unknown);
}
