// What a comparison says of each kind of change, and how the things of two maps are matched.
#include <algorithm>

#include "catch.h"
#include "comparison/comparison.h"
#include "comparison/formats.h"
#include "comparison/phrases.h"
#include "reading.h"

using namespace journeymap;

namespace {

// The changes of two maps, a line each: "changed touchpoint N wait: 19 days -> 5 days (better)".
std::string line_of(const Change& change) {
    std::string line = fmt::format("{} {} {}", word_of(change.kind), name_of(change.subject), change.name);
    if (!change.what.empty()) line += " " + change.what;
    line += fmt::format(": {} -> {}", change.before.empty() ? "." : change.before, change.after.empty() ? "." : change.after);
    if (!change.note.empty()) line += fmt::format(" [{}]", change.note);
    if (change.effect != Effect::none) line += fmt::format(" ({})", word_of(change.effect));
    return line;
}

Comparison compared(const std::string& old, const std::string& now) {
    const Reading before = read(old), after = read(now);
    REQUIRE_FALSE(before.diagnostics.document_has_errors());
    REQUIRE_FALSE(after.diagnostics.document_has_errors());
    return compare(before.map(), after.map());
}

std::string changes(const std::string& old, const std::string& now) {
    std::string lines;
    for (const Change& change : compared(old, now).changes) lines += (lines.empty() ? "" : "\n") + line_of(change);
    return lines;
}

std::string stage(const std::string& touchpoints) {
    return "title: T\npersonas: [Amara, Henk]\nstages: [{name: S, touchpoints: [" + touchpoints + "]}]\n";
}
std::string step(const std::string& keys) { return stage("{name: N, " + keys + "}"); }

const Total* total(const Comparison& comparison, std::string_view key, std::string_view persona = "") {
    for (const Total& one : comparison.totals) {
        if (one.key == key && one.persona == persona) return &one;
    }
    return nullptr;
}

}  // namespace

TEST_CASE("touchpoints that are new or gone are told with what they were") {
    CHECK(changes(stage("A"), stage("A, {name: Ask in the chat, channel: chat, wait: 2 min, emotion: {amara: 1}}")) ==
          "added touchpoint Ask in the chat: . -> Chat; wait 2 min; Amara +1\n"
          "added channel Chat: . -> .");
    CHECK(changes(stage("A, {name: Queue, wait: 1 h, emotion: -2}"), stage("A")) == "removed touchpoint Queue: wait 1 h; \u22122 -> .");
}

TEST_CASE("stages that are new or gone stand where they stood") {
    const std::string old = "title: T\nstages: [{name: A, touchpoints: [x]}, {name: B, touchpoints: [y]}, {name: C, touchpoints: [z]}]\n";
    CHECK(changes(old, "title: T\nstages: [{name: A, touchpoints: [x]}, {name: C, touchpoints: [z, w]}]\n") ==
          "removed stage B: . -> .\nremoved touchpoint y: . -> .\nadded touchpoint w: . -> .");
}

TEST_CASE("order: the fewest touchpoints and stages that can have moved are told") {
    CHECK(changes(stage("A, B, C, D"), stage("B, C, A, D")) == "moved touchpoint A: first -> after C");
    CHECK(changes(stage("A, B, C, D"), stage("D, A, B, C")) == "moved touchpoint D: after C -> first");
    const std::string stages =
        "title: T\nstages: [{name: A, touchpoints: [x]}, {name: B, touchpoints: [y]}, {name: C, touchpoints: [z]}]\n";
    CHECK(changes(stages, "title: T\nstages: [{name: C, touchpoints: [z]}, {name: A, touchpoints: [x]}, {name: B, touchpoints: [y]}]\n") ==
          "moved stage C: after B -> first");
    CHECK(changes(stages, "title: T\nstages: [{name: A, touchpoints: [x, y]}, {name: B}, {name: C, touchpoints: [z]}]\n") ==
          "moved touchpoint y: B -> A");
}

