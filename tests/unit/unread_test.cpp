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

    explicit CheckedMap(std::string text) {
        auto reading = read(std::move(text));
        run_checks(reading.map(), reading.sources, usual, reading.diagnostics);
        for (const auto& finding : reading.diagnostics.findings()) codes.push_back(finding.rule->code);
    }
    auto count(std::string_view code) const { return std::ranges::count(codes, code); }
    bool has(std::string_view code) const { return count(code) > 0; }
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
