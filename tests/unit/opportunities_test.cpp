#include "catch.h"
#include "checked_map.h"

namespace journeymap {

namespace {
// A second pain point, at the photo.
constexpr std::string_view photo = "doing: Takes a photo\n";
constexpr std::string_view high_pain = "doing: Takes a photo\n        pain_points: [{id: P2, text: It is dark, severity: high}]\n";
constexpr std::string_view low_pain = "doing: Takes a photo\n        pain_points: [{id: P2, text: It is dark, severity: low}]\n";
constexpr std::string_view o2 = "opportunities/O2";
constexpr std::string_view p2 = "pain_points/P2";
constexpr std::string_view second = "addresses: [P1], objective: no-fines, impact: 5, effort: 1, owner: parking";

const std::string_view first_opportunity = "        opportunities:\n";
constexpr std::string_view both_opportunities =
    "        opportunities:\n"
    "          - {id: O1, text: One-time link, addresses: [P1], objective: fewer-visits, impact: 4, effort: 2, owner: web, status: done, "
    "outcome: {measure: "
    "resets, before: 38 %, after: 2 %}}\n"
    "          - {id: O2, text: Say it in the letter, addresses: [P1], objective: no-fines, impact: 5, effort: 1, owner: parking, status: "
    "planned, due: "
    "2027-01-31}\n";
}  // namespace

RuleCases opportunity_cases() {
    return {
        {"JM501", {{both_opportunities, ""}}, "Renew a permit", "opportunities", {{"status: planned", "status: proposed"}}, {}},
        {"JM502", {{photo, high_pain}}, "It is dark", p2, {{photo, high_pain}, {"addresses: [P1]", "addresses: [P1, P2]"}}, {}},
        {"JM503", {{photo, low_pain}}, "It is dark", p2, {{photo, high_pain}}, {}},
        {"JM504", {{second, "objective: no-fines, impact: 5, effort: 1, owner: parking"}}, "Say it in the letter", o2,
            {{"status: planned", "status: doing"}}, {}},
        {"JM505", {{second, "addresses: [P1], objective: no-fines, impact: 5, owner: parking"}, {"status: done", "status: doing"}},
            "Say it in the letter", o2, {{"impact: 4, effort: 2, ", ""}}, {}},
        {"JM506", {{", owner: parking, status: planned", ", status: planned"}}, "Say it in the letter", o2,
            {{"owner: parking, status: planned", "status: dropped"}}, {}},
        {"JM507", {{"objective: no-fines, ", ""}}, "Say it in the letter", o2,
            {{"objective: no-fines, ", ""}, {"objective: fewer-visits, ", ""}}, {"JM104"}},
        {"JM508", {{"henk: 0.1", "henk: 5"}}, "One-time link", "opportunities", {{"        owner: parking\n", ""}}, {"JM403"}},
    };
}

TEST_CASE("Rules of step 5", "[checks][opportunities]") { run_cases(opportunity_cases()); }

TEST_CASE("A pain point whose opportunity was dropped is open again", "[checks][opportunities]") {
    const Checked checked = check_text(changed(sound_map, {{"status: planned", "status: dropped"}, {"status: done", "status: dropped"}}));
    REQUIRE(checked.find("JM502"));
    CHECK(checked.find("JM502")->labels.back().text == "the one that addressed it was dropped");
    CHECK(checked.card[4].gap == "P1 has no opportunity");
    CHECK(checked.card[4].state == StepState::partial);
}

TEST_CASE("A barrier is serious whatever its severity", "[checks][opportunities]") {
    const Checked checked = check_text(
        changed(sound_map, {{photo, "doing: Takes a photo\n        pain_points: [{id: P2, text: Dark, severity: low, barrier: true}]\n"}}));
    CHECK(checked.codes() == std::vector<std::string>{"JM502"});
}

TEST_CASE("An opportunity in few words stands for the pain points where it is", "[checks][opportunities]") {
    const Checked checked = check_text(
        "title: T\nstages: [{name: A, touchpoints: [{name: One, emotion: -1, pain_points: [a, b], opportunities: [c, d]},"
        " {name: Two, pain_points: [e]}]}]\n");
    CHECK(checked.find("JM504")->message == "no opportunity says which pain point it addresses");
    REQUIRE(checked.find("JM503"));
    CHECK(checked.underlined(*checked.find("JM503")) == "e");
}

TEST_CASE("Pain points of a stage can be addressed from anywhere", "[checks][opportunities]") {
    const Checked checked = check_text(
        changed(sound_map, {{"goals: [Park in peace]", "goals: [Park in peace]\n    pain_points: [{id: P9, text: p, severity: critical}]"},
                               {"addresses: [P1]", "addresses: [P1, P9]"}}));
    CHECK(checked.find("JM502") == nullptr);
}

TEST_CASE("The steps with errors are named", "[checks][opportunities]") {
    const Checked checked =
        check_text(changed(sound_map, {{"henk: 0.1", "henk: 5"}, {"requires: [reminder-letter]", "requires: [sign-in]"}}));
    REQUIRE(checked.find("JM508"));
    CHECK(checked.find("JM508")->message == "opportunities are listed, but steps 3, 4 are not finished");
    CHECK(checked.card[4].gap == "steps 3, 4 not finished");
}

}  // namespace journeymap