TEST_CASE("emotions are told per persona, and once where everyone's changes alike") {
    CHECK(changes(step("emotion: {amara: {score: -1.6, feeling: frustrated}, henk: 0}"), step("emotion: {amara: 0.5, henk: 0}")) ==
          "changed touchpoint N emotion of Amara: \u22121.6 (frustrated) -> +0.5 (better)");
    CHECK(changes(step("emotion: -1"), step("emotion: -2")) == "changed touchpoint N emotion of everyone: \u22121 -> \u22122 (worse)");
    CHECK(changes(step("emotion: -1"), step("emotion: {amara: -1, henk: -1}")).empty());
    CHECK(changes(step("emotion: -1"), step("emotion: {amara: -1, henk: 1}")) ==
          "changed touchpoint N emotion of Henk: \u22121 -> +1 (better)");
    CHECK(changes(step("personas: [amara], emotion: -1"), step("personas: [amara], emotion: 1")) ==
          "changed touchpoint N emotion of Amara: \u22121 -> +1 (better)");
    CHECK(changes(step("expected: 1"), step("expected: 2")) == "changed touchpoint N expected emotion of everyone: +1 -> +2");
    CHECK(changes("title: T\nstages: [{name: S, emotion: 1, touchpoints: [N]}]\n", "title: T\nstages: [{name: S, touchpoints: [N]}]\n") ==
          "changed stage S emotion: +1 -> .");
}

TEST_CASE("waits and other figures say whether that is better, and two ways to write one length are the same") {
    CHECK(changes(step("wait: 19 days"), step("wait: 5 days")) == "changed touchpoint N wait: 19 days -> 5 days (better)");
    CHECK(changes(step("wait: 90 min, drop_off: 12%"), step("wait: 1.5 h, drop_off: 0.12")).empty());
    CHECK(changes(step("drop_off: 12%, attempts: 1"), step("drop_off: 15%, attempts: 3")) ==
          "changed touchpoint N attempts: 1 -> 3 (worse)\nchanged touchpoint N drop-off: 12% -> 15% (worse)");
    CHECK(changes(step("moment_of_truth: true"), step("duration: 5 min")) ==
          "changed touchpoint N duration: . -> 5 min\nchanged touchpoint N moment of truth: yes -> no");
}

TEST_CASE("a pain point is solved where its opportunity is done, and one that is only gone is told as that") {
    const std::string open =
        "pain_points: [{id: P1, text: Slow, severity: high}], opportunities: [{id: O1, text: Hurry, addresses: [P1], status: doing}]";
    const std::string done =
        "pain_points: [{id: P1, text: Slow, severity: high}], opportunities: [{id: O1, text: Hurry, addresses: [P1], status: done}]";
    CHECK(changes(step(open), step(done)) ==
          "changed pain point Slow solved: open -> solved [O1, which addresses it, is done] (better)\n"
          "changed opportunity Hurry status: doing -> done (better)");
    CHECK(changes(step(done), step(open)) ==
          "changed pain point Slow solved: solved -> open [O1, which addresses it, is no longer done] (worse)\n"
          "changed opportunity Hurry status: done -> doing (worse)");
    CHECK(changes(step(open), step("opportunities: [{id: O1, text: Hurry, status: done}]")) ==
          "removed pain point Slow: severity high -> . [O1, which addressed it, is done] (better)\n"
          "changed opportunity Hurry status: doing -> done (better)\n"
          "changed opportunity Hurry pain points that it addresses: P1 -> .");
    CHECK(changes(step("pain_points: [Slow]"), step("gains: [Fast]")) ==
          "changed touchpoint N gains: . -> Fast\nremoved pain point Slow: . -> . [no finished opportunity says why]");
    CHECK(changes(stage("A, {name: B, pain_points: [Slow]}"), stage("A")) ==
          "removed touchpoint B: . -> .\nremoved pain point Slow: . -> . [its touchpoint is gone too]");
    CHECK(changes(step("pain_points: [{text: Slow, barrier: true, severity: low}]"),
              step("pain_points: [{text: Slow, severity: high}, Rude]")) ==
          "changed pain point Slow severity: low -> high (worse)\nchanged pain point Slow barrier: yes -> no (better)\n"
          "added pain point Rude: . -> . (worse)");
}

TEST_CASE("opportunities: progress, measured outcomes, what is dropped") {
    CHECK(changes(step("opportunities: [{text: O, status: proposed, impact: 3}]"),
              step("opportunities: [{text: O, status: done, impact: 4, outcome: {measure: fails, before: 44%, after: 3%}}]")) ==
          "changed opportunity O status: proposed -> done (better)\n"
          "changed opportunity O measured outcome: . -> fails 44% \u2192 3%\n"
          "changed opportunity O impact: 3 -> 4");
    CHECK(changes(step("opportunities: [{text: O, status: planned}]"), step("opportunities: [{text: O, status: dropped}]")) ==
          "changed opportunity O status: planned -> dropped");
}

