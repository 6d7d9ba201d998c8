#include "catch.h"
#include "checked_map.h"
#include "journeymap/insight.h"

using namespace journeymap;

TEST_CASE("Lowest and highest points, over all and of each persona", "[analysis]") {
    const Checked checked = check_text(sound_map);
    const Extremes ends = extremes_of(checked.journey);
    REQUIRE(ends.lowest);
    CHECK(ends.lowest->persona->name.value == "Henk");
    CHECK(ends.lowest->touchpoint->name.value == "Sign in");
    CHECK(ends.lowest->score == Approx(-1.3));
    REQUIRE(ends.highest);
    CHECK(ends.highest->persona->name.value == "Amara");
    CHECK(ends.highest->score == Approx(1.5));
    REQUIRE(ends.lowest_of.size() == 2);
    CHECK(ends.lowest_of[0].score == Approx(-0.4));
    CHECK(ends.highest_of[1].score == Approx(1.0));
}

TEST_CASE("Of equal points the first counts", "[analysis]") {
    const Checked checked = check_text(
        "title: T\npersonas: [A, B]\nstages: [{name: S, touchpoints: [{name: One, emotion: {b: -1, a: -1}}, {name: Two, emotion: -1}]}]\n");
    const Extremes ends = extremes_of(checked.journey);
    REQUIRE(ends.lowest);
    CHECK(ends.lowest->persona->name.value == "A");
    CHECK(ends.lowest->touchpoint->name.value == "One");
    CHECK(ends.highest->touchpoint->name.value == "One");
}

TEST_CASE("A journey without emotions has no ends", "[analysis]") {
    const Checked checked = check_text("title: T\npersonas: [A, B]\nstages: [{name: S, touchpoints: [One]}]\n");
    const Extremes ends = extremes_of(checked.journey);
    CHECK_FALSE(ends.lowest);
    CHECK_FALSE(ends.highest);
    CHECK(ends.lowest_of.empty());
}

TEST_CASE("Who does not travel a touchpoint does not feel there", "[analysis]") {
    const Checked checked =
        check_text("title: T\npersonas: [A, B]\nstages: [{name: S, touchpoints: [{name: One, personas: [b], emotion: -1}]}]\n");
    const Extremes ends = extremes_of(checked.journey);
    REQUIRE(ends.lowest_of.size() == 1);
    CHECK(ends.lowest_of[0].persona->name.value == "B");
}
