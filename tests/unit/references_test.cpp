#include "catch.h"
#include "reading.h"

using namespace journeymap;

TEST_CASE("ids that are not written are derived from names") {
    auto reading = read("title: T\nstages: [{name: S, touchpoints: [Reminder letter, Reminder letter, 予約, {id: x, name: Last}, Café]}]");
    CHECK(reading.findings().empty());
    const auto& touchpoints = reading.map().touchpoints;
    CHECK(touchpoints[0]->id == "reminder-letter");
    CHECK(touchpoints[1]->id == "reminder-letter-2");
    CHECK(touchpoints[2]->id == "touchpoint-3");
    CHECK(touchpoints[3]->id == "x");
    CHECK(touchpoints[4]->id == "cafe");
    CHECK(touchpoints[4]->index == 4);
    CHECK_FALSE(touchpoints[0]->id_span.given());
    CHECK(reading.map().stages[0].id == "s");
}

TEST_CASE("a derived id never takes a written one") {
    auto reading = read(
        "title: T\nstages: [{name: S, touchpoints: [Letter, Letter, {id: letter, name: X}, {id: letter-2, name: Y, requires: [letter]}]}]");
    CHECK(reading.findings().empty());
    const auto& touchpoints = reading.map().touchpoints;
    CHECK(touchpoints[0]->id == "letter-3");
    CHECK(touchpoints[1]->id == "letter-4");
    CHECK(touchpoints[3]->required[0].target == touchpoints[2]);
}

TEST_CASE("an id written twice names both places") {
    auto reading = read("title: T\npersonas: [{id: a, name: A}, {id: a, name: B}]");
    CHECK(reading.findings() == "2:35 JM038 two personas have the id 'a' | give one of them another id");
    CHECK(reading.places() == "a < a (first given here)");
}

TEST_CASE("ids are unique in their kind only, over the whole map") {
    CHECK(read("title: T\npersonas: [{id: a, name: A}]\nteams: [{id: a, name: A}]").findings().empty());
    CHECK(
        read("title: T\nstages: [{name: S, pain_points: [{id: P, text: x}]}, {name: U, touchpoints: [{name: N, pain_points: [{id: P, text: "
             "y}]}]}]")
            .findings()
            .starts_with("2:107 JM038 two pain points have the id 'P'"));
}

TEST_CASE("references mean a written id, a derived id or a name") {
    auto reading = read_touchpoint("owner: web, channel: Street, personas: [Amara Okoye], evidence: [renewal-interviews]",
        "teams: [{id: web, name: Web team}]\nchannels: [Street]\npersonas: [Amara Okoye]\nevidence: [Renewal interviews]");
    CHECK(reading.findings().empty());
    const auto& touchpoint = first_touchpoint(reading);
    CHECK(touchpoint.owner.target == &reading.map().teams[0]);
    CHECK(touchpoint.channel.target == &reading.map().channels[0]);
    CHECK(touchpoint.personas[0].target == &reading.map().personas[0]);
    CHECK(touchpoint.evidence[0].target == &reading.map().evidence[0]);
}

TEST_CASE("pain points and objectives are found from opportunities, also in other stages") {
    auto reading = read(
        "title: T\nobjectives: [{id: less, text: Less}]\nstages: [{name: A, opportunities: [{text: O, addresses: [P9], objective: less}]}, "
        "{name: B, pain_points: [{id: P9, text: x}]}]");
    CHECK(reading.findings().empty());
    const auto& opportunity = *reading.map().opportunities[0];
    CHECK(opportunity.addresses[0].target == reading.map().pain_points[0]);
    CHECK(opportunity.objective.target == &reading.map().objectives[0]);
    CHECK(opportunity.stage == &reading.map().stages[0]);
    CHECK(opportunity.touchpoint == nullptr);
}

