// Each short form, and each error with its place, its message and its help.
#include "catch.h"
#include "reading.h"

using namespace journeymap;

TEST_CASE("the shortest useful map is short") {
    auto reading = read("title: T\nobjectives: [Less]\npersonas: [Amara]\nstages:\n  - name: S\n    touchpoints: [A, B]\n");
    CHECK(reading.findings().empty());
    const auto& map = reading.map();
    CHECK(map.id == "test");
    CHECK(map.language.value == "en");
    CHECK_FALSE(map.language.given());
    CHECK(map.state.value == State::current);
    CHECK(map.objectives[0].text.value == "Less");
    CHECK(map.personas[0].name.value == "Amara");
    CHECK(map.touchpoints.size() == 2);
    CHECK(map.touchpoints[1]->name.value == "B");
    CHECK(map.touchpoints[1]->stage == &map.stages[0]);
    CHECK(reading.sources.text(map.touchpoints[1]->name.span) == "B");
}

TEST_CASE("a text or a list, a text or a mapping") {
    auto reading = read_touchpoint(
        "doing: one, thinking: [one, two], pain_points: [bare, {text: full, severity: high}], duration: 12 min, drop_off: 12%, "
        "moment_of_truth: It is the first time",
        "scenario: It ends");
    CHECK(reading.findings().empty());
    const auto& touchpoint = first_touchpoint(reading);
    CHECK(touchpoint.doing.size() == 1);
    CHECK(touchpoint.thinking.size() == 2);
    CHECK(touchpoint.pain_points[0].text.value == "bare");
    CHECK(touchpoint.pain_points[1].severity.value == Level::high);
    CHECK(touchpoint.duration.value.seconds == 720);
    CHECK(touchpoint.duration.value.text == "12 min");
    CHECK(touchpoint.drop_off.value == 0.12);
    CHECK(touchpoint.moment_of_truth.given());
    CHECK(touchpoint.moment_of_truth.why.value == "It is the first time");
    CHECK(reading.map().scenario.text.value == "It ends");
    CHECK(reading.map().scenario.given());
}

TEST_CASE("text stays the text that was written") {
    auto reading = read(
        "title: NO\norganization: 017\nservice: \"true\"\nhistory: [{version: 1.10, text: x}]\nstages: [{name: 'null', measures: [{text: "
        "a, value: 4.50}, {text: b, value: about half}]}]");
    CHECK(reading.findings().empty());
    CHECK(reading.map().title.value == "NO");
    CHECK(reading.map().organization.value == "017");
    CHECK(reading.map().history[0].version.value == "1.10");
    CHECK(reading.map().stages[0].name.value == "null");
    CHECK(reading.map().stages[0].measures[0].value.value == "4.50");
    CHECK(reading.map().stages[0].measures[0].number == 4.5);
    CHECK_FALSE(reading.map().stages[0].measures[1].number.has_value());
}

TEST_CASE("what is left empty counts as not given") {
    auto reading =
        read("title: T\nservice:\nobjectives:\nscenario: ''\nstages: [{name: S, touchpoints: [{name: N, doing: , emotion: , wait: }]}]");
    CHECK(reading.findings().empty());
    CHECK_FALSE(reading.map().service.given());
    CHECK_FALSE(reading.map().scenario.given());
    CHECK_FALSE(first_touchpoint(reading).wait.given());
    CHECK(first_touchpoint(reading).emotion.empty());
}

TEST_CASE("the key of another thing is no slip of the pen") {
    const std::string advice =
        " | a measure takes the figure itself, 'value: 61%'; only an emotion is read from a file, with 'data', 'column' and 'scale'";
    CHECK(read("title: T\nstages: [{name: S, measures: [{text: m, data: s.csv, scale: csat}]}]").findings() ==
          "2:41 JM030 unknown key 'data' in a measure" + advice + "\n2:54 JM030 unknown key 'scale' in a measure" + advice);
    CHECK(read("title: T\nevidence: [{id: e, data: s.csv}]").findings() ==
          "2:20 JM030 unknown key 'data' in an evidence | 'data' is a key of an emotion: is the indentation right?");
    CHECK(read("title: T\nevidence: [{id: e, data: 2026-10-01}]").findings().ends_with("| write 'date'"));
}