TEST_CASE("an opportunity that is planned for the first time is on its way") {
    CHECK(changes(step("opportunities: [O]"), step("opportunities: [{text: O, status: planned}]")) ==
          "changed opportunity O status: . -> planned (better)");
    CHECK(changes(step("opportunities: [O]"), step("opportunities: [{text: O, status: dropped}]")) ==
          "changed opportunity O status: . -> dropped");
}

TEST_CASE("measures of an objective say which") {
    const auto map = [](int value) {
        return fmt::format("title: T\nobjectives: [{{text: Fewer visits, measure: {{text: visits, value: {}, target: 5}}}}]\n", value);
    };
    const Comparison comparison = compared(map(9), map(7));
    REQUIRE(comparison.changes.size() == 1);
    CHECK(place_phrase(comparison.changes[0]) == "Fewer visits");
    CHECK(comparison.changes[0].entity == "objectives/fewer-visits/measures/visits");
    CHECK(comparison.changes[0].effect == Effect::better);
}

TEST_CASE("measures are better where they come nearer to their target or pass it") {
    const auto measure = [](std::string_view keys) { return step(fmt::format("measures: [{{text: wait, {}}}]", keys)); };
    const auto line = [](std::string_view rest) { return fmt::format("changed measure wait value: {}", rest); };
    CHECK(changes(measure("value: 19, unit: days, target: 5"), measure("value: 8, unit: days, target: 5")) ==
          line("19 days -> 8 days (better)"));
    CHECK(changes(measure("value: 19, target: 5"), measure("value: 3, target: 5")) == line("19 -> 3 (better)"));
    CHECK(changes(measure("value: 19, target: 5"), measure("value: 25, target: 5")) == line("19 -> 25 (worse)"));
    CHECK(changes(measure("value: 60, unit: \"%\", target: 95%"), measure("value: 70, unit: \"%\", target: 95%")) ==
          line("60% -> 70% (better)"));
    CHECK(changes(measure("value: 5, target: 5"), measure("value: 6, target: 5")) == line("5 -> 6"));
    CHECK(changes(measure("value: 19"), measure("value: 8")) == line("19 -> 8"));
    CHECK(changes(measure("value: 8, target: \"< 10\""), measure("value: 6, target: \"< 10\"")) == line("8 -> 6 (better)"));
    CHECK(changes(measure("value: 90, target: At least 80 %"), measure("value: 70, target: At least 80 %")) == line("90 -> 70 (worse)"));
    CHECK(changes(measure("value: 9, unit: days, target: 5 days"), measure("value: 6, unit: days, target: 5 days")) ==
          line("9 days -> 6 days (better)"));
    CHECK(changes(measure("value: 19, unit: days, target: 5"), measure("value: 3, unit: weeks, target: 5")) ==
          line("19 days -> 3 weeks") + "\nchanged measure wait target: 5 days -> 5 weeks");
}