TEST_CASE("a reference that could mean two things asks for an id") {
    auto reading = read("title: T\nstages: [{name: S, touchpoints: [Letter, {name: Letter}, {name: X, requires: [letter]}]}]");
    CHECK(reading.findings() == "2:79 JM040 'letter' could mean two touchpoints | give each of them an 'id' and refer to that");
    CHECK(reading.places() == "letter < Letter (this one) < {name: Letter} (or this one)");
    CHECK(read("title: T\nstages: [{name: S, touchpoints: [{id: a, name: L}, {id: b, name: L}, {name: X, requires: [L]}]}]")
              .findings()
              .starts_with("2:91 JM040"));
    CHECK(read("title: T\nstages: [{name: S, touchpoints: [Letter, Letter, {name: X, requires: [letter-2]}]}]").findings().empty());
}

TEST_CASE("an unknown reference suggests") {
    CHECK(read_touchpoint("owner: parkng", "teams: [Parking]").findings() ==
          "3:51 JM039 there is no team 'parkng' | did you mean 'parking'?");
    CHECK(read_touchpoint("owner: zzz", "teams: [Parking, IT]").findings() ==
          "3:51 JM039 there is no team 'zzz' | the teams are: parking, it");
    CHECK(read_touchpoint("owner: zzz").findings() ==
          "2:51 JM039 there is no team 'zzz' | the map has no teams yet: declare it under 'teams'");
    CHECK(read_touchpoint("channel: sms").findings() == "2:53 JM039 there is no channel 'sms' | did you mean 'text-message'?");
    CHECK(read_touchpoint("channel: pigeon").findings() ==
          "2:53 JM039 there is no channel 'pigeon' | declare it under 'channels', or see `journeymap list channels` for those that are "
          "built in");
}

TEST_CASE("built-in channels are there, declared ones add and override") {
    auto reading = read_touchpoint("channel: phone",
        "channels: [{id: street, name: Street, kind: in-person}, {id: phone, name: Help line}, {id: kiosk, realtime: true}]");
    CHECK(reading.findings().empty());
    const auto& channels = reading.map().channels;
    CHECK(channels[0].label == "Street");
    CHECK(channels[0].icon == "in-person");
    CHECK(channels[0].realtime);
    CHECK(channels[1].label == "Help line");
    CHECK(channels[1].icon == "phone");
    CHECK(channels[1].realtime);
    CHECK(channels[2].label == "Kiosk");
    CHECK(channels[2].realtime);
    CHECK(channels.size() == 3 + 32 - 2);
    CHECK(channels[3].built_in);
    CHECK(first_touchpoint(reading).channel.target == &channels[1]);
    CHECK(
        read("title: T\nchannels: [{name: X, kind: phon}]").findings() == "2:28 JM041 there is no built-in channel 'phon' | write 'phone'");
}

TEST_CASE("help is found at a channel or a touchpoint") {
    auto at_channel = read_touchpoint("help: phone");
    CHECK(first_touchpoint(at_channel).help.channel->id == "phone");
    auto at_touchpoint = read("title: T\nstages: [{name: S, touchpoints: [{name: A, help: Help desk}, Help desk]}]");
    CHECK(first_touchpoint(at_touchpoint).help.touchpoint == at_touchpoint.map().touchpoints[1]);
    CHECK(read_touchpoint("help: phnoe").findings() == "2:50 JM039 there is no channel or touchpoint 'phnoe' | did you mean 'phone'?");
}

TEST_CASE("labels pass over those that are written") {
    auto reading = read("title: T\nstages: [{name: S, pain_points: [a, {id: P1, text: b}, c], opportunities: [x, {id: fix, text: y}, z]}]");
    const auto& map = reading.map();
    CHECK(map.pain_points[0]->label == "P2");
    CHECK(map.pain_points[1]->label == "P1");
    CHECK(map.pain_points[2]->label == "P3");
    CHECK(map.opportunities[0]->label == "O1");
    CHECK(map.opportunities[1]->label == "fix");
    CHECK(map.opportunities[2]->label == "O2");
}