TEST_CASE("unknown keys have a suggestion") {
    CHECK(read("titel: T").findings() == "1:1 JM030 unknown key 'titel' in the map | write 'title'");
    CHECK(read("title: T\nactors: [Amara]").findings() == "2:1 JM030 unknown key 'actors' in the map | write 'personas'");
    CHECK(read("title: T\nphases: [A]").findings() ==
          "2:1 JM030 unknown key 'phases' in the map | write 'phase:' on each stage: consecutive stages of one phase are drawn under one "
          "band");
    CHECK(read("title: T\nstages: [{title: S}]").findings() == "2:11 JM030 unknown key 'title' in a stage | write 'name'");
    CHECK(
        read("title: T\nstages: [{name: S, steps: [A]}]").findings() == "2:20 JM030 unknown key 'steps' in a stage | write 'touchpoints'");
    CHECK(read("title: T\nstages: [{name: S, severity: high}]").findings() ==
          "2:20 JM030 unknown key 'severity' in a stage | 'severity' is a key of a pain point: is the indentation right?");
    CHECK(
        read("title: T\nteams: [{name: S, quux: high}]").findings() == "2:19 JM030 unknown key 'quux' in a team | a team takes: id, name");
    for (const auto* key : {"pains", "frustrations"}) {
        CHECK(read_touchpoint(fmt::format("{}: [x]", key)).findings() ==
              fmt::format("2:44 JM030 unknown key '{}' in a touchpoint | write 'pain_points'", key));
    }
    CHECK(read_touchpoint("ideas: [x]").findings() == "2:44 JM030 unknown key 'ideas' in a touchpoint | write 'opportunities'");
    CHECK(read_touchpoint("kpis: [x]").findings() == "2:44 JM030 unknown key 'kpis' in a touchpoint | write 'measures'");
    CHECK(read_touchpoint("feeling: sad").findings() == "2:44 JM030 unknown key 'feeling' in a touchpoint | write 'emotion'");
}

TEST_CASE("what a misspelt key meant is read, so that one mistake is one finding") {
    auto reading = read("title: T\nstages: [{title: S, steps: [A]}]");
    CHECK(reading.map().stages[0].name.value == "S");
    CHECK(reading.map().touchpoints.size() == 1);
    CHECK(reading.diagnostics.findings().size() == 2);
    CHECK(reading.diagnostics.findings()[1].edits[0].replacement == "touchpoints");
}

TEST_CASE("missing keys are asked for where their object begins") {
    CHECK(read("service: S").findings() == "1:1 JM032 the map needs 'title' | add it, for example title: Renew a resident parking permit");
    CHECK(read("title: T\nstages: [{phase: P}]").findings() == "2:11 JM032 a stage needs 'name' | add it, for example name: Apply");
    CHECK(read("title: T\nstages: [{name: }]").findings() == "2:11 JM032 'name' is empty | write it, for example name: Apply");
    CHECK(read("title: T\nchannels: [{kind: phone}]").findings() == "2:13 JM032 a channel needs 'name' | add it, for example name: Street");
    CHECK(read("title: T\nevidence: [{n: 3}]").findings() ==
          "2:13 JM032 evidence needs 'text' | add it, for example text: Renewal interviews");
    CHECK(read("title: T\nobjectives: [{id: a}]").findings() ==
          "2:15 JM032 an objective needs 'text' | add it, for example text: Halve counter visits by June 2027");
}

TEST_CASE("values of the wrong kind say what is wanted") {
    CHECK(read("title: [a]").findings().starts_with("1:8 JM031 'title' takes a text, this is a list"));
    CHECK(read("title: T\nobjectives: Halve visits").findings() ==
          "2:13 JM031 'objectives' takes a list, this is a text | write objectives: [Halve visits]");
    CHECK(read("title: T\npersonas: {amara: {name: Amara}}").findings() ==
          "2:12 JM031 'personas' takes a list, this is a mapping | write '- id: amara', and its other keys below in the same column as "
          "'id'");
    CHECK(read("title: T\nstages:\n  First visit: {}\n").findings() ==
          "3:3 JM031 'stages' takes a list, this is a mapping | write '- name: First visit', and its other keys below in the same column "
          "as 'name'");
    CHECK(read("title: T\nstages:\n  name: Apply\n  touchpoints: [A]\n").findings() ==
          "3:3 JM031 'stages' takes a list, this is a mapping | write '- name: ...', and its other keys in the same column as 'name'");
    CHECK(read("title: T\nstages:\n  - Apply:\n      touchpoints: [A]\n").findings() ==
          "3:5 JM030 unknown key 'Apply' in a stage | write 'name: Apply', and the keys under it in the same column as 'name'");
    CHECK(read("title: T\nstages: [[a]]").findings().starts_with("2:10 JM031 a stage takes a text or a mapping of keys, this is a list"));
    CHECK(read("title: T\nreview: soon").findings() ==
          "2:9 JM031 a review takes a mapping of keys, this is a text | its keys are: last, every, owner");
    CHECK(read_touchpoint("doing: {a: b}").findings() ==
          "2:52 JM031 'doing' takes a text or a list of texts, this is a mapping | a text with a colon and a blank in it needs quotes: "
          "\"first: second\"");
    CHECK(read_touchpoint("wait: [1 day]").findings() == "2:50 JM031 'wait' takes a length of time, this is a list | write wait: 19 days");
    CHECK(read("title: T\nemotions: [a]").findings() ==
          "2:11 JM031 'emotions' takes a mapping of words to scores, this is a list | write emotions: {schadenfreude: 0.5}");
}