TEST_CASE("measures in two units are compared in one, and in none where the units are foreign") {
    const auto measure = [](std::string_view keys) { return step(fmt::format("measures: [{{text: m, {}}}]", keys)); };
    const auto told = [&](std::string_view old, std::string_view now) {
        const Comparison comparison = compared(measure(old), measure(now));
        std::string lines;
        for (const Change& change : comparison.changes)
            lines += fmt::format(
                "{}{}: {} -> {} ({})", lines.empty() ? "" : "; ", change.key, change.before, change.after, meaning_phrase(change));
        return lines;
    };
    CHECK(told("value: 90, unit: min", "value: 2, unit: h") == "value: 90 min -> 2 h (+30 min)");
    CHECK(told("value: 90 min", "value: 2 h") == "value: 90 min -> 2 h (+30 min)");
    CHECK(told("value: 19 days, target: < 10 days", "value: 3 weeks, target: < 10 days") == "value: 19 days -> 3 weeks (+2 days, worse)");
    CHECK(told("value: 19 days, target: 5 days", "value: 2 weeks, target: 120 h") == "value: 19 days -> 2 weeks (\u22125 days, better)");
    CHECK(told("value: 3 h, target: 5 h", "value: 240 min, target: 5 h") == "value: 3 h -> 240 min (+1 h, better)");
    CHECK(told("value: 19 days", "value: 14 days") == "value: 19 days -> 14 days (\u22125 days)");
    CHECK(told("value: 6 months", "value: 3 months") == "value: 6 months -> 3 months (\u22123 months)");
    CHECK(told("value: 3 EUR, target: 1 EUR", "value: 4 USD, target: 1 EUR") == "value: 3 EUR -> 4 USD ()");
    CHECK(told("value: 3 EUR", "value: 3 USD") == "value: 3 EUR -> 3 USD ()");
    CHECK(told("value: 3 days", "value: 4 people") == "value: 3 days -> 4 people ()");
    CHECK(told("value: 50%", "value: 0.4") == "value: 50% -> 0.4 (\u221210 points)");
    CHECK(told("value: 60, target: 95%", "value: 70, target: 95%") == "value: 60 -> 70 (+10, better)");
    CHECK(told("value: 2-4 days", "value: 3 days") == "value: 2-4 days -> 3 days ()");
    for (const auto& [one, other] : {std::pair("value: 90 min", "value: 1.5 h"), std::pair("value: 1, unit: h", "value: 60, unit: min"),
             std::pair("value: 50%", "value: 0.5"), std::pair("value: 50, unit: \"%\"", "value: 50 %"),
             std::pair("value: 2 h 30 min", "value: 150, unit: min"),
             std::pair("value: 5%, target: < 90 min", "value: 0.05, target: < 1.5 h"),
             std::pair("value: 90 min, target: 60", "value: 1.5 h, target: 1")}) {
        INFO(one << " and " << other);
        CHECK(compared(measure(one), measure(other)).same());
        CHECK(compared(measure(other), measure(one)).same());
    }
    const Comparison foreign = compared(measure("value: 3 EUR"), measure("value: 4 USD"));
    CHECK(json_of(foreign, {}).find("_amount") == std::string::npos);
    const Comparison times = compared(measure("value: 90 min"), measure("value: 2 h"));
    CHECK(markdown_of(times, {}).find("+30 min") != std::string::npos);
    CHECK(json_of(times, {}).find("\"after_amount\": 7200") != std::string::npos);
}

TEST_CASE("a range is no other way to write its middle") {
    CHECK(changes(step("wait: 2 days"), step("wait: 1-3 days")) == "changed touchpoint N wait: 2 days -> 1-3 days");
    CHECK(changes(step("wait: 1-3 days"), step("wait: 24-72 h")).empty());
    CHECK(changes(step("wait: 2-3 days"), step("wait: 3-4 days")) == "changed touchpoint N wait: 2-3 days -> 3-4 days (worse)");
}

TEST_CASE("an outcome counts as measured once, and two ways to write its share are the same") {
    const auto outcome = [](std::string_view keys) {
        return step(fmt::format("opportunities: [{{text: O, outcome: {{measure: m{}}}}}]", keys));
    };
    const auto first = [&](std::string_view old, std::string_view now) { return summary_of(compared(outcome(old), outcome(now))).front(); };
    CHECK(first(", before: 10, after: 5", ", before: 10, after: 6") == "1 outcome measured again.");
    CHECK(first(", before: 10", ", before: 10, after: 6") == "1 outcome measured.");
    CHECK(first(", before: 10, after: 5", ", before: 12, after: 5") ==
          "1 change, but nothing in how it feels, what hurts or how long it takes.");
    CHECK(first(", before: 10, after: 5", ", before: 10") == "1 change, but nothing in how it feels, what hurts or how long it takes.");
    CHECK(summary_of(compared(step("opportunities: [O]"), outcome(", after: 5"))).front() == "1 outcome measured.");
    CHECK(compared(outcome(", before: 10%, after: 5%"), outcome(", before: 0.1, after: 0.05")).same());
    CHECK(compared(outcome(", before: 90 min, after: 60 min"), outcome(", before: 1.5 h, after: 1 h")).same());
}

TEST_CASE("somebody feels better only where a feeling has changed") {
    const auto map = [](std::string_view a, std::string_view rest) {
        return fmt::format(
            "title: T\npersonas: [Ann, Bob]\nstages: [{{name: S, touchpoints: [{{name: A, emotion: {{bob: {}}}}}, "
            "{{name: B, emotion: {{bob: -1}}}}{}]}}]\n",
            a, rest);
    };
    const std::string unsaid =
        "title: T\npersonas: [Ann, Bob]\nstages: [{name: S, touchpoints: [A, {name: B, emotion: {bob: -1}}, "
        "{name: C, emotion: {bob: 0}}]}]\n";
    const std::string third = ", {name: C, emotion: {bob: 0}}";
    const Comparison deleted = compared(map("-1", third), unsaid);
    CHECK(summary_of(deleted).front() == "Mean emotion of Bob: \u22120.67 \u2192 \u22120.5.");
    CHECK(total(deleted, "mean_emotion", "bob")->effect == Effect::none);
    const Comparison gone = compared(map("-2", third), map("-2", ""));
    CHECK(summary_of(gone).front() == "Mean emotion of Bob: \u22121 \u2192 \u22121.5.");
    CHECK(total(gone, "mean_emotion", "bob")->effect == Effect::worse);  // a touchpoint of his way is gone
    CHECK(summary_of(compared(map("-2", ""), map("-1", ""))).front() == "Bob feels better: mean emotion \u22121.5 \u2192 \u22121.");
}

