#include "catch.h"
#include "checked_map.h"

namespace journeymap {

namespace {
constexpr std::string_view letter_emotion = "        emotion: {amara: 0.8, henk: 0.4}\n";
constexpr std::string_view photo_emotion = "        emotion: {amara: 0.2, henk: 0.1}\n";
constexpr std::string_view photo_path = "stages/apply/touchpoints/photo-of-the-car";
constexpr std::string_view photo_emotion_path = "stages/apply/touchpoints/photo-of-the-car/emotion";
constexpr std::string_view henk_path = "stages/apply/touchpoints/photo-of-the-car/emotion/henk";
}  // namespace

RuleCases emotion_cases() {
    return {
        {"JM401", {{letter_emotion, ""}}, "Notice", "stages/notice",
            {{letter_emotion, ""}, {"goals: [Know in time]", "goals: [Know in time]\n    emotion: 0.5"}}, {"JM508"}},
        {"JM402", {{photo_emotion, ""}}, "Photo of the car", photo_path, {{", henk: 0.1", ""}}, {}},
        {"JM403", {{"henk: 0.1", "henk: {score: 2.5, feeling: delighted}"}}, "2.5", henk_path, {{"henk: 0.1", "henk: 2"}}, {"JM508"}},
        {"JM404", {{"henk: 0.1", "henk: discombobulatory"}}, "discombobulatory", "emotions/discombobulatory",
            {{"henk: 0.1", "henk: {score: 0.1, feeling: discombobulatory}"}}, {}},
        {"JM405", {{"henk: 0.1", "henk: {score: 0.3, feeling: angry}"}}, "angry", henk_path,
            {{"henk: 0.1", "henk: {score: 0.3, feeling: relieved}"}}, {}},
        {"JM406", {{"henk: 0.1", "henk: -1"}}, "-1", photo_emotion_path, {{"henk: 0.1", "henk: -0.4"}}, {}},
        {"JM407",
            {{"{amara: 0.2, henk: 0.1}",
                "{amara: 1, henk: -1}\n        pain_points: [{id: P2, text: It is dark, severity: low, personas: [amara], evidence: "
                "[talks]}]"}},
            "It is dark", "pain_points/P2",
            {{"{amara: 0.2, henk: 0.1}",
                "{amara: 1, henk: -1}\n        pain_points: [{id: P2, text: It is dark, severity: low, personas: [henk], evidence: "
                "[talks]}]"}},
            {"JM503"}},
        {"JM408", {{"henk: 0.4", "henk: 0.1"}, {"henk: {score: -1.3, feeling: frustrated}", "henk: 0.1"}, {"henk: 1.0", "henk: 0.1"}},
            "0.1", "personas/henk", {{"henk: 0.4", "henk: 0.1"}, {"henk: {score: -1.3, feeling: frustrated}", "henk: 0.1"}}, {}},
        {"JM409", {{"severity: high, ", ""}}, "The password is lost", "pain_points/P1", {{"severity: high", "severity: low"}}, {}},
        {"JM410", {{"henk: 0.1}\n        evidence: [talks]", "henk: 0.1}"}}, "0.2", photo_emotion_path,
            {{"henk: 0.1}\n        evidence: [talks]", "henk: {score: 0.1, evidence: [talks]}}"}}, {}},
        {"JM411",
            {{"frustrated}}\n        evidence: [talks]", "frustrated, evidence: [talks]}}"},
                {"severity: high, evidence: [talks]", "severity: high"}},
            "The password is lost", "pain_points/P1", {{"severity: high, evidence: [talks]", "severity: high"}}, {}},
        {"JM413", {{"henk: 0.1", "henk: {data: few.csv, column: mood, scale: -2..2}"}}, "few.csv", henk_path,
            {{"henk: 0.1", "henk: {data: many.csv, column: mood, scale: -2..2}"}}, {}},
        {"JM415", {{"{amara: 0.2, henk: 0.1}", "{amara: 0.2, henk: 0.1}\n        personas: [amara]"}}, "henk", henk_path,
            {{"{amara: 0.2, henk: 0.1}", "{amara: 0.2}\n        personas: [amara]"}}, {}},
        {"JM414", {{"henk: 0.1", "henk: {score: 0.3, data: many.csv, column: mood, scale: -2..2}"}}, "0.3", henk_path,
            {{"henk: 0.1", "henk: {data: many.csv, column: mood, scale: -2..2}"}}, {}},
    };
}

TEST_CASE("Rules of step 4", "[checks][emotions]") { run_cases(emotion_cases()); }

TEST_CASE("An unknown word that is used often is one finding", "[checks][emotions]") {
    const Checked checked = check_text(changed(sound_map, {{"henk: 0.1", "henk: frustated"}, {"henk: 0.4", "henk: frustated"}}));
    REQUIRE(checked.codes() == std::vector<std::string>{"JM404"});
    CHECK(checked.find("JM404")->labels.size() == 1);
    CHECK(checked.find("JM404")->help.find("did you mean 'frustrated'?") == 0);
    CHECK(checked.card[3].gap == "1 unknown feeling");
}

TEST_CASE("An unknown word with signs in it is quoted in what to write", "[checks][emotions]") {
    const Checked checked = check_text(changed(sound_map, {{"henk: 0.1", "henk: \":(\""}}));
    REQUIRE(checked.codes() == std::vector<std::string>{"JM404"});
    CHECK(checked.find("JM404")->help ==
          "give it a score for the whole map, 'emotions: {\":(\": -1}', or here, '{score: -1, feeling: \":(\"}'");
}

TEST_CASE("A score of another scale is worked out for this one", "[checks][emotions]") {
    const auto help_for = [](const char* score) { return check_text(changed(sound_map, {{"henk: 0.1", score}})).find("JM403")->help; };
    CHECK(help_for("henk: 4").find("; if it comes from a scale of 1 to 5, that is 1 (take 3 off)") != std::string::npos);
    CHECK(help_for("henk: 7").find("; if it comes from a scale of 0 to 10, that is 0.8 (") != std::string::npos);
    CHECK(help_for("henk: 85").find("; if it comes from a scale of 0 to 100, that is 1.4 (") != std::string::npos);
    CHECK(help_for("henk: -4").find("; if it comes from a scale of -5 to 5, that is -1.6 (") != std::string::npos);
    CHECK(help_for("henk: 4000").starts_with("write how it was felt"));
}

TEST_CASE("A word of the map's own is known", "[checks][emotions]") {
    const Checked checked = check_text(changed(sound_map, {{"title:", "emotions: {huffy: -0.4}\ntitle:"}, {"henk: 0.1", "henk: huffy"}}));
    CHECK(checked.codes().empty());
}

TEST_CASE("Emotions by stage only are one finding", "[checks][emotions]") {
    const Checked checked = check_text(
        "title: T\nstages:\n  - {name: A, emotion: 1, touchpoints: [One, Two]}\n  - {name: B, emotion: -0.2, touchpoints: [Three]}\n");
    CHECK(checked.find("JM401") == nullptr);
    REQUIRE(checked.find("JM402"));
    CHECK(checked.find("JM402")->entity == "stages");
    CHECK(checked.card[3].gap == "emotions only by stage");
}

TEST_CASE("Negative places of a map without pain points are one finding", "[checks][emotions]") {
    const Checked checked =
        check_text("title: T\nstages:\n  - {name: A, touchpoints: [{name: One, emotion: -1}, {name: Two, emotion: angry}]}\n");
    REQUIRE(checked.find("JM406"));
    CHECK(checked.find("JM406")->message == "emotions are negative at 2 places, but the map has no pain points");
}

TEST_CASE("A map without evidence is told so once", "[checks][emotions]") {
    const Checked checked = check_text(
        "title: T\nstages:\n  - {name: A, touchpoints: [{name: One, emotion: -1, pain_points: [a, b]}, {name: Two, emotion: angry, "
        "pain_points: [c]}]}\n");
    CHECK(checked.find("JM410"));
    CHECK(checked.find("JM411") == nullptr);
}

TEST_CASE("Where most pain points lack evidence it is one finding", "[checks][emotions]") {
    const Checked checked = check_text(
        "title: T\nevidence: [{id: t, text: Talks}]\nstages: [{name: A, touchpoints: [{name: One, emotion: 0, evidence: [], pain_points: "
        "[a, b, c, d, "
        "{text: e, evidence: [t]}]}]}]\n");
    REQUIRE(checked.find("JM411"));
    CHECK(checked.find("JM411")->message == "4 of 5 pain points do not say what they are based on");
}

TEST_CASE("A pain point of the stage explains its touchpoints", "[checks][emotions]") {
    const Checked checked = check_text("title: T\nstages:\n  - {name: A, pain_points: [Slow], touchpoints: [{name: One, emotion: -1}]}\n");
    CHECK(checked.find("JM406") == nullptr);
}

TEST_CASE("The scale ends at both sides and in between", "[checks][emotions]") {
    CHECK(check_text(changed(sound_map, {{"henk: 0.1", "henk: -2.01"}})).find("JM403"));
    CHECK(check_text(changed(sound_map, {{"henk: 0.1", "henk: {from: 0, to: 4}"}})).find("JM403"));
    CHECK_FALSE(check_text(changed(sound_map, {{"henk: 0.1", "henk: {from: 0, to: 2}"}})).find("JM403"));
}

TEST_CASE("A stage's pain point names its evidence itself", "[checks][emotions]") {
    const Checked checked =
        check_text(changed(sound_map, {{"    goals: [Send it once]\n", "    goals: [Send it once]\n    pain_points: [Slow]\n"}}));
    REQUIRE(checked.find("JM411"));
    CHECK(checked.find("JM411")->help == "name the evidence at the pain point: '{text: ..., evidence: [talks]}'");
}

}  // namespace journeymap
