// Insights about how it feels: extremes, disengagement, gaps, divergence, advocacy, misaligned touchpoints.
#include "insight_cases.h"

using namespace journeymap;

TEST_CASE("The lowest point is said with what hurts there and whom", "[insights]") {
    const auto found = found_in(
        one_stage(
            {"name: One, emotion: {a: {score: -1.8, feeling: angry}, b: 0.6}, pain_points: [On hold, {text: Only Bob, personas: [b]}]",
                "name: Two, emotion: {a: 1, b: -1}"}),
        "lowest-point");
    REQUIRE(found.size() == 2);
    CHECK(found[0].sentence == "The lowest point of the whole journey is “One” for Ann (−1.8, angry). What hurts there: “On hold”.");
    CHECK(found[0].weight == Approx(60 + 12 * 1.8));
    CHECK(found[0].entities == std::vector<std::string>{"stages/s/touchpoints/one", "personas/a"});
    CHECK(number_of(found[0], "score") == Approx(-1.8));
    CHECK(found[1].sentence == "For Bob the lowest point is another one: “Two” (−1).");
}

TEST_CASE("Ties of extremes are named, the first leads", "[insights]") {
    const std::string map =
        one_stage({"name: One, emotion: -1", "name: Two, emotion: {a: -1, b: 1}", "name: Three, emotion: {a: 0, b: 1}"});
    CHECK(sentences_in(map, "lowest-point") ==
          Sentences{"The journey has 2 lowest points: “One” for both personas (−1) and “Two” for Ann (−1)."});
    CHECK(sentences_in(map, "highest-point") ==
          Sentences{"The journey has 2 highest points: “Two” for Bob (+1) and “Three” for Bob (+1). Whatever changes, keep them."});
}

TEST_CASE("Without emotions, with one, or with equal ones there are no extremes", "[insights]") {
    for (const char* kind :
        {"lowest-point", "highest-point", "peak-end", "negative-run", "steepest-drop", "disengagement", "advocacy-moment"}) {
        CHECK(found_in(one_stage({"name: One", "name: Two"}), kind).empty());
        CHECK(found_in(one_stage({"name: One, emotion: 0.5"}), kind).empty());
    }
    CHECK(sentences_in(one_stage({"name: One, personas: [a], emotion: -0.5"}), "lowest-point") ==
          Sentences{"The only emotion that the map knows is a bad one: “One” for Ann (−0.5)."});
    CHECK(found_in(one_stage({"name: One, emotion: -1", "name: Two, emotion: -1"}), "lowest-point").empty());
}

TEST_CASE("A journey where nothing feels bad says so", "[insights]") {
    const auto found =
        found_in(one_stage({"name: One, personas: [a], emotion: 0.3", "name: Two, personas: [a], emotion: 2"}), "lowest-point");
    REQUIRE(found.size() == 1);
    CHECK(found[0].sentence == "Nothing in this journey feels bad: even its lowest point, “One” for Ann (+0.3), is not negative.");
    CHECK(found[0].importance() == Importance::good_to_know);
}

TEST_CASE("A map without personas has one traveller", "[insights]") {
    const std::string map = "title: T\nstages: [{name: S, touchpoints: [{name: One, emotion: -1}, {name: Two, emotion: 1.5}]}]\n";
    CHECK(sentences_in(map, "lowest-point") == Sentences{"The lowest point of the whole journey is “One” for everyone (−1)."});
    CHECK(sentences_in(map, "advocacy-moment") ==
          Sentences{"Ask for a review or a recommendation at “Two” (everyone +1.5): when the worst is over."});
    CHECK(sentences_in(map, "persona-divergence").empty());
}

TEST_CASE("Who does not travel a touchpoint has no emotion there", "[insights]") {
    const std::string map =
        one_stage({"name: One, personas: [b], emotion: -2", "name: Two, emotion: 1", "name: Three, emotion: {a: 0.5, b: 1}"});
    CHECK(sentences_in(map, "lowest-point") == Sentences{"The lowest point of the whole journey is “One” for Bob (−2)."});
    CHECK(found_in(map, "persona-divergence").empty());
    CHECK(found_in(map, "steepest-drop").empty());
}