TEST_CASE("a bare text with a colon in it asks for quotes") {
    CHECK(read("title: T\nstages:\n  - name: S\n    pain_points:\n      - Search: leads astray\n").findings() ==
          "5:9 JM030 unknown key 'Search' in a pain point | a text with a colon and a blank in it needs quotes: \"Search: leads astray\"");
    CHECK(read("title: T\nstages:\n  - name: S\n    pain_points:\n      - P1: leads astray\n").findings() ==
          "5:9 JM030 unknown key 'P1' in a pain point | a text with a colon and a blank in it needs quotes: \"P1: leads astray\"; an id "
          "has a "
          "key of its own: {id: P1, text: leads astray}");
}

TEST_CASE("a bare text that starts with a key and a colon lacks a space") {
    auto reading = read("title: T\nstages:\n  - name:Renew\n");
    CHECK(reading.findings() == "3:9 JM007 the colon needs a space after it | write ': ' with a space");
    CHECK(reading.places() == ":");
    CHECK(read("title: T\nstages: [\"name:Renew\", opens at 8:30, \"12:30\"]").findings().empty());
}

TEST_CASE("a lone item for a list is read as what it means") {
    auto reading = read("title: T\nobjectives: Halve visits");
    CHECK(reading.map().objectives.at(0).text.value == "Halve visits");
    CHECK(reading.diagnostics.findings()[0].edits.at(0).replacement == "[");
    CHECK(reading.diagnostics.findings()[0].edits.at(1).replacement == "]");
}

TEST_CASE("an alias of nothing is one finding") {
    CHECK(read("title: *name\n").findings().starts_with("1:8 JM019 "));
    CHECK(read("title: *name\n").diagnostics.findings().size() == 1);
    CHECK(read("title: T\npersonas: [*amara]\n").diagnostics.findings().size() == 1);
}

TEST_CASE("empty items are errors") {
    CHECK(read("title: T\nteams: [A, '', B]").findings() ==
          "2:12 JM042 an item of 'teams' is empty | write one of the teams here, or delete the empty item");
    CHECK(read_touchpoint("doing: [a, ]").findings().empty());
}

TEST_CASE("numbers, shares and flags") {
    CHECK(read_touchpoint("importance: 6").findings() ==
          "2:56 JM034 'importance' takes a number from 1 to 5, '6' is outside | convert a number that comes from another scale");
    CHECK(read_touchpoint("importance: very").findings() ==
          "2:56 JM033 'importance' takes a number from 1 to 5, 'very' is none | write digits, for example importance: 5");
    CHECK(read_touchpoint("emotion: '1,5'").findings() ==
          "2:53 JM033 'emotion' takes a number, '1,5' is none | write digits, with a point for decimals: emotion: 1.5");
    CHECK(read_touchpoint("importance: 2.5").findings() ==
          "2:56 JM033 'importance' takes a whole number from 1 to 5, '2.5' is none | write importance: 5");
    CHECK(read_touchpoint("attempts: 0").findings() == "2:54 JM034 'attempts' takes a number of at least 1, '0' is outside");
    CHECK(read_touchpoint("attempts: 1000000").findings().starts_with("2:54 JM909"));
    CHECK(read_touchpoint("drop_off: 140%").findings() ==
          "2:54 JM033 'drop_off' takes a share, '140%' is none | write a percentage (12%) or a number from 0 to 1 (0.12)");
    CHECK(read_touchpoint("moment_of_truth: yes").findings() ==
          "2:61 JM048 'yes' is a text here, not true or false | write true, or say why in a few words");
    CHECK(read_touchpoint("pain_points: [{text: a, barrier: no}]").findings() ==
          "2:77 JM048 'barrier' takes true or false, 'no' is neither | write false");
}