TEST_CASE("notes stand in lanes of the map's own") {
    auto reading = read_touchpoint("notes: {risk: [a, b]}", "lanes: [doing, {id: risk, name: Risk}]");
    CHECK(reading.findings().empty());
    CHECK(first_touchpoint(reading).notes[0].texts.size() == 2);
    CHECK(read_touchpoint("notes: {rsk: a}", "lanes: [{id: risk, name: Risk}]").findings() ==
          "3:52 JM047 'lanes' declares no lane 'rsk' | did you mean 'risk'?");
    CHECK(read_touchpoint("notes: {doing: a}").findings() ==
          "2:52 JM047 'lanes' declares no lane 'doing' | 'doing' is a key of the touchpoint itself: write it there and not under 'notes'");
}

TEST_CASE("files in use give what may be referred to") {
    const Files files = {{"people.yaml",
        "personas: [{id: amara, name: Amara, prefers: [van], evidence: [log]}, {id: henk, name: Henk}]\nchannels: [Van]\nteams: "
        "[IT]\nevidence: [Log]\nemotions: {odd: 1}\n"}};
    auto reading =
        read("title: T\nuse: [people.yaml]\nstages: [{name: S, touchpoints: [{name: N, owner: it, channel: van, emotion: {amara: odd}}]}]",
            files);
    CHECK(reading.findings().empty());
    const auto& map = reading.map();
    REQUIRE(map.personas.size() == 1);  // only the one that is referred to
    CHECK(map.personas[0].id == "amara");
    CHECK(map.personas[0].prefers[0].target == first_touchpoint(reading).channel.target);
    CHECK(map.personas[0].evidence[0].target == &map.evidence[0]);
    CHECK(first_touchpoint(reading).emotion[0].persona.target == &map.personas[0]);
    CHECK(first_touchpoint(reading).emotion[0].emotion.score == 1);
    CHECK(first_touchpoint(reading).owner.target == &map.teams[0]);
}

TEST_CASE("the map's own things hide those of files; files that disagree need an id") {
    const Files files = {
        {"a.yaml", "title: Any map\nstages: [{nonsense: 1}]\nteams: [{id: it, name: Other}]\npersonas: [{id: x, name: X}]"},
        {"b.yaml", "personas: [{id: x, name: Y}]"}};
    auto with_files = read(
        "title: T\nuse: [a.yaml, b.yaml]\nteams: [IT]\nstages: [{name: S, touchpoints: [{name: N, owner: it, personas: [x]}]}]", files);
    CHECK(first_touchpoint(with_files).owner.target->name.value == "IT");
    CHECK(with_files.findings().find("JM040 'x' could mean two personas") != std::string::npos);
}

TEST_CASE("a bare name that hides what a file says of it is told") {
    const Files files = {{"people.yaml",
        "personas: [{id: lena, name: Lena, role: nurse}, {id: omar, name: Omar}]\nchannels: [{id: van, name: Library van}]\n"
        "teams: [{id: it, name: IT}]\n"}};
    const auto told = [&](const std::string& own) { return read("title: T\nuse: [people.yaml]\n" + own, files).findings(); };
    CHECK(told("personas: [lena]\n") ==
          "3:12 JM075 'lena' hides the persona of 'people.yaml': here it has nothing but its name | delete it here to take that one, "
          "which joins the map where something refers to it; for another persona, write another name or id");
    CHECK(told("personas: [{id: lena, name: Lena}]\n").starts_with("3:29 JM075"));
    CHECK(told("channels: [Van]\n").starts_with("3:12 JM075 'van' hides the channel of"));
    CHECK(told("teams: [it]\n").starts_with("3:9 JM075 'it' hides the team of"));
    auto reading = read("title: T\nuse: [people.yaml]\npersonas: [lena]\n", files);
    const auto& labels = reading.diagnostics.findings()[0].labels;
    REQUIRE(labels.size() == 1);
    CHECK(reading.sources.at(labels[0].span.source).name() == "people.yaml");

    // Meant, or nothing is lost.
    for (const char* own : {"personas: [{id: lena, name: Lena, role: student}]\n", "personas: [{id: lena, name: Lena B.}]\n",
             "personas: [Omar]\n", "teams: [IT]\n", "channels: [{id: van, name: Van, kind: phone}]\n", "personas: [Amara]\n"}) {
        CAPTURE(own);
        CHECK(told(own).empty());
    }
}