TEST_CASE("Scores beyond the scale count as its ends", "[insights]") {
    const auto found = found_in(one_stage({"name: One, emotion: -7", "name: Two, emotion: 1"}), "lowest-point");
    REQUIRE(found.size() == 1);
    CHECK(number_of(found[0], "score") == Approx(-2));
}

TEST_CASE("Peak and end make what is remembered", "[insights]") {
    const auto found = found_in(
        one_stage({"name: One, emotion: {a: 0.2, b: 1}", "name: Two, emotion: {a: -1.8, b: -1}", "name: Three, emotion: {a: 0.8, b: 0.5}"}),
        "peak-end");
    REQUIRE(found.size() == 2);
    CHECK(found[0].sentence ==
          "Ann will probably remember the journey as a bad one (−0.5): its strongest moment is “Two” (−1.8) and its end “Three” (+0.8).");
    // Equally strong: the bad moment stays.
    CHECK(number_of(found[1], "peak") == Approx(-1));
    CHECK(number_of(found[1], "peak_end") == Approx(-0.25));
    CHECK(found_in(one_stage({"name: One, emotion: 1", "name: Two, emotion: -1"}), "peak-end").empty());
}

TEST_CASE("The longest negative run is ended by what is not known", "[insights]") {
    const auto run = [](const char* middle) {
        return sentences_in(one_stage({"name: One, personas: [a], emotion: -0.5", "name: Two, personas: [a], emotion: -0.5", middle,
                                "name: Four, personas: [a], emotion: -1", "name: Five, personas: [a], emotion: 1"}),
            "negative-run");
    };
    CHECK(run("name: Three, personas: [a], emotion: -1") ==
          Sentences{"For Ann 4 touchpoints in a row feel bad, from “One” to “Four” (on average −0.75)."});
    CHECK(run("name: Three, personas: [a]").empty());
    CHECK(run("name: Three, personas: [a], emotion: 0").empty());
    // A touchpoint that she does not travel is not on her way.
    CHECK(run("name: Three, personas: [b], emotion: 1") ==
          Sentences{"For Ann 3 touchpoints in a row feel bad, from “One” to “Four” (on average −0.67)."});
}

TEST_CASE("Of equally long runs the deeper one counts, then the first", "[insights]") {
    const auto of = [](const char* last) {
        return found_in(one_stage({"name: One, personas: [a], emotion: -1", "name: Next, personas: [a], emotion: -1",
                            "name: Two, personas: [a], emotion: 1", "name: Three, personas: [a], emotion: -1",
                            std::string("name: Four, personas: [a], emotion: ") + last}),
            "negative-run", {.long_run = 1});
    };
    CHECK(of("-1")[0].entities[0] == "stages/s/touchpoints/one");
    CHECK(of("-1.5")[0].entities[0] == "stages/s/touchpoints/three");
    CHECK(found_in(one_stage({"name: One, emotion: -1"}), "negative-run", {.long_run = 1}).empty());
}

TEST_CASE("The steepest drop is between two known points, with no known one between them", "[insights]") {
    CHECK(sentences_in(one_stage({"name: One, personas: [a], emotion: 1", "name: Two, personas: [a], emotion: -1",
                           "name: Three, personas: [a], emotion: 1", "name: Four, personas: [a], emotion: -1"}),
              "steepest-drop") == Sentences{"For Ann the feeling falls furthest, by 2: from “One” (+1) to “Two” (−1)."});
    CHECK(sentences_in(one_stage({"name: One, personas: [a], emotion: {from: -1.5, to: 0.5}",
                           "name: Two, personas: [a], emotion: {from: -1.5, to: 1}"}),
              "steepest-drop") == Sentences{"For Ann the feeling falls furthest, by 2: from “One” (+0.5) to “Two” (−1.5)."});
    CHECK(sentences_in(one_stage({"name: One, emotion: 1", "name: Between", "name: Two, emotion: -1.5", "name: Three, personas: [a]"}),
              "steepest-drop") ==
          Sentences{"For Ann the feeling falls furthest, by 2.5: from “One” (+1) to “Two” (−1.5); how “Between” feels is not known.",
              "For Bob the feeling falls furthest, by 2.5: from “One” (+1) to “Two” (−1.5); how “Between” feels is not known."});
    CHECK(sentences_in(one_stage({"name: One, emotion: 2", "name: X", "name: Y", "name: Two, emotion: 0",
                           "name: Three, emotion: -1, personas: [a]"}),
              "steepest-drop")
              .front() ==
          "For Ann the feeling falls furthest, by 2: from “One” (+2) to “Two” (0); how the 2 places in between feel is not known.");
    CHECK(found_in(one_stage({"name: One, emotion: 1", "name: Two, emotion: -0.9"}), "steepest-drop").empty());
    CHECK(found_in(one_stage({"name: One, emotion: 1", "name: Two, emotion: -0.9"}), "steepest-drop", {.steep_drop = 1}).size() == 2);
}

