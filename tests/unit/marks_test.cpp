// Which insights a picture marks, and where.
#include <algorithm>
#include <set>

#include "catch.h"
#include "checked_map.h"
#include "journeymap/grid.h"
#include "journeymap/marks.h"

using namespace journeymap;

namespace {

// "Sign in", "" where the mark is at none.
std::string_view place_of_mark(const InsightMark& mark) {
    if (mark.touchpoint) return mark.touchpoint->name.value;
    return mark.stage ? mark.stage->name.value : std::string_view{};
}

std::vector<const InsightMark*> marks_of_kind(const Marks& marks, MarkKind kind) {
    std::vector<const InsightMark*> found;
    for (const InsightMark& mark : marks.list) {
        if (mark.kind == kind) found.push_back(&mark);
    }
    return found;
}

std::vector<std::string> words_of_kind(const Grid& grid, MarkKind kind) {
    std::vector<std::string> words;
    for (const InsightMark* mark : marks_of_kind(grid.marks, kind)) words.push_back(mark->words);
    return words;
}

Grid grid_of(const Checked& checked, std::vector<std::string> personas = {}, const InsightThresholds& thresholds = {}) {
    return lay_grid(checked.journey, analyse(checked.journey, thresholds), checked.card, {{}, std::move(personas)});
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("the lowest point of all is marked, and that of who feels worst elsewhere", "[marks]") {
    const Checked checked = check_text(
        "title: T\npersonas: [Amara, Henk]\nstages: [{name: S, touchpoints: [{name: Sign in, emotion: {henk: -1.3, amara: 1.5}}, {name: "
        "Wait, emotion: {amara: -0.4, henk: 1}}]}]\n");
    const Marks marks = analyse(checked.journey);
    const auto lowest = marks_of_kind(marks, MarkKind::lowest_point);
    REQUIRE(lowest.size() == 2);
    CHECK(place_of_mark(*lowest[0]) == "Sign in");
    CHECK(lowest[0]->of_all);
    REQUIRE(lowest[0]->who.size() == 1);
    CHECK(lowest[0]->who[0].persona->name.value == "Henk");
    CHECK(lowest[0]->who[0].score == Approx(-1.3));
    CHECK_FALSE(lowest[1]->of_all);
    CHECK(lowest[1]->who[0].persona->name.value == "Amara");
    const auto highest = marks_of_kind(marks, MarkKind::highest_point);
    REQUIRE(highest.size() == 1);
    CHECK(highest[0]->who[0].score == Approx(1.5));
}

TEST_CASE("every mark says what the report says, once for each place", "[marks]") {
    const Checked checked = check_text(sound_map);
    const InsightReport report = find_insights(checked.journey);
    const Marks marks = marks_of(checked.journey, report);
    CHECK(marks.insights == report.insights.size());
    std::set<std::tuple<MarkKind, std::size_t, const void*, const void*>> seen;
    for (const InsightMark& mark : marks.list) {
        const bool ranked = mark.kind == MarkKind::quick_win;
        CHECK(mark.sentence == (ranked ? report.priorities[mark.insight].sentence : report.insights[mark.insight].sentence));
        CHECK(seen.emplace(mark.kind, mark.insight, mark.touchpoint, mark.stage).second);
    }
}

TEST_CASE("places that tie are all marked, for those who reach the score there", "[marks]") {
    const Checked checked = check_text(
        "title: T\npersonas: [A, B]\nstages: [{name: S, touchpoints: [{name: One, emotion: {b: -1, a: -1}}, {name: Two, emotion: {a: -1, "
        "b: "
        "1}}]}]\n");
    const auto marks = analyse(checked.journey);
    const auto lowest = marks_of_kind(marks, MarkKind::lowest_point);
    REQUIRE(lowest.size() == 2);
    CHECK(lowest[0]->who.size() == 2);
    CHECK(lowest[1]->who.size() == 1);
    CHECK(lowest[0]->insight == lowest[1]->insight);
}

TEST_CASE("who reaches the score at several places is named once at each", "[marks]") {
    const Checked checked = check_text(
        "title: T\npersonas: [Amara, Henk]\nstages: [{name: S, touchpoints: [{name: A, emotion: {amara: 2, henk: 1}}, {name: B, emotion: "
        "{amara: 2, henk: 2}}, {name: C, emotion: {amara: 2, henk: -1}}]}]\n");
    CHECK(words_of_kind(grid_of(checked), MarkKind::highest_point) ==
          Words{"Highest point \u00b7 Amara +2", "Highest point \u00b7 Both +2", "Highest point \u00b7 Amara +2"});
}

TEST_CASE("a flat or unknown curve has neither lowest nor highest", "[marks]") {
    for (const char* map :
        {"title: T\npersonas: [A, B]\nstages: [{name: S, touchpoints: [{name: One, emotion: 1}, {name: Two, emotion: 1}]}]\n",
            "title: T\npersonas: [A, B]\nstages: [{name: S, touchpoints: [One]}]\n"}) {
        const Checked checked = check_text(map);
        CHECK(analyse(checked.journey).list.empty());
    }
}

TEST_CASE("a stage without touchpoints is marked by its own emotion", "[marks]") {
    const Checked checked = check_text(
        "title: T\npersonas: [A, B]\nstages: [{name: S, emotion: {a: -1.8}}, {name: R, touchpoints: [{name: One, emotion: 1}]}]\n");
    const Grid grid = grid_of(checked);
    const auto lowest = marks_of_kind(grid.marks, MarkKind::lowest_point);
    REQUIRE(lowest.size() == 1);
    CHECK(lowest[0]->stage->name.value == "S");
    CHECK(lowest[0]->words == "Lowest point \u00b7 A \u22121.8");
    const auto lane = std::ranges::find_if(grid.lanes, &Lane::is_curve);
    REQUIRE(lane != grid.lanes.end());
    const auto& points = std::get<CurveCell>(lane->cells.front().content).points;
    REQUIRE(points.size() == 1);
    CHECK(points[0].mark == lowest[0]);
}

TEST_CASE("a time over its target is a wait, any other measure is not", "[marks]") {
    const Checked checked = check_text(R"(title: T
stages:
  - name: S
    measures: [{text: whole stage, value: 19, unit: days, target: 5}]
    touchpoints:
      - {name: One, measures: [{text: hold, value: 22, unit: min, target: 5}, {text: fails, value: 44, unit: "%", target: "< 5"}]}
      - {name: Two, measures: [{text: hold, value: 2, unit: min, target: 5}]}
      - {name: Drei, wait: 19 days, measures: [{text: Wartezeit, value: 19, unit: Tage, target: 5}]}
)");
    Words words = words_of_kind(grid_of(checked), MarkKind::wait);
    std::ranges::sort(words);
    CHECK(words == Words{"19\u00a0Tage \u00b7 target\u00a05", "19\u00a0days \u00b7 target\u00a05", "22\u00a0min \u00b7 target\u00a05"});
}

TEST_CASE("a hold is marked where its target does not say it already", "[marks]") {
    const Checked checked = check_text(R"(title: T
stages: [{name: S, touchpoints: [{name: One, channel: phone, wait: 22 min}, {name: Two, channel: phone, wait: 9 min,
  measures: [{text: hold, value: 9, unit: min, target: 3}]}, {name: Three, channel: phone, wait: 2 min}]}]
)");
    const Grid grid = grid_of(checked);
    Words words = words_of_kind(grid, MarkKind::wait);
    std::ranges::sort(words);
    CHECK(words == Words{"9\u00a0min \u00b7 target\u00a03", "Wait 22 min"});
}

TEST_CASE("gaps, promises, pairs, barriers and who leaves", "[marks]") {
    const Checked checked = check_text(R"(title: T
personas: [A, B]
stages:
  - name: S
    touchpoints:
      - {name: One, id: one, emotion: {a: -1, b: 0}, expected: 1, promise: It is quick, drop_off: 24%}
      - {name: Two, id: two, emotion: 1.4, instead_of: one}
      - {name: Three, emotion: {a: -1.5, b: 1}, promise: It works, pain_points: [{text: Stuck, barrier: true, personas: [b]}]}
)");
    const Grid grid = grid_of(checked);
    CHECK(words_of_kind(grid, MarkKind::gap) == Words{"A \u22121, expected\u00a0+1"});
    CHECK(words_of_kind(grid, MarkKind::promise) == Words{"Promise \u00b7 A \u22121.5"});
    CHECK(words_of_kind(grid, MarkKind::drop_off) == Words{"Drop-off 24%"});
    CHECK(words_of_kind(grid, MarkKind::misaligned) == Words{"Unequal by 1.9"});
    const auto pair = marks_of_kind(grid.marks, MarkKind::misaligned);
    CHECK(place_of_mark(*pair[0]) == "One");
    CHECK(pair[0]->other->name.value == "Two");
    const auto barrier = marks_of_kind(grid.marks, MarkKind::barrier);
    REQUIRE(barrier.size() == 1);
    CHECK(barrier[0]->pain->text.value == "Stuck");
}

TEST_CASE("marks are of those who are shown", "[marks]") {
    const Checked checked = check_text(R"(title: T
personas: [A, B]
stages:
  - name: S
    touchpoints:
      - {name: One, emotion: {a: -1.8, b: 0.5}, expected: {a: 1}, wait: 22 min, channel: phone, personas: [a]}
      - {name: Two, emotion: {a: 1.5, b: -1}}
)");
    const Grid only_b = grid_of(checked, {"b"});
    CHECK(words_of_kind(only_b, MarkKind::lowest_point) == Words{"Lowest point \u00b7 \u22121"});
    CHECK(words_of_kind(only_b, MarkKind::highest_point).empty());
    CHECK(words_of_kind(only_b, MarkKind::gap).empty());
    CHECK(words_of_kind(only_b, MarkKind::wait).empty());
    const Grid only_a = grid_of(checked, {"a"});
    CHECK(words_of_kind(only_a, MarkKind::lowest_point) == Words{"Lowest point \u00b7 \u22121.8"});
    CHECK(words_of_kind(only_a, MarkKind::gap) == Words{"felt \u22121.8, expected\u00a0+1"});
    CHECK(words_of_kind(only_a, MarkKind::wait).size() == 1);
}

TEST_CASE("the project's thresholds decide what is marked", "[marks]") {
    const Checked checked = check_text("title: T\nstages: [{name: S, touchpoints: [{name: One, drop_off: 12%}]}]\n");
    CHECK(words_of_kind(grid_of(checked), MarkKind::drop_off) == Words{"Drop-off 12%"});
    InsightThresholds thresholds;
    thresholds.drop_off = 0.2;
    CHECK(words_of_kind(grid_of(checked, {}, thresholds), MarkKind::drop_off).empty());
}

TEST_CASE("quick wins are those that are still to be done", "[marks]") {
    const Checked checked = check_text(R"(title: T
stages: [{name: S, touchpoints: [{name: One, opportunities: [{text: Done, impact: 5, effort: 1, status: done}, {text: Easy, impact: 5,
  effort: 1}, {text: Hard, impact: 5, effort: 5}]}]}]
)");
    const Grid grid = grid_of(checked);
    const auto wins = marks_of_kind(grid.marks, MarkKind::quick_win);
    REQUIRE(wins.size() == 1);
    CHECK(wins[0]->opportunity->text.value == "Easy");
    const auto lane = std::ranges::find(grid.lanes, std::string_view("opportunities"), &Lane::id);
    REQUIRE(lane != grid.lanes.end());
    const auto& cards = std::get<CardsCell>(lane->cells.front().content).cards;
    CHECK(cards[0].badge.empty());
    CHECK(cards[1].badge == "Quick win");
    CHECK(cards[2].badge.empty());
}

TEST_CASE("without marks the map is bare, and a barrier is still called so", "[marks]") {
    const Checked checked = check_text(sound_map);
    const Grid grid = lay_grid(checked.journey, {}, checked.card, {});
    for (const Lane& lane : grid.lanes) {
        for (const Cell& cell : lane.cells) {
            if (const auto* curve = std::get_if<CurveCell>(&cell.content)) {
                for (const CurvePoint& point : curve->points) CHECK(point.mark == nullptr);
            }
            const auto* cards = std::get_if<CardsCell>(&cell.content);
            if (!cards) continue;
            for (const Card& card : cards->cards) CHECK(card.badge == (card.pain && card.pain->barrier.value ? "barrier" : ""));
        }
    }
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
