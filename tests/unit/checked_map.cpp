#include "checked_map.h"

#include <algorithm>

#include "catch.h"

namespace journeymap {

const char* const sound_map = R"(journeymap: 1
title: Renew a permit
scenario: {text: Renewing without a day off, trigger: The permit runs out in 30 days}
objectives:
  - {id: fewer-visits, text: Halve counter visits by June 2027, measure: counter visits}
  - {id: no-fines, text: No fines for those who applied in time, measure: wrong fines}
personas:
  - {id: amara, name: Amara, experience: repeat, motivations: [to finish in one go], needs: [a clear answer], access_needs: [none], evidence: [talks]}
  - {id: henk, name: Henk, experience: new, behaviors: [prints everything], needs: [a helping hand], access_needs: [large print], evidence: [talks]}
channels:
  - {id: street, name: Street}
teams:
  - {id: parking, name: Parking}
  - {id: web, name: Web team}
evidence:
  - {id: talks, kind: interview, n: 12, date: 2026-06-30, text: Talks}
stages:
  - name: Notice
    goals: [Know in time]
    touchpoints:
      - name: Reminder letter
        channel: letter
        owner: parking
        help: phone
        doing: Opens the letter
        emotion: {amara: 0.8, henk: 0.4}
        evidence: [talks]
  - name: Apply
    goals: [Send it once]
    touchpoints:
      - name: Sign in
        channel: website
        help: phone
        owner: web
        doing: Resets the password
        emotion: {amara: -0.4, henk: {score: -1.3, feeling: frustrated}}
        evidence: [talks]
        requires: [reminder-letter]
        pain_points:
          - {id: P1, text: The password is lost, severity: high, evidence: [talks]}
        opportunities:
          - {id: O1, text: One-time link, addresses: [P1], objective: fewer-visits, impact: 4, effort: 2, owner: web, status: done, outcome: {measure: resets, before: 38 %, after: 2 %}}
          - {id: O2, text: Say it in the letter, addresses: [P1], objective: no-fines, impact: 5, effort: 1, owner: parking, status: planned, due: 2027-01-31}
      - name: Photo of the car
        channel: website
        help: phone
        owner: web
        doing: Takes a photo
        emotion: {amara: 0.2, henk: 0.1}
        evidence: [talks]
  - name: Use
    goals: [Park in peace]
    touchpoints:
      - name: Warden scans the plate
        channel: street
        owner: parking
        help: phone
        doing: Parks as always
        emotion: {amara: 1.5, henk: 1.0}
        evidence: [talks]
review: {last: 2026-09-14, every: 6 months, owner: Parking}
history:
  - {date: 2026-09-14, text: First review}
)";

std::vector<std::string> Checked::codes() const {
    std::vector<std::string> result;
    for (const Finding& finding : checks.findings()) result.emplace_back(finding.rule->code);
    return result;
}

const Finding* Checked::find(std::string_view code) const {
    for (const Finding& finding : checks.findings()) {
        if (finding.rule->code == code) return &finding;
    }
    return nullptr;
}

namespace {

// Two files with answers from -2 to +2: few.csv and many.csv.
UseFile read_answers(void*, std::string_view path) {
    if (path != "few.csv" && path != "many.csv") return {std::string(path), std::nullopt, "there is no such file"};
    std::string answers = "mood\n0.2\n0\n";
    for (int i = 0; i < 20 && path == "many.csv"; ++i) answers += i % 2 == 0 ? "0.2\n" : "0.1\n";
    return {std::string(path), std::move(answers), {}};
}

}  // namespace

Checked check_text(std::string yaml, CheckOptions options) {
    Checked checked;
    INFO(yaml);
    const std::optional<std::uint32_t> source = load_source("map.yaml", std::move(yaml), checked.sources, checked.reading);
    REQUIRE(source);
    std::optional<Journey> journey = read_journey(checked.sources, *source, {read_answers, nullptr}, checked.reading);
    REQUIRE(journey);
    for (const Finding& finding : checked.reading.findings()) UNSCOPED_INFO(finding.message);
    checked.journey = std::move(*journey);
    checked.card = run_checks(checked.journey, checked.sources, options, checked.checks);
    checked.checks.fold_groups();
    return checked;
}

std::string changed(std::string text, const Changes& changes) {
    for (const TextChange& change : changes) {
        const std::size_t at = text.find(change.from);
        INFO(change.from);
        REQUIRE(at != std::string::npos);
        text.replace(at, change.from.size(), change.to);
    }
    return text;
}

void run_cases(const RuleCases& cases, const CheckOptions& options) {
    for (const RuleCase& rule_case : cases) {
        INFO(rule_case.code);
        const Checked bad = check_text(changed(sound_map, rule_case.bad), options);
        const Finding* finding = bad.find(rule_case.code);
        for (const Finding& each : bad.checks.findings()) UNSCOPED_INFO(each.rule->code << ' ' << each.message);
        REQUIRE(finding);
        CHECK(bad.reading.findings().empty());
        CHECK(bad.underlined(*finding) == rule_case.underlined);
        CHECK(finding->entity == rule_case.entity);
        CHECK_FALSE(finding->help.empty());
        for (const Label& label : finding->labels) CHECK(label.span.given());
        std::vector<std::string> expected = rule_case.also;
        expected.emplace_back(rule_case.code);
        std::vector<std::string> found = bad.codes();
        std::sort(expected.begin(), expected.end());
        std::sort(found.begin(), found.end());
        CHECK(found == expected);

        const Checked good = check_text(changed(sound_map, rule_case.good), options);
        CHECK(good.find(rule_case.code) == nullptr);
    }
}

}  // namespace journeymap