TEST_CASE("Of alternatives a route has one", "[insights]") {
    // Ann takes the counter instead of the website; Bob, who could take both, the website.
    const std::string map = one_stage({"name: Start, emotion: 1", "name: Web, id: web, personas: [b], emotion: -0.5",
        "name: Counter, instead_of: web, emotion: {a: -1.5, b: 2}", "name: End, emotion: 1"});
    const auto found = found_in(map, "steepest-drop");
    REQUIRE(found.size() == 1);
    CHECK(found[0].sentence == "For Ann the feeling falls furthest, by 2.5: from “Start” (+1) to “Counter” (−1.5).");
}

TEST_CASE("The best of all ways is the highest point, whoever could go it", "[insights]") {
    const std::string map = one_stage({"name: B, id: b, personas: [a, b], emotion: -2", "name: C, instead_of: b, emotion: {a: 0.5, b: 2}",
        "name: D, emotion: {a: 1, b: -1}"});
    CHECK(sentences_in(map, "highest-point") ==
          Sentences{"The highest point of the journey is “C” for Bob (+2): whatever changes, keep it."});
}

TEST_CASE("The mean of a stage is that of the way that is taken", "[insights]") {
    const auto mean_of = [](const std::vector<std::string>& touchpoints, std::size_t persona) {
        const Checked checked = check_text(one_stage(touchpoints));
        const auto emotion = stage_emotion_of(checked.journey.personas[persona], checked.journey.stages.front());
        return emotion ? emotion->score : std::nullopt;
    };
    const std::vector<std::string> ways{
        "name: C, instead_of: b, emotion: 2", "name: B, id: b, personas: [b], emotion: -2", "name: D, instead_of: c, emotion: 1"};
    CHECK(mean_of(ways, 0) == 2);  // Ann cannot go B
    CHECK(mean_of(ways, 1) == -2);
    CHECK(mean_of({"name: One, id: one, instead_of: two, emotion: -1", "name: Two, id: two, instead_of: one, emotion: 1"}, 0) == -1);
}

TEST_CASE("Alternatives that refer to each other in a circle are one step", "[insights]") {
    const std::string map =
        one_stage({"name: One, id: one, instead_of: two, wait: 5 min, channel: phone", "name: Two, id: two, instead_of: one, wait: 9 min"});
    const Checked checked = check_text(map);
    const InsightReport report = find_insights(checked.journey);
    const auto wait = std::ranges::find_if(report.insights, [](const Insight& one) { return one.kind->name == "longest-wait"; });
    REQUIRE(wait != report.insights.end());
    CHECK(number_of(*wait, "total") == Approx(300));
}

TEST_CASE("Stages that are felt as a whole are points of the curve, derived means are not", "[insights]") {
    const std::string map = two_personas(
        "  - {name: One, emotion: {a: -1, b: 1}, touchpoints: [X]}\n"
        "  - {name: Two, emotion: -1, touchpoints: [{name: Y, personas: [b]}]}\n"
        "  - {name: Three, touchpoints: [{name: Z, emotion: 2}, {name: V, emotion: -1.5}]}\n");
    CHECK(sentences_in(map, "lowest-point") == Sentences{"The lowest point of the whole journey is “V” for both personas (−1.5)."});
    CHECK(sentences_in(map, "disengagement") == Sentences{"Stage “One” is where people lose heart: Ann is at −1.",
                                                    "Stage “Two” is where people lose heart: Bob is at −1, 2 below the stage before."});
}

