#include <fmt/core.h>

#include "catch.h"
#include "checked_map.h"

namespace journeymap {

namespace {

std::string touchpoints(int count, const std::string& more = {}) {
    std::string text;
    for (int i = 0; i < count; ++i) {
        text += fmt::format("      - {{name: Waits {}, channel: none, doing: Waits, emotion: 0.1, evidence: [talks]{}}}\n", i, more);
    }
    return text;
}

// Ten more stages, in front of the last one; with phases, five in each.
std::string ten_stages(const std::string& phase) {
    std::string text;
    for (int i = 0; i < 10; ++i) {
        const std::string more = phase.empty() ? phase : fmt::format("phase: {} {}, ", phase, i / 5);
        text += fmt::format(
            "  - {{name: Part {}, {}goals: [Go on], touchpoints: [{{name: Waits {}, channel: none, doing: Waits, emotion: 0, "
            "evidence: [talks]}}]}}\n",
            i, more, i);
    }
    return text + "  - name: Use\n";
}

const std::string_view all_stages = std::string_view(sound_map).substr(std::string_view(sound_map).find("stages:"));
const std::string crowd = touchpoints(9) + "review:";
const std::string alternatives = touchpoints(9, ", instead_of: sign-in") + "review:";
const std::string many_stages = ten_stages("");
const std::string phased_stages = ten_stages("Later");
constexpr const char* one_stage =
    "stages: [{name: Wait, goals: [Go on], touchpoints: [{name: Waits, channel: street, owner: web, doing: Waits, emotion: 0, evidence: "
    "[talks], opportunities: "
    "[{text: a, objective: no-fines, impact: 1, effort: 1, owner: web, addresses: [P1]}, {text: b, objective: fewer-visits, impact: 1, "
    "effort: 1, owner: web, "
    "addresses: [P1]}], pain_points: [{id: P1, text: p, severity: low, evidence: [talks]}]}]}]\nreview: {last: 2026-09-14, every: 6 "
    "months}\n";

}  // namespace

RuleCases touchpoint_cases() {
    return {
        {"JM301", {{all_stages, "review: {last: 2026-09-14, every: 6 months}\n"}}, "Renew a permit", "stages", {{all_stages, one_stage}},
            {}},
        {"JM302", {{"  - name: Use\n", "  - name: Between\n  - name: Use\n"}}, "Between", "stages/between",
            {{"  - name: Use\n", "  - {name: Between, touchpoints: [Waits]}\n  - name: Use\n"}}, {"JM508"}},
        {"JM303", {{"        channel: letter\n", ""}}, "Reminder letter", "stages/notice/touchpoints/reminder-letter",
            {{"channel: letter", "channel: none"}}, {}},
        {"JM304", {{"    goals: [Send it once]\n", ""}}, "Apply", "stages/apply", {{"goals: [Send it once]", "goals: Send it once"}}, {}},
        {"JM305", {{"        doing: Takes a photo\n", ""}}, "Photo of the car", "stages/apply/touchpoints/photo-of-the-car",
            {{"doing: Takes a photo", "doing: [Takes a photo, sends it]"}}, {}},
        {"JM306", {{"        owner: parking\n", ""}}, "Reminder letter", "stages/notice/touchpoints/reminder-letter",
            {{"channel: letter\n        owner: parking", "channel: none"}}, {}},
        {"JM307", {{", trigger: The permit runs out in 30 days", ""}, {"name: Notice", "name: Apply for it"}}, "Apply for it", "scenario",
            {{"name: Notice", "name: Apply for it"}}, {}},
        {"JM308", {{"name: Use", "name: Payment"}, {"name: Warden scans the plate", "name: Pays at the counter"}}, "Payment", "scenario",
            {{"name: Use", "name: Payment"}}, {}},
        {"JM309", {{"  - name: Use\n", many_stages}}, "Part 7", "stages", {{"  - name: Use\n", phased_stages}}, {}},
        {"JM310", {{"review:", crowd}}, "Use", "stages/use", {{"review:", alternatives}}, {}},
        {"JM311", {{"name: Photo of the car", "name: Photo submission"}}, "submission", "stages/apply/touchpoints/photo-submission",
            {{"name: Photo of the car", "name: Buys a ticket"}}, {}},
        {"JM312", {{"requires: [reminder-letter]", "requires: [photo-of-the-car]"}}, "photo-of-the-car",
            "stages/apply/touchpoints/sign-in/requires/photo-of-the-car",
            {{"doing: Takes a photo", "requires: [sign-in, reminder-letter]"}}, {"JM508"}},
        {"JM313", {{"doing: Opens the letter", "doing: Opens the letter\n        requires: [sign-in]"}}, "sign-in",
            "stages/notice/touchpoints/reminder-letter", {{"doing: Takes a photo", "requires: [sign-in, reminder-letter]"}}, {"JM508"}},
        {"JM314", {{"{id: street, name: Street}", "{id: street, name: Street}\n  - {id: pigeon, name: Pigeon}"}}, "pigeon",
            "channels/pigeon",
            {{"{id: street, name: Street}", "{id: street, name: Street}\n  - {id: pigeon, name: Pigeon}"},
                {"needs: [a h", "prefers: [pigeon], needs: [a h"}},
            {}},
    };
}

TEST_CASE("Rules of step 3", "[checks][touchpoints]") { run_cases(touchpoint_cases()); }

TEST_CASE("What every touchpoint lacks is one finding", "[checks][touchpoints]") {
    const Checked checked = check_text(
        "title: T\nobjectives: [Halve visits]\nteams: [Web]\nstages: [{name: A, touchpoints: [One, Two]}, {name: B, touchpoints: [Three]}, "
        "{name: C, touchpoints: [Four]}]\n");
    CHECK(checked.codes() == std::vector<std::string>{"JM202", "JM304", "JM303", "JM306", "JM305", "JM401", "JM501", "JM601"});
    CHECK(checked.find("JM303")->message == "no touchpoint of the map has a channel");
    CHECK(checked.card[2].state == StepState::partial);
    CHECK(checked.card[2].gap == "3 stages have no goal, 4 touchpoints have no channel");
}

TEST_CASE("Goals are asked for beside motivations", "[checks][touchpoints]") {
    const Checked checked = check_text(changed(sound_map, {{"goals: [Send it once]", "motivations: [Was it received?]"}}));
    REQUIRE(checked.find("JM304"));
    CHECK(checked.find("JM304")->help.find("'motivations' say why") != std::string::npos);
}

TEST_CASE("A journey of one stage with several touchpoints is to be cut", "[checks][touchpoints]") {
    const auto help = [](const char* touchpoints) {
        return check_text(fmt::format("title: T\nstages: [{{name: A, touchpoints: [{}]}}]\n", touchpoints)).find("JM309")->help;
    };
    CHECK(help("One, Two, Three").starts_with("cut it where"));
    CHECK(help("One, Two").starts_with("look at what comes before"));
}

TEST_CASE("A journey of one stage is only told that it is short", "[checks][touchpoints]") {
    const Checked checked = check_text("title: T\nstages: [{name: Apply, touchpoints: [{name: Apply, channel: website}]}]\n");
    CHECK(checked.find("JM309"));
    CHECK_FALSE(checked.find("JM307"));
    CHECK_FALSE(checked.find("JM308"));
}

TEST_CASE("Names of other languages are not judged", "[checks][touchpoints]") {
    const Checked checked =
        check_text(changed(sound_map, {{"title:", "language: fr-CA\ntitle:"}, {"name: Photo of the car", "name: Photo submission"}}));
    CHECK(checked.codes().empty());
}

TEST_CASE("A name that says what is done needs no 'doing'", "[checks][touchpoints]") {
    const Changes named{{"        doing: Takes a photo\n", ""}, {"Photo of the car", "Takes a photo of the car"}};
    CHECK(check_text(changed(sound_map, named)).codes().empty());
    Changes finnish = named;
    finnish.push_back({"title:", "language: fi\ntitle:"});
    CHECK(check_text(changed(sound_map, finnish)).codes() == std::vector<std::string>{"JM305", "JM706"});
}

TEST_CASE("A circle is one finding, with its other parts labelled", "[checks][touchpoints]") {
    const Checked checked =
        check_text(changed(sound_map, {{"doing: Opens the letter", "doing: Opens the letter\n        requires: [warden-scans-the-plate]"},
                                          {"doing: Parks as always", "doing: Parks as always\n        requires: [sign-in]"}}));
    REQUIRE(checked.codes() == std::vector<std::string>{"JM313", "JM508"});
    CHECK(checked.find("JM313")->labels.size() == 2);
    CHECK(checked.card[2].gap == "1 out of order");
}

TEST_CASE("A touchpoint that requires itself", "[checks][touchpoints]") {
    const Checked checked = check_text(changed(sound_map, {{"requires: [reminder-letter]", "requires: [sign-in]"}}));
    REQUIRE(checked.find("JM313"));
    CHECK(checked.find("JM313")->message == "touchpoint 'Sign in' requires itself");
}

}  // namespace journeymap
