// What a map is compared with, told of the new map's own things.
#include "comparison/earlier.h"

#include "catch.h"
#include "reading.h"

using namespace journeymap;

namespace {

constexpr const char* head = "title: T\npersonas: [{id: a, name: Ann}, {id: b, name: Ben}]\nstages:\n";

struct Pair {
    Reading old, now;
    Earlier earlier;
};

Pair compared(const std::string& before, const std::string& after) {
    Pair pair{read(head + before), read(head + after), {}};
    INFO(pair.old.findings() << pair.now.findings());
    REQUIRE(pair.old.journey);
    REQUIRE(pair.now.journey);
    pair.earlier = earlier_of(pair.old.map(), pair.now.map(), {"old.yaml", "new.yaml"});
    return pair;
}

const EarlierPlace& place(const Pair& pair, std::size_t touchpoint) {
    const EarlierPlace* found = pair.earlier.place_of(*pair.now.map().touchpoints[touchpoint]);
    REQUIRE(found);
    return *found;
}

}  // namespace

TEST_CASE("what was felt is told by the new map's personas") {
    const Pair pair = compared("  - {name: S, touchpoints: [{name: A, emotion: {a: -1.5, b: 5}}]}\n",
        "  - {name: S, touchpoints: [{name: A, emotion: {a: 1}}]}\n");
    const EarlierPlace& earlier = place(pair, 0);
    REQUIRE(earlier.felt.size() == 2);
    CHECK(earlier.felt[0].persona == 0);
    CHECK(earlier.felt[0].score == -1.5);
    CHECK(earlier.felt[1].score == 2);  // drawings clamp
}

TEST_CASE("touchpoints are new, renamed, moved, changed or gone") {
    const Pair pair = compared(
        "  - {name: S, touchpoints: [{name: A, id: a, wait: 3 days}, {name: Gone, emotion: -1}, {name: B}]}\n  - {name: U, touchpoints: "
        "[C]}\n",
        "  - {name: S, touchpoints: [{name: Alpha, id: a, wait: 1 day}, New]}\n  - {name: U, touchpoints: [C, {name: B}]}\n");
    CHECK(place(pair, 0).renamed);
    CHECK(place(pair, 0).name == "A");
    REQUIRE(place(pair, 0).keys.size() == 1);
    CHECK(place(pair, 0).keys[0].before == "3 days");
    CHECK(place(pair, 1).added);
    CHECK(place(pair, 3).moved);
    CHECK(place(pair, 3).stage == "S");
    REQUIRE(pair.earlier.former.size() == 1);
    const FormerTouchpoint& former = pair.earlier.former[0];
    CHECK(former.touchpoint->name.value == "Gone");
    CHECK(former.stage == 0);
    CHECK(former.after == 1);
    CHECK(former.felt.size() == 2);
}

TEST_CASE("touchpoints of a stage that is gone stand behind the stage before it, with its name") {
    const Pair pair = compared(
        "  - {name: First, touchpoints: [One]}\n  - {name: Lost, touchpoints: [Kettle, Teapot]}\n  - {name: Last, touchpoints: [Two]}\n",
        "  - {name: First, touchpoints: [One]}\n  - {name: Last, touchpoints: [Two]}\n");
    REQUIRE(pair.earlier.former.size() == 2);
    for (const FormerTouchpoint& former : pair.earlier.former) {
        CHECK(former.stage == 0);
        CHECK(former.after == 1);
        CHECK(former.stage_name == "Lost");
    }
}

TEST_CASE("pain points are solved, gone or new") {
    const std::string cards =
        "pain_points: [{id: P1, text: Solved}, {id: P2, text: Vanished}], opportunities: [{id: O1, text: O, addresses: [P1], status: ";
    const Pair pair = compared("  - {name: S, touchpoints: [{name: A, " + cards + "doing}]}]}\n",
        "  - {name: S, touchpoints: [{name: A, pain_points: [{id: P1, text: Solved}, {id: P3, text: Fresh}], opportunities: [{id: O1, "
        "text: O, "
        "addresses: [P1], status: done}]}]}\n");
    const Journey& now = pair.now.map();
    CHECK(pair.earlier.card_of(*now.pain_points[0])->change == CardChange::solved);
    CHECK(pair.earlier.card_of(*now.pain_points[1])->change == CardChange::added);
    CHECK(pair.earlier.card_of(*now.opportunities[0])->change == CardChange::changed);
    CHECK(pair.earlier.card_of(*now.opportunities[0])->before == "doing");
    REQUIRE(place(pair, 0).cards.size() == 1);
    CHECK(place(pair, 0).cards[0].change == CardChange::gone);
}