TEST_CASE("People disengage where a stage is low or falls below zero", "[insights]") {
    const auto of = [](const char* second, InsightThresholds thresholds = {}) {
        return sentences_in(two_personas("  - {name: One, touchpoints: [{name: X, personas: [a], emotion: 0.6}]}\n"
                                         "  - {name: Quiet, touchpoints: [{name: Q, personas: [a]}]}\n"
                                         "  - {name: Two, touchpoints: [{name: Y, personas: [a], emotion: " +
                                         std::string(second) + "}]}\n"),
            "disengagement", thresholds);
    };
    CHECK(of("-1.2") == Sentences{"Stage “Two” is where people lose heart: Ann is at −1.2 on average, 1.8 below the stage before."});
    CHECK(of("-0.4") == Sentences{"Stage “Two” is where people lose heart: Ann is at −0.4 on average, 1 below the stage before."});
    CHECK(of("-0.3").empty());
    CHECK(of("-0.3", {.stage_fall = 0.5}).size() == 1);
    CHECK(of("0").empty());
}

TEST_CASE("Where people leave", "[insights]") {
    CHECK(sentences_in(one_stage({"name: One, drop_off: 12%", "name: Two, drop_off: 9%"}), "drop-off") ==
          Sentences{"12% of those who come to “One” leave there and do not go on."});
    CHECK(found_in(one_stage({"name: One, drop_off: 0"}), "drop-off", {.drop_off = 0}).empty());
}

TEST_CASE("A gap is expected minus felt of one who travels there", "[insights]") {
    CHECK(sentences_in(one_stage({"name: One, expected: 1, emotion: {a: -1, b: 0}", "name: Two, expected: 2, emotion: 1.5",
                           "name: Three, expected: 1", "name: Four, personas: [a], expected: {b: 2}, emotion: -1"}),
              "expectation-gap") ==
          Sentences{"“One” feels worse than it was meant to: −1 for Ann instead of +1 and 0 for Bob instead of +1."});
    CHECK(found_in(one_stage({"name: One, expected: -1, emotion: 2"}), "expectation-gap", {.gap = 0}).empty());
}

TEST_CASE("A promise that feels bad is broken", "[insights]") {
    CHECK(sentences_in(one_stage({"name: One, promise: Effortless, emotion: {a: -1, b: 1}", "name: Two, promise: Fast, emotion: -0.4",
                           "name: Three, promise: Kind"}),
              "broken-promise") == Sentences{"“One” promises “Effortless”, but it feels bad for Ann (−1)."});
}

TEST_CASE("Personas diverge by 1.5 or more", "[insights]") {
    CHECK(sentences_in(one_stage({"name: One, emotion: {a: -1, b: 0.5}", "name: Two, emotion: {a: 0, b: 1.4}"}), "persona-divergence") ==
          Sentences{"“One” is not the same place for everyone: −1 for Ann, +0.5 for Bob, 1.5 apart."});
    CHECK(found_in(one_stage({"name: One, emotion: {a: -1}"}), "persona-divergence").empty());
    CHECK(found_in(one_stage({"name: One, emotion: 1"}), "persona-divergence", {.divergence = 0}).empty());
}

TEST_CASE("Ask for a review after a moment of truth, the later of equal ones", "[insights]") {
    const std::string map =
        one_stage({"name: Early, personas: [a], emotion: 2", "name: Truth, personas: [a], moment_of_truth: true, emotion: -1",
            "name: Good, personas: [a], emotion: 1.5", "name: Last, personas: [a], emotion: 1.5"});
    CHECK(sentences_in(map, "advocacy-moment") ==
          Sentences{"Ask for a review or a recommendation at “Last” (Ann +1.5): after the moment of truth at “Truth”."});
    CHECK(found_in(one_stage({"name: Truth, moment_of_truth: true, emotion: 0.9"}), "advocacy-moment").empty());
    CHECK(found_in(one_stage({"name: Only, emotion: 2"}), "advocacy-moment").empty());
}