TEST_CASE("matching: a written id holds whatever else changes") {
    CHECK(changes(stage("{id: a, name: Upload}, B"), stage("B, {id: a, name: Say who you are}")) ==
          "moved touchpoint B: after Upload -> first\nrenamed touchpoint Say who you are: Upload -> Say who you are");
    CHECK(changes(step("pain_points: [{id: P1, text: Slow}, {id: P2, text: Rude}]"), step("pain_points: [{id: P2, text: Slow}]")) ==
          "renamed pain point Slow: Rude -> Slow\nremoved pain point Slow: . -> . [no finished opportunity says why]");
}

TEST_CASE("matching: the same name, in the same place first, without regard to case and signs") {
    CHECK(
        changes(stage("Upload proof"), stage("\"Upload: proof!\"")) == "renamed touchpoint Upload: proof!: Upload proof -> Upload: proof!");
    const std::string two =
        "title: T\nstages: [{name: A, touchpoints: [{name: Wait, wait: 1 h}]}, {name: B, touchpoints: [{name: Wait, wait: 2 h}]}]\n";
    CHECK(
        changes(two,
            "title: T\nstages: [{name: A, touchpoints: [{name: Wait, wait: 1 h}]}, {name: B, touchpoints: [{name: Wait, wait: 3 h}]}]\n") ==
        "changed touchpoint Wait wait: 2 h -> 3 h (worse)");
    CHECK(changes(stage("{name: Call, wait: 1 min}, {name: Call, wait: 2 min}"),
              stage("{name: Call, wait: 1 min}, {name: Call, wait: 3 min}")) == "changed touchpoint Call wait: 2 min -> 3 min (worse)");
}

TEST_CASE("matching: an id that is derived in one map and written in the other is the same") {
    CHECK(changes(stage("Upload proof"), stage("{id: upload-proof, name: Say where you live}")) ==
          "renamed touchpoint Say where you live: Upload proof -> Say where you live\n"
          "changed touchpoint Say where you live id: . -> upload-proof");
    CHECK(changes(stage("Upload proof"), stage("{id: up, name: Upload proof}")) == "changed touchpoint Upload proof id: . -> up");
}

TEST_CASE("matching: what is near is renamed, what is not is gone and new") {
    CHECK(changes(stage("{name: Upload proof of address, channel: website}"), stage("{name: Prove the address, channel: website}")) ==
          "added touchpoint Prove the address: . -> Website\nremoved touchpoint Upload proof of address: Website -> .");
    CHECK(changes(stage("{name: Upload proof of address, channel: website}"), stage("{name: Upload proof, channel: website}")) ==
          "renamed touchpoint Upload proof: Upload proof of address -> Upload proof");
    // Another channel: near names are not near enough.
    CHECK(changes(stage("{name: Ask the clerk, channel: counter}"), stage("{name: Ask the bot, channel: chat}"))
              .starts_with("added touchpoint Ask the bot: . -> Chat\nremoved touchpoint Ask the clerk: Counter -> ."));
    // Anywhere from three quarters on.
    CHECK(changes("title: T\nstages: [{name: A, touchpoints: [Reads the long letter]}, {name: B}]\n",
              "title: T\nstages: [{name: A}, {name: B, touchpoints: [Reads the letter]}]\n") ==
          "moved touchpoint Reads the letter: A -> B\nrenamed touchpoint Reads the letter: Reads the long letter -> Reads the letter");
    // Another name, but what it says is the same.
    const std::string says = "channel: phone, doing: Calls, thinking: Again, wait: 5 min";
    CHECK(changes(stage("{name: Help line, " + says + "}"), stage("{name: Contact centre, " + says + "}")) ==
          "renamed touchpoint Contact centre: Help line -> Contact centre");
}