TEST_CASE("a file that cannot be used is a finding, one inside it names it") {
    CHECK(read("title: T\nuse: [gone.yaml]").findings() ==
          "2:7 JM049 cannot use 'gone.yaml': there is no such file | the path is relative to this file and stays inside the project\n"
          "references to what it declares are checked when it can be read");
    auto reading = read("title: T\nuse: [p.yaml]", {{"p.yaml", "personnas: []\n"}});
    CHECK(reading.findings() == "1:1 JM030 unknown key 'personnas' in the map | write 'personas'");
    CHECK(reading.sources.at(reading.diagnostics.findings()[0].span.source).name() == "p.yaml");
}

TEST_CASE("what a file may declare that cannot be read is not missed") {
    const std::string map =
        "title: T\nuse: [p.yaml]\nstages: [{name: S, touchpoints: [{name: A, channel: van, owner: it, evidence: [talks], help: van, "
        "personas: [aylin], emotion: {aylin: -1}, pain_points: [{text: Slow, personas: [aylin], evidence: [talks]}], "
        "opportunities: [{text: Do, addresses: [P7], objective: o}]}]}]\n";
    const auto references = [](const Reading& reading) {
        return std::ranges::count(reading.diagnostics.findings(), std::string_view("JM039"), [](const Finding& f) { return f.rule->code; });
    };
    CHECK(references(read(map)) == 2);  // of what no used file declares
    CHECK(references(read(map, {{"p.yaml", "personas: ["}})) == 2);
    CHECK(references(read(map, {{"p.yaml", "personas: []\n"}})) == 10);
}

TEST_CASE("the first word of a name says what was meant where only one name has it") {
    const std::string stages = "stages: [{name: S, touchpoints: [{name: N, personas: [Otto]}]}]";
    CHECK(read("title: T\npersonas: [Lena, Otto Müller]\n" + stages).findings().ends_with("| did you mean 'otto-muller'?"));
    CHECK(read("title: T\npersonas: [Otto Müller, Otto Weiß]\n" + stages)
              .findings()
              .ends_with("| the personas are: otto-muller, otto-weiss"));
}

TEST_CASE("a map full of unknown names is read in time: the last ones get no suggestion") {
    std::string text = "title: T\nstages:\n";
    for (int stage = 0; stage < 4; ++stage) {
        text += fmt::format("  - name: Stage {}\n    touchpoints:\n", stage);
        for (int i = 0; i < 500; ++i) text += fmt::format("      - {{name: N, id: touch-{0}-{1}, requires: [tuoch-{0}-{1}]}}\n", stage, i);
    }
    auto reading = read(std::move(text));
    const auto& findings = reading.diagnostics.findings();
    REQUIRE(findings.size() == 2000);
    CHECK(findings.front().help == "did you mean 'touch-0-0'?");
    CHECK(findings.back().help == "declare it under 'touchpoints'");
}

TEST_CASE("a number of a picture is no id yet") {
    auto reading =
        read_touchpoint("pain_points: [a, {id: P7, text: b}, \"c, d\", {text: e}], opportunities: [{text: T, addresses: [P2, P3, P2]}]");
    const auto all = reading.findings();
    INFO(all);
    CHECK(all.find("there is no pain point 'P2' | P2 is the number of 'c, d' in pictures, not its id: give it 'id: P2'") != all.npos);
    const auto& findings = reading.diagnostics.findings();
    REQUIRE(findings.size() == 3);
    CHECK(reading.sources.text(findings[0].labels.at(0).span) == "\"c, d\"");
    CHECK(findings[0].edits.at(0).replacement == "{id: P2, text: \"c, d\"}");
    CHECK(findings[1].edits.at(0).replacement == "id: P3, ");
    CHECK(findings[2].edits.empty());  // the first gives it its id
    auto block = read(
        "title: T\nstages:\n  - name: S\n    pain_points:\n      - text: slow\n        severity: low\n    opportunities: [{text: T, "
        "addresses: [P1]}]");
    CHECK(block.diagnostics.findings().at(0).edits.at(0).replacement == "id: P1\n        ");
}