TEST_CASE("Two ways to do the same are compared", "[insights]") {
    CHECK(sentences_in(one_stage({"name: Counter, id: counter, emotion: 1", "name: Website, instead_of: counter, emotion: -0.5"}),
              "misaligned-alternatives") ==
          Sentences{"Two ways to do the same are not equally good: “Website” is at −0.5, “Counter” at +1."});
    CHECK(found_in(one_stage({"name: Counter, id: counter, emotion: 1", "name: Website, instead_of: counter"}), "misaligned-alternatives")
              .empty());
    CHECK(found_in(one_stage({"name: Counter, id: counter, emotion: 1", "name: Website, instead_of: counter, emotion: 0.1"}),
        "misaligned-alternatives")
              .empty());
}

TEST_CASE("One promise on two channels is compared", "[insights]") {
    const auto of = [](const char* channel, const char* more = "") {
        return sentences_in(one_stage({"name: Shop, id: shop, channel: counter, promise: Effortless service, emotion: 1",
                                std::string("name: Order, promise: effortless-service, emotion: -0.5, channel: ") + channel + more}),
            "misaligned-promise");
    };
    CHECK(of("website") == Sentences{"The promise “Effortless service” is not kept everywhere: “Order” is at −0.5, “Shop” at +1."});
    CHECK(of("counter").empty());
    CHECK(of("website", ", instead_of: shop").empty());
}

TEST_CASE("A channel is uneven from its worst to its best touchpoint", "[insights]") {
    CHECK(sentences_in(one_stage({"name: One, channel: email, emotion: -1", "name: Two, channel: email, emotion: 1",
                           "name: Three, channel: none, emotion: -2", "name: Four, channel: none, emotion: 2"}),
              "uneven-channel") == Sentences{"The channel E-mail is not equally good along the way: “One” is at −1, “Two” at +1."});
}

TEST_CASE("Nearly neutral feelings do not lengthen a run", "[insights]") {
    const std::string map = one_stage({"name: One, personas: [a], emotion: -1", "name: Two, personas: [a], emotion: -1",
        "name: Three, personas: [a], emotion: -0.5", "name: Four, personas: [a], emotion: -0.25"});
    CHECK(number_of(found_in(map, "negative-run").at(0), "length") == 3);
    CHECK(number_of(found_in(map, "negative-run", {.felt = 0.25}).at(0), "length") == 4);
}

TEST_CASE("Moments of truth that go wrong and those of which nothing is known", "[insights]") {
    const std::string well = "name: Well, moment_of_truth: true, emotion: {a: 1, b: 0.5}", unknown = "name: Open, moment_of_truth: why";
    const std::string badly = "name: Badly, moment_of_truth: true, emotion: {a: -1.5, b: 1}";
    const std::string worse = "name: Worse, moment_of_truth: true, emotion: -2";
    const std::string plain = "name: Bad but plain, emotion: -2";
    CHECK(found_in(one_stage({well, plain}), "failed-moment").empty());
    CHECK(found_in(one_stage({well, plain}), "unknown-moment").empty());
    CHECK(sentences_in(one_stage({badly, plain}), "failed-moment") == Sentences{"The moment of truth goes wrong: “Badly” for Ann (−1.5)."});
    const auto found = found_in(one_stage({well, badly, worse}), "failed-moment");
    REQUIRE(found.size() == 1);
    CHECK(found[0].sentence == "2 of 3 moments of truth go wrong: “Worse” for both personas (−2) and “Badly” for Ann (−1.5).");
    CHECK(found[0].weight == Approx(79));
    CHECK(found[0].entities == std::vector<std::string>{"stages/s/touchpoints/worse", "stages/s/touchpoints/badly"});
    CHECK(sentences_in(one_stage({badly, worse}), "failed-moment")[0].starts_with("Both moments of truth go wrong: "));
    CHECK(sentences_in(one_stage({unknown}), "unknown-moment") ==
          Sentences{"The map does not say how the moment of truth feels: “Open”. Ask there first."});
    CHECK(sentences_in(one_stage({unknown, well}), "unknown-moment") ==
          Sentences{"The map does not say how 1 of the 2 moments of truth feels: “Open”. Ask there first."});
    CHECK(sentences_in(one_stage({unknown, unknown}), "unknown-moment")[0].starts_with("The map does not say how any of the 2 "));
}
