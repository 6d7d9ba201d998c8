#include "catch.h"
#include "checked_map.h"

namespace journeymap {

namespace {
constexpr std::string_view amara =
    "  - {id: amara, name: Amara, experience: repeat, motivations: [to finish in one go], needs: [a clear answer], access_needs: [none], "
    "evidence: [talks]}\n";
constexpr std::string_view henk =
    "  - {id: henk, name: Henk, experience: new, behaviors: [prints everything], needs: [a helping hand], access_needs: [large print], "
    "evidence: [talks]}\n";

// All emotions for everyone.
const Changes shared{{"{amara: 0.8, henk: 0.4}", "0.8"}, {"{amara: -0.4, henk: {score: -1.3, feeling: frustrated}}", "frustrated"},
    {"{amara: 0.2, henk: 0.1}", "0.2"}, {"{amara: 1.5, henk: 1.0}", "1.5"}};

Changes joined(Changes first, const Changes& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}
}  // namespace

RuleCases persona_cases() {
    return {
        {"JM201", {{sound_map, "title: Renew a permit\nobjectives: [Halve visits]\n"}}, "Renew a permit", "personas",
            {{sound_map, "title: Renew a permit\nobjectives: [Halve visits]\npersonas: [Amara]\n"}}, {"JM301", "JM601"}},
        {"JM202", joined(shared, {{"personas:\n", ""}, {amara, ""}, {henk, ""}}), "Renew a permit", "personas",
            joined(shared, {{amara, ""}}), {"JM508"}},
        {"JM203", {{"behaviors: [prints everything], ", ""}}, "Henk", "personas/henk",
            {{"behaviors: [prints everything]", "prefers: [counter]"}}, {}},
        {"JM204", {{"needs: [a helping hand], access_needs: [large print], evidence: [talks]", "needs: [a helping hand]"}}, "Henk",
            "personas/henk", {{"kind: interview", "kind: assumption"}}, {}},
        {"JM205", shared, "0.8", "personas", joined(shared, {{"experience: repeat, ", ""}}), {}},
        {"JM206", {{", henk: 0.4", ""}, {", henk: {score: -1.3, feeling: frustrated}", ""}, {", henk: 0.1", ""}, {", henk: 1.0", ""}},
            "Henk", "personas/henk", {{", henk: {score: -1.3, feeling: frustrated}", ""}, {", henk: 0.1", ""}, {", henk: 1.0", ""}}, {}},
        {"JM207", {{"needs: [a helping hand], ", ""}}, "Henk", "personas/henk",
            {{"needs: [a helping hand], ", ""}, {"doing: Takes a photo", "needs: light"}}, {}},
        {"JM208", {{"name: Henk", "name: Web team"}}, "Web team", "personas/henk", {{"name: Henk", "name: Web team applicant"}}, {}},
    };
}

TEST_CASE("Rules of step 2", "[checks][personas]") { run_cases(persona_cases()); }

TEST_CASE("Personas without evidence are one finding where none has any", "[checks][personas]") {
    const Checked checked = check_text(
        changed(sound_map, {{"needs: [a clear answer], access_needs: [none], evidence: [talks]", "needs: [a clear answer]"},
                               {"needs: [a helping hand], access_needs: [large print], evidence: [talks]", "needs: [a helping hand]"}}));
    CHECK(checked.codes() == std::vector<std::string>{"JM204"});
    CHECK(checked.card[1].state == StepState::partial);
    CHECK(checked.card[1].gap == "2 personas have no evidence");
}

TEST_CASE("A persona left out by every touchpoint appears nowhere", "[checks][personas]") {
    const Checked checked =
        check_text("title: T\npersonas: [Amara, Henk]\nstages: [{name: S, touchpoints: [{name: A, personas: [amara], emotion: 1}]}]\n");
    REQUIRE(checked.find("JM206"));
    CHECK(checked.underlined(*checked.find("JM206")) == "Henk");
    CHECK(checked.card[1].gap.starts_with("2 personas have nothing on what moves them"));
}

TEST_CASE("An emotion of the whole stage is felt by all", "[checks][personas]") {
    const Checked checked = check_text(
        "title: T\npersonas: [Amara, Henk]\nstages: [{name: S, emotion: 1, touchpoints: [A]}, {name: R, touchpoints: [{name: B, personas: "
        "[henk], emotion: {henk: 1}}]}]\n");
    CHECK_FALSE(checked.find("JM206"));
}

TEST_CASE("A part of the organization is not a persona", "[checks][personas]") {
    CHECK(check_text(changed(sound_map, {{"name: Henk", "name: Call centre"}})).find("JM208"));
    CHECK_FALSE(check_text(changed(sound_map, {{"name: Henk", "name: Call centre agent"}})).find("JM208"));
}

TEST_CASE("Personas without character are one finding where all are", "[checks][personas]") {
    const Checked checked =
        check_text(changed(sound_map, {{"motivations: [to finish in one go], ", ""}, {"behaviors: [prints everything], ", ""}}));
    REQUIRE(checked.codes() == std::vector<std::string>{"JM203"});
    CHECK(checked.find("JM203")->entity == "personas");
}

TEST_CASE("What moves people in the stages moves the only persona", "[checks][personas]") {
    const std::string text = "title: T\npersonas: [Amara]\nstages: [{name: A, motivations: [Is it mine?], touchpoints: [One]}]\n";
    CHECK_FALSE(check_text(text).find("JM203"));
    CHECK(check_text(changed(text, {{"[Amara]", "[Amara, Henk]"}})).find("JM203"));
    CHECK(check_text(changed(text, {{"motivations", "goals"}})).find("JM203"));
}

}  // namespace journeymap