TEST_CASE("dates, durations, words, ids, languages and versions") {
    CHECK(read("title: T\nreview: {last: 2026-02-30}").findings() ==
          "2:16 JM035 '2026-02-30' is not a date: February 2026 has 28 days | write four digits of the year, two of the month, two of the "
          "day, for example last: 2026-09-14");
    CHECK(read_touchpoint("wait: 22").findings().starts_with("2:50 JM036 '22' has no unit | write a number and a unit"));
    CHECK(read_touchpoint("wait: a while")
              .findings()
              .starts_with("2:50 JM036 'a while' is not a length of time | write a number and a unit"));
    CHECK(read("title: T\nstate: as-is").findings() == "2:8 JM041 'as-is' is not a word that 'state' takes | write 'current'");
    CHECK(read_touchpoint("pain_points: [{text: a, severity: zzz}]").findings() ==
          "2:78 JM041 'zzz' is not a word that 'severity' takes | it takes: low, medium, high, critical");
    CHECK(read("title: T\npersonas: [{id: Amara Okoye, name: A}]").findings() ==
          "2:17 JM037 'Amara Okoye' cannot be an id | an id is a letter followed by letters, digits, '-' and '_': amara-okoye");
    CHECK(read("title: T\nlanguage: English").findings().starts_with("2:11 JM046 'English' is not a language tag"));
    CHECK(read("title: T\njourneymap: 2").findings() ==
          "2:13 JM045 this program reads version 1 of the language, not '2' | write journeymap: 1");
    CHECK(read("title: T\nlanguage: ar-EG").map().right_to_left);
}

TEST_CASE("two spellings of one key are one too many") {
    auto reading = read("title: T\npersonas: [{name: A, behaviours: x, behaviors: y}]");
    CHECK(reading.findings() == "2:37 JM050 'behaviors' and 'behaviours' are one key | join what they say under one of the two");
    CHECK(reading.places() == "behaviors < behaviours (given here already)");
}

TEST_CASE("lanes are built in or the map's own") {
    auto reading = read("title: T\nlanes: [touchpoints, emotion, {id: risk, name: Risk}]");
    CHECK(reading.findings().empty());
    CHECK(reading.map().lanes.size() == 3);
    CHECK(reading.map().lanes[2].custom);
    CHECK(read("title: T\nlanes: [emotions]").findings() == "2:9 JM047 there is no lane 'emotions' | did you mean 'emotion'?");
    CHECK(read("title: T\nlanes: [risk]").findings() ==
          "2:9 JM047 there is no lane 'risk' | a lane of your own has an id and a name: {id: risk, name: ...}");
    CHECK(read("title: T\nlanes: [{id: doing, name: D}]").findings() ==
          "2:14 JM038 'doing' is a built-in lane | choose another id for your own lane");
}

TEST_CASE("a file that holds no mapping is no map") {
    auto reading = read("- a\n- b\n");
    CHECK_FALSE(reading.journey.has_value());
    CHECK(reading.findings() ==
          "1:1 JM044 a map is keys with their values, this file is a list | write the keys of the map in the first column, without '-', "
          "beginning with title: What the map is called");
    CHECK_FALSE(read("").journey.has_value());
}

TEST_CASE("all findings of a file come in one run") {
    auto reading = read("titel: T\nstate: now\nstages: [{steps: [{name: N, wait: 3, owner: x}]}]");
    CHECK(reading.diagnostics.findings().size() == 6);
    CHECK(reading.journey.has_value());
}

TEST_CASE("limits stop what no picture could show") {
    std::string text = "title: T\nstages:\n  - name: S\n    touchpoints:\n";
    for (int i = 0; i < 501; ++i) text += "      - N\n";
    CHECK(read(text).findings() ==
          "505:9 JM921 a stage has at most 500 touchpoints, this one has 501 | split it into several maps, or allow more: --limits-times 2 "
          "is enough");
}

TEST_CASE("aliases share what they stand for") {
    auto reading = read("title: T\nstages: [{name: S, touchpoints: [{name: A, doing: &d [x, y]}, {name: B, doing: *d}]}]");
    CHECK(reading.findings().empty());
    CHECK(reading.map().touchpoints[1]->doing.size() == 2);
}