TEST_CASE("matching: a stage is known by its touchpoints, and what is left over goes to the nearest") {
    CHECK(changes("title: T\nstages: [{name: Wait, touchpoints: [A, B]}]\n",
              "title: T\nstages: [{name: Decision, touchpoints: [A, B, C]}]\n") ==
          "renamed stage Decision: Wait -> Decision\nadded touchpoint C: . -> .");
    const std::string lines = changes(stage("Reads the letter, Reads the long letter"), stage("Read the letter, Reads the long letters"));
    CHECK(lines ==
          "renamed touchpoint Read the letter: Reads the letter -> Read the letter\n"
          "renamed touchpoint Reads the long letters: Reads the long letter -> Reads the long letters");
}

TEST_CASE("a rename changes no references") {
    CHECK(changes("title: T\nteams: [Parking]\nstages: [{name: S, touchpoints: [{name: N, owner: parking}]}]\n",
              "title: T\nteams: [Parking office]\nstages: [{name: S, touchpoints: [{name: N, owner: parking-office}]}]\n") ==
          "renamed team Parking office: Parking -> Parking office");
    CHECK(
        changes("title: T\npersonas: [{name: Henk, prefers: [website]}]\nstages: [{name: S, touchpoints: [N]}]\n",
            "title: T\npersonas: [{name: Henk, prefers: [website]}]\nstages: [{name: S, touchpoints: [{name: N, channel: website}]}]\n") ==
        "changed touchpoint N channel: . -> Website\nadded channel Website: . -> .");
    CHECK(changes(step("evidence: [a, b]") + "evidence: [a, b]\n", step("evidence: [b, a]") + "evidence: [a, b]\n").empty());
}

TEST_CASE("cards that stand elsewhere have moved") {
    CHECK(
        changes(stage("{name: A, pain_points: [Slow]}, B"), stage("A, {name: B, pain_points: [Slow]}")) == "moved pain point Slow: A -> B");
    CHECK(changes(step("pain_points: [Slow, Rude]"), step("pain_points: [Rude, Slow]")).empty());
}

TEST_CASE("the file's name is not the map's id, and history grows") {
    const std::string map = "title: T\nstages: [{name: S, touchpoints: [N]}]\n";
    Sources sources, others;
    Diagnostics diagnostics;
    const auto a = load_source("a.yaml", map, sources, diagnostics), b = load_source("b.yaml", map, others, diagnostics);
    CHECK(compare(*read_journey(sources, *a, {}, diagnostics), *read_journey(others, *b, {}, diagnostics)).same());
    CHECK(changes(map, map + "id: t\n") == "changed map T id: . -> t");
    CHECK(changes(map + "history: [First]\n", map + "history: [{date: 2026-01-02, text: Second}, First]\n") ==
          "added revision Second: . -> 2026-01-02");
}

TEST_CASE("totals: alternatives count once, sums and means say what is better") {
    const Comparison comparison =
        compared(stage("{name: A, wait: 2 h, emotion: {amara: -1, henk: 0}}, {name: B, instead_of: a, wait: 1 h, emotion: {amara: 1}}"),
            stage("{name: A, wait: 30 min, emotion: {amara: 1, henk: 0.05}}, {name: C, pain_points: [{text: P, barrier: true}]}"));
    CHECK(total(comparison, "touchpoints")->before == 1.0);
    CHECK(total(comparison, "touchpoints")->after == 2.0);
    CHECK(total(comparison, "wait")->before == 7200.0);
    CHECK(total(comparison, "wait")->effect == Effect::better);
    CHECK(total(comparison, "barriers")->effect == Effect::worse);
    CHECK(total(comparison, "mean_emotion", "amara")->before == -1.0);  // of A, which B is instead of
    CHECK(total(comparison, "mean_emotion", "amara")->after == 1.0);
    CHECK(total(comparison, "mean_emotion", "amara")->effect == Effect::better);
    CHECK(total(comparison, "mean_emotion", "henk")->effect == Effect::none);  // less than a tenth
    CHECK(total(comparison, "duration") == nullptr);
}

TEST_CASE("many touchpoints without a counterpart are compared in time") {
    std::string old, now;
    for (int i = 0; i < 450; ++i) {
        old += fmt::format("{}Walks to counter {} and back", i ? ", " : "", i);
        now += fmt::format("{}Sends form {} by post", i ? ", " : "", i + 1000);
    }
    CHECK(compared(stage(old), stage(now)).changes.size() == 900);
}

