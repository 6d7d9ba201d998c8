// What the reader did not understand is one finding: no rule of the method counts it as missing.
#include <algorithm>

#include "catch.h"
#include "checked_map.h"
#include "reading.h"

using namespace journeymap;

namespace {

// A map read and checked into one list of findings, as the program does it.
struct CheckedMap {
    std::vector<std::string_view> codes;
    std::vector<std::string> messages;  // as they are printed

    explicit CheckedMap(std::string text) {
        auto reading = read(std::move(text));
        run_checks(reading.map(), reading.sources, usual, reading.diagnostics);
        for (const auto& finding : reading.diagnostics.findings()) codes.push_back(finding.rule->code);
        reading.diagnostics.fold_groups();
        for (const auto& finding : reading.diagnostics.findings()) messages.push_back(finding.message);
    }
    auto count(std::string_view code) const { return std::ranges::count(codes, code); }
    bool has(std::string_view code) const { return count(code) > 0; }
    bool says(std::string_view message) const { return std::ranges::find(messages, message) != messages.end(); }
};

std::string stages(std::string_view touchpoint) {
    return "title: T\nobjectives: [Halve the visits by June]\npersonas: [Lena]\nteams: [Web]\nstages:\n  - name: S\n    goals: [g]\n"
           "    touchpoints:\n      - {name: Opens the letter, channel: letter, owner: web, emotion: -1, " +
           std::string(touchpoint) + "}\n";
}

}  // namespace

TEST_CASE("a severity that is misspelt is no missing one") {
    const CheckedMap map(stages("pain_points: [{text: Slow, severity: very critical}, {text: Cold}]"));
    CHECK(map.has("JM041"));
    CHECK(map.count("JM409") == 1);
    CHECK(CheckedMap(stages("pain_points: [{text: Slow, severity high}]")).count("JM409") == 0);
}

TEST_CASE("an impact that is no number is no missing one") {
    const CheckedMap map(
        stages("pain_points: [{id: P1, text: Slow, severity: low}], opportunities: [{text: Do, addresses: [P1], impact: high, effort: 2, "
               "owner: web}]"));
    CHECK(map.has("JM033"));
    CHECK_FALSE(map.has("JM505"));
}

TEST_CASE("a reference that leads nowhere may be what seems unused") {
    const auto text = stages("pain_points: [{id: slow, text: Slow, severity: high}], opportunities: [{text: Do, addresses: [P7]}]");
    const CheckedMap map(text);
    CHECK(map.has("JM039"));
    CHECK_FALSE(map.has("JM502"));
    CHECK(map.has("JM505"));  // the reference is wrong, the impact is missing all the same
}

TEST_CASE("a touchpoint lacks what it lacks, whatever is wrong with its pain points") {
    const CheckedMap map(
        "title: T\nstages:\n  - name: S\n    touchpoints:\n      - {name: Waits, pain_points: [{text: Slow, severity: x}]}\n"
        "      - {name: Goes, channel: phonne x, emotion: [], duration: long}\n      - {name: Stays}\n");
    CHECK(map.count("JM301") == 0);
    CHECK(map.count("JM303") > 0);
}

TEST_CASE("a review that is not understood is no missing one") {
    CHECK(CheckedMap("title: T\nstages: [S]\n").has("JM601"));
    CHECK_FALSE(CheckedMap("title: T\nstages: [S]\nreview: [2026]\n").has("JM601"));
}

TEST_CASE("a help that shows a text with a comma shows it in quotes") {
    auto reading = read("title: T\nstages: [{name: S, pain_points: [\"Slow, cold\"]}, {name: R, pain_points: [Slow]}]");
    run_checks(reading.map(), reading.sources, usual, reading.diagnostics);
    CHECK(reading.findings().find("{text: \"Slow, cold\", severity: medium}") != std::string::npos);
}

TEST_CASE("what a thing with a mistake in it has, the map has") {
    const std::string letter = "title: T\nstages:\n  - name: S\n    touchpoints: [{name: x, emotion: 1}, {name: z, emotion: 1}, ";
    const CheckedMap has(letter + "{name: y, wait: 3 dags, channel: phone}]\n");
    CHECK(has.count("JM303") == 2);
    CHECK(has.says("touchpoint 'x' has no channel"));
    const CheckedMap has_not(letter + "{name: y, wait: 3 dags}]\n");
    CHECK(has_not.says("none of the 2 touchpoints that can be judged has a channel"));
    CHECK(CheckedMap(letter + "{name: y}]\n").says("no touchpoint of the map has a channel"));
}

TEST_CASE("emotions at touchpoints with mistakes are not counted among those that say what they are based on") {
    std::string text = "title: T\nevidence: [{id: i, kind: survey}]\nstages:\n  - name: S\n    touchpoints:\n";
    for (int i = 0; i < 8; ++i) text += "      - {name: T" + std::to_string(i) + ", emotion: 1}\n";
    const CheckedMap map(text + "      - {name: a, emotion: 1, wait: 3 dags}\n      - {name: b, emotion: 1, wait: 3 dags}\n");
    CHECK(map.says("none of the 8 emotions that can be judged says what it is based on"));
    CHECK_FALSE(map.has("JM408"));
    CHECK(CheckedMap(text).has("JM408"));
}

TEST_CASE("a persona in a part that was not read may be at a touchpoint") {
    const std::string text =
        "title: T\npersonas: [Lena, Jan]\nstages:\n  - name: S\n    touchpoints: [{name: x, emotion: {lena: -2}}, {name: y, ";
    CHECK(CheckedMap(text + "personas: [lena]}]\n").has("JM206"));
    CHECK_FALSE(CheckedMap(text + "emotoin: {jan: -2}}]\n").has("JM206"));
}

TEST_CASE("an opportunity in a part that was not read may address a pain point") {
    CHECK(CheckedMap(stages("pain_points: [{id: P1, text: Slow, severity: high}, {id: P2, text: Cold, severity: high}], opportunities: "
                            "[{text: Do, addresses: [P1]}]"))
              .has("JM502"));
    CHECK_FALSE(CheckedMap(stages("pain_points: [{id: P1, text: Slow, severity: high}, {id: P2, text: Cold, severity: high}], "
                                  "opportunities: [{text: Do, addresses: [P1]}], oportunity_list: [{text: Do, addresses: [P2]}]"))
                    .has("JM502"));
}

TEST_CASE("an opportunity that was dropped has what it has") {
    const auto text = [](std::string_view of_dropped) {
        return stages(
            "pain_points: [{id: P1, text: Slow, severity: low}], opportunities: [{text: Do, addresses: [P1]}, {text: Go, "
            "addresses: [P1]}, {text: Drop, status: dropped" +
            std::string(of_dropped) + "}]");
    };
    CHECK(CheckedMap(text("")).says("no opportunity has an owner"));
    CHECK(CheckedMap(text(", owner: web")).says("opportunity 'Do' has no owner"));
}

TEST_CASE("nobody is missed as long as a file cannot be read that may declare them") {
    const std::string map =
        "title: T\nuse: [gone.yaml]\nobjectives: [a]\nchannels: [{id: van, name: Van}]\nstages:\n  - name: S\n"
        "    touchpoints: [{name: A, emotion: {aylin: -1}}, {name: B, emotion: {aylin: schadenfroh}}]\n";
    const CheckedMap checked(map);
    for (const char* code : {"JM039", "JM202", "JM314", "JM404", "JM410"}) {
        CAPTURE(code);
        CHECK_FALSE(checked.has(code));
    }
    CHECK(checked.has("JM049"));
    CHECK(checked.has("JM501"));
}
