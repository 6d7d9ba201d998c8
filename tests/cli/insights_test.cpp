#include "catch.h"
#include "folder.h"

namespace {

const std::string hostile =
    "title: \"Renew | <b>it</b> ##[error]\\e[31m\"\n"
    "personas: [Amara]\n"
    "stages:\n"
    "  - name: Apply\n"
    "    touchpoints:\n"
    "      - {name: \"@all | `x` <img src=x>\", emotion: -1, pain_points: [{id: P1, text: \"[a](http://b.c) \\u202e\", barrier: true}]}\n"
    "      - {name: Two, emotion: 1, opportunities: [{text: \"a | b\", addresses: [P1], impact: 5, effort: 1}]}\n";

const std::string changed = "title: T\npersonas: [A, B]\nstages: [{name: S, touchpoints: [{name: One, emotion: {a: 1, b: 0}}]}]\n";

}  // namespace

TEST_CASE("insights tells what matters most, what to do first and the rest") {
    Folder folder;
    folder.put("map.yaml", good_map);
    const Outcome outcome = folder.call({"insights", "map.yaml"});
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    CHECK(outcome.out.starts_with("Renew a permit\nmap.yaml: 1 persona, 1 stage, 1 touchpoint, 1 pain point, 1 opportunity\n"));
    CHECK(holds(outcome.out, "\nWhat to do first\n  1  First: "));
    CHECK(holds(outcome.out, "\nWorth a look\n"));
    CHECK(holds(outcome.out, "touchpoint fill-in-the-form"));
    CHECK(outcome.out.ends_with("\n"));
    CHECK(folder.call({"insights", "map.yaml"}).out == outcome.out);
}

TEST_CASE("insights reads standard input and writes Markdown and JSON") {
    const Folder folder;
    Run run;
    run.words = {"insights", "-", "-f", "md"};
    run.input = good_map;
    CHECK(folder.call(run).out.starts_with("# Renew a permit\n\n"));
    run.words = {"insights", "-", "--format", "json"};
    const Outcome json = folder.call(run);
    CHECK(json.out.starts_with("{\n  \"version\": 1,\n  \"maps\": [\n    {\n      \"path\": \"<stdin>\",\n      \"understood\": true,\n"));
    CHECK(holds(json.out, "\"entities\": ["));
    CHECK(holds(json.out, "\"quadrant\": \"quick-win\""));
}

TEST_CASE("insights prints what keeps a map from being understood, and goes on with the others") {
    Folder folder;
    folder.put("a.journey.yaml", bad_map);
    folder.put("b.journey.yaml", good_map);
    const Outcome outcome = folder.call({"insights"});
    CHECK(outcome.status == 1);
    CHECK(holds(outcome.err, "error[JM030 unknown-key]: unknown key 'zebras'"));
    CHECK_FALSE(holds(outcome.err, "warning"));
    CHECK(holds(outcome.out, "b.journey.yaml: 1 persona"));
    CHECK_FALSE(holds(outcome.out, "a.journey.yaml"));
    const Outcome json = folder.call({"insights", "-f", "json"});
    CHECK(json.status == 1);
    CHECK(holds(json.out, "\"understood\": false"));
}

TEST_CASE("insights says what is wrong with a call") {
    const Folder folder;
    CHECK(folder.call({"insights", "nowhere.yaml"}).status == 2);
    const Outcome outcome = folder.call({"insights", "-", "-f", "jsn"});
    CHECK(outcome.status == 2);
    CHECK(holds(outcome.err, "did you mean 'json'?"));
    CHECK(folder.call({"insights", "-", "--zebra"}).status == 2);
}

TEST_CASE("a config sets from where on insights are told") {
    Folder folder;
    folder.put("map.yaml", changed);
    CHECK_FALSE(holds(folder.call({"insights", "map.yaml"}).out, "persona-divergence"));
    folder.put(".journeymap.yaml", "insights: {divergence: 1}\n");
    CHECK(holds(folder.call({"insights", "map.yaml"}).out, "persona-divergence"));
    CHECK_FALSE(holds(folder.call({"insights", "map.yaml", "--no-config"}).out, "persona-divergence"));
    CHECK(holds(folder.call({"config"}).out, "divergence: 1"));
    folder.put(".journeymap.yaml", "insights: {divergense: 1}\n");
    const Outcome wrong = folder.call({"insights", "map.yaml"});
    CHECK(wrong.status == 2);
    CHECK(holds(wrong.err, "'divergence'"));
    folder.put(".journeymap.yaml", "insights: {divergence: 9}\n");
    CHECK(folder.call({"insights", "map.yaml"}).status == 2);
}

TEST_CASE("Text of a map does nothing but be read") {
    Folder folder;
    folder.put("map.yaml", hostile);
    const std::string text = folder.call({"insights", "map.yaml"}).out;
    CHECK_FALSE(holds(text, "##["));
    CHECK_FALSE(holds(text, "\x1b"));
    CHECK_FALSE(holds(text, "\u202e"));
    const std::string markdown = folder.call({"insights", "map.yaml", "-f", "md"}).out;
    CHECK_FALSE(holds(markdown, "<b>"));
    CHECK_FALSE(holds(markdown, "<img"));
    CHECK_FALSE(holds(markdown, "[a](http"));
    CHECK_FALSE(holds(markdown, "@all"));
    CHECK_FALSE(holds(markdown, "“a | b”"));
    CHECK_FALSE(holds(folder.call({"insights", "map.yaml", "-f", "json"}).out, "##["));
}
