// What holds for all rules of the method together.
#include <algorithm>
#include <set>

#include "catch.h"
#include "checked_map.h"
#include "checks/registry.h"

using namespace journeymap;

TEST_CASE("Codes are in order, used once, and carry plain sentences", "[checks]") {
    std::string_view last;
    std::set<std::string_view> names;
    for (const Rule* rule : check_rules()) {
        CAPTURE(rule->code);
        CHECK(rule->code > last);
        last = rule->code;
        CHECK(names.insert(rule->name).second);
        CHECK(rule->family() >= 1);
        CHECK(rule->family() <= 7);
        CHECK(rule->summary.ends_with("."));
        CHECK(rule->name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos);
    }
}

TEST_CASE("Every rule has a bad case and a good one", "[checks]") {
    std::set<std::string_view> tested;
    for (const RuleCases& cases : {objective_cases(), persona_cases(), touchpoint_cases(), emotion_cases(), opportunity_cases(),
             iteration_cases(), presentation_cases(), public_sector_cases()}) {
        for (const RuleCase& rule_case : cases) {
            if (!rule_case.bad.empty() && !rule_case.good.empty()) tested.insert(rule_case.code);
        }
    }
    for (const Rule* rule : check_rules()) {
        CAPTURE(rule->code, rule->name);
        CHECK(tested.count(rule->code) == 1);
    }
}

TEST_CASE("A sound map has no finding and a full scorecard", "[checks]") {
    const Checked checked = check_text(sound_map);
    for (const Finding& finding : checked.reading.findings()) UNSCOPED_INFO(finding.message);
    for (const Finding& finding : checked.checks.findings()) UNSCOPED_INFO(finding.rule->code << ' ' << finding.message);
    CHECK(checked.reading.findings().empty());
    CHECK(checked.checks.findings().empty());
    for (const StepScore& step : checked.card) {
        CAPTURE(step.name, step.gap);
        CHECK(step.state == StepState::done);
        CHECK(step.gap.empty());
        CHECK(step.findings == 0);
    }
}

TEST_CASE("An empty map lacks each step once", "[checks]") {
    const Checked checked = check_text("title: Nothing yet\n");
    CHECK(checked.codes() == std::vector<std::string>{"JM101", "JM201", "JM301", "JM601"});
    for (const StepScore& step : checked.card) {
        CHECK(step.state == StepState::missing);
        CHECK(step.gap.starts_with("no "));
    }
    CHECK(checked.card[3].name == "Emotions and pain points");
}

TEST_CASE("A stage without touchpoints is one finding", "[checks]") {
    const Checked checked = check_text(changed(sound_map, {{"  - name: Use\n", "  - name: Between\n  - name: Use\n"}}));
    CHECK(checked.codes() == std::vector<std::string>{"JM302", "JM508"});
}

TEST_CASE("A map without a title is still checked", "[checks]") {
    const Checked checked = check_text("stages: [{name: One, touchpoints: [A, B]}]\n");
    CHECK(checked.find("JM101") != nullptr);
}

TEST_CASE("Checks are pure", "[checks]") {
    const std::string text = changed(sound_map, {{"severity: high, ", ""}, {"        owner: web\n", ""}, {", henk: 0.4", ""}});
    const Checked once = check_text(text), twice = check_text(text);
    REQUIRE(once.codes() == twice.codes());
    for (std::size_t i = 0; i < once.checks.findings().size(); ++i) {
        CHECK(once.checks.findings()[i].message == twice.checks.findings()[i].message);
        CHECK(once.checks.findings()[i].span == twice.checks.findings()[i].span);
    }
}