TEST_CASE("a plan against how things are is told as a plan") {
    const Comparison comparison = compared(step("wait: 2 h, emotion: -1"), step("wait: 1 h, emotion: 1") + "state: future\n");
    const std::vector<std::string> summary = summary_of(comparison);
    REQUIRE(summary.size() == 3);
    CHECK(summary[0] == "Amara is to feel better: mean emotion \u22121 \u2192 +1.");
    CHECK(summary[2] == "People are to wait 1 h in all, 2 h today.");
    CHECK(text_of(comparison, {}).find("today") != std::string::npos);
    CHECK(markdown_of(comparison, {}).find("| Today | Promised |") != std::string::npos);
}

TEST_CASE("the summary tells pain points that are solved from those that are only gone") {
    const auto first = [](const std::string& old, const std::string& now) { return summary_of(compared(step(old), step(now))).front(); };
    const std::string open = "pain_points: [{id: P1, text: Slow}], opportunities: [{id: O1, text: Hurry, addresses: [P1], status: doing}]";
    const std::string done = "pain_points: [{id: P1, text: Slow}], opportunities: [{id: O1, text: Hurry, addresses: [P1], status: done}]";
    CHECK(first(open, done) == "1 pain point solved (P1).");
    CHECK(first(done, open) == "1 pain point open again (P1).");
    CHECK(first(open, "opportunities: [{id: O1, text: Hurry, status: doing}], gains: [Fast]") == "1 pain point gone from the map (P1).");
    CHECK(first("gains: [Fast]", "pain_points: [Slow, {text: Rude, barrier: true}]") == "2 new pain points, barriers 0 \u2192 1.");
    CHECK(first(open, "pain_points: [{id: P2, text: Rude}], opportunities: [{id: O1, text: Hurry, status: done}]") ==
          "1 pain point solved (P1), 1 new (P2).");
    CHECK(first("doing: Writes", "doing: Types") ==
          "1 change, but nothing in how it feels, what hurts, how long it takes or how far the work is.");
}

TEST_CASE("fewer pain points are better only where a finished opportunity says so") {
    const std::string open =
        "pain_points: [{id: P1, text: Slow, barrier: true}], opportunities: [{id: O1, text: Hurry, addresses: [P1], status: doing}]";
    const auto effect = [&](const std::string& now, const char* key) { return total(compared(step(open), step(now)), key)->effect; };
    for (const char* key : {"pain_points", "open_pain_points", "barriers"}) {
        CAPTURE(key);
        CHECK(effect("opportunities: [{id: O1, text: Hurry, status: done}]", key) == Effect::better);
        CHECK(effect("opportunities: [{id: O1, text: Hurry, status: doing}]", key) == Effect::none);
    }
}

TEST_CASE("a difference that reads as nothing is neither better nor worse") {
    const auto same = [](const char* before, const char* after) {
        return compared(step(std::string("emotion: ") + before), step(std::string("emotion: ") + after)).same();
    };
    CHECK(same("1.001", "1.004"));
    CHECK_FALSE(same("1.004", "1.006"));
    CHECK(changes(step("emotion: {amara: 1.004}"), step("emotion: {amara: 1.006}")) ==
          "changed touchpoint N emotion of Amara: +1 -> +1.01 (better)");
    CHECK(changes(step("emotion: delighted"), step("emotion: 1.999")) == "changed touchpoint N emotion of everyone: +2 (delighted) -> +2");
    CHECK(changes(step("drop_off: 33.3333%"), step("drop_off: 33.333%")) == "changed touchpoint N drop-off: 33.3333% -> 33.333%");
    const Comparison feeling = compared(step("emotion: delighted"), step("emotion: 1.999"));
    const Comparison wait = compared(step("wait: 100.001 min"), step("wait: 100 min"));
    for (const Comparison& comparison : {feeling, wait}) {
        REQUIRE(comparison.changes.size() == 1);
        CHECK(meaning_phrase(comparison.changes.front()).empty());
        for (const std::string& text : {text_of(comparison, {}), markdown_of(comparison, {}), json_of(comparison, {})}) {
            CAPTURE(text);
            for (const char* said : {"better", "worse", "+0", "\u22120", "\"effect\""}) CHECK(text.find(said) == std::string::npos);
        }
    }
    const std::string measured = "measures: [{text: M, value: 0.001, target: 0}]", less = "measures: [{text: M, value: 0.002, target: 0}]";
    const Comparison measure = compared(step(measured), step(less));
    REQUIRE(measure.changes.size() == 1);
    CHECK(meaning_phrase(measure.changes.front()) == "worse");
    CHECK(markdown_of(measure, {}).find("| \U0001F534 worse |") != std::string::npos);
}

TEST_CASE("the summary denies nothing that has changed") {
    const auto said = [](const std::string& old, const std::string& now) {
        std::string all;
        for (const std::string& sentence : summary_of(compared(old, now))) all += (all.empty() ? "" : " ") + sentence;
        return all;
    };
    const std::string both = stage("{name: A, emotion: {amara: delighted}}, {name: B, emotion: {amara: delighted}}");
    const std::string one = stage("{name: A, emotion: {amara: delighted}}, B");
    CHECK(said(both, one) == "1 feeling no longer said.");
    CHECK(said(one, both) == "1 feeling newly said.");
    CHECK(said(one, stage("A, {name: B, emotion: {amara: delighted, henk: 2}}")) == "2 feelings newly said, 1 no longer said.");
    CHECK(said(step("emotion: {amara: 1}"), step("emotion: {amara: 1.05}")) ==
          "1 change, but nothing in what hurts, how long it takes or how far the work is.");
    CHECK(said(step("emotion: 1, doing: Writes"), step("emotion: 1, wait: 1 h")) ==
          "2 changes, but nothing in how it feels, what hurts or how far the work is.");
    CHECK(said(step("pain_points: [{text: Slow, severity: low}]"), step("pain_points: [{text: Slow, severity: high}]")) ==
          "1 change, but nothing in how it feels, how long it takes or how far the work is.");
    CHECK(said(step("opportunities: [{text: Hurry}]"), step("opportunities: [{text: Hurry, status: doing}], doing: Types")) ==
          "2 changes, but nothing in how it feels, what hurts or how long it takes.");
    CHECK(said(step("emotion: {amara: 1}, pain_points: [{text: Slow}], wait: 1 h, opportunities: [{text: Hurry}]"),
              step("emotion: {amara: 1.05}, pain_points: [{text: Slow, severity: low}], duration: 1 h, wait: 1 h, opportunities: [{text: "
                   "Hurry, "
                   "status: doing}]")) == "4 changes.");
}

TEST_CASE("phrases") {
    CHECK(time_phrase(0) == "0 min");
    CHECK(time_phrase(45) == "45 s");
    CHECK(time_phrase(86400 + 60) == "1 day 1 min");
    CHECK(time_phrase(19 * 86400.0 + 22 * 60) == "19 days 22 min");
    CHECK(difference_phrase(-1.6, 0.5, Unit::score) == "+2.1");
    CHECK(difference_phrase(0.44, 0.03, Unit::share) == "\u221241 points");
    CHECK(difference_phrase(7200, 1800, Unit::seconds) == "\u22121 h 30 min");
}

TEST_CASE("no format lets a text of a map become anything else") {
    const std::string hostile = R"(title: "T \u202e ::error::x ##[add-mask]y <b> [a](https://x.org) | @me #1"
stages: [{name: "S | x", touchpoints: [{name: "<script>", doing: "new\nline ## a | b"}]}]
)";
    const Comparison comparison = compared(hostile, "title: T\nstages: [{name: S, touchpoints: [{name: \"<script>\", doing: a}]}]\n");
    const ComparisonOptions options{Coloring::none, "::error::a\n", "b"};
    const std::string text = text_of(comparison, options), markdown = markdown_of(comparison, options), json = json_of(comparison, options);
    CHECK(text.find("\u202e") == std::string::npos);
    CHECK(text.find("\n::error") == std::string::npos);
    CHECK(text.find("##[") == std::string::npos);
    CHECK(markdown.find("<script>") == std::string::npos);
    CHECK(markdown.find("\n::error") == std::string::npos);
    CHECK(markdown.find("[a](") == std::string::npos);
    CHECK(markdown.find("@me") == std::string::npos);
    CHECK(json.find("\u202e") == std::string::npos);
}

TEST_CASE("the same maps in Markdown: what it comes to, totals, tables") {
    const Comparison comparison = compared(step("wait: 19 days, emotion: -1"), step("wait: 5 days, emotion: 1"));
    const std::string markdown = markdown_of(comparison, {Coloring::none, "a.yaml", "b.yaml"});
    CHECK(markdown.starts_with("### What changed: T\n\n- Amara feels better: mean emotion \u22121 \u2192 +1.\n"));
    CHECK(markdown.find("|  | wait | 19 days | 5 days | \u221214 days \U0001F7E2 better |\n") != std::string::npos);
    CHECK(markdown_of(compared(step("wait: 1 h"), step("wait: 1 h")), {}).find("- Both maps say the same.\n") != std::string::npos);
}
