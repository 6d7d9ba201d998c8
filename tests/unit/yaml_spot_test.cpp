#include <string>

#include "catch.h"
#include "lsp/wanted.h"
#include "lsp/yaml_spot.h"
#include "model/values.h"

using namespace journeymap;

namespace {

// The spot at the `|` of a text, without it.
struct Marked {
    std::string text;
    YamlSpot spot;
    explicit Marked(std::string marked) : text(std::move(marked)) {
        const std::size_t at = text.find('|');
        text.erase(at, 1);
        spot = yaml_spot(text, static_cast<std::uint32_t>(at));
    }
    std::string word() const { return text.substr(spot.begin, spot.end - spot.begin); }
};

// "key stages/-/touchpoints/- name", what is already there behind it.
std::string told(const std::string& marked) {
    const Marked at(marked);
    std::string out;
    switch (at.spot.kind) {
        case YamlSpot::Kind::nothing: return "nothing";
        case YamlSpot::Kind::comment: return "comment";
        case YamlSpot::Kind::key: out = "key "; break;
        case YamlSpot::Kind::value: out = "value "; break;
    }
    for (const YamlStep& step : at.spot.path) out += (step.kind == YamlStep::Kind::item ? "-" : std::string(step.key)) + "/";
    out += at.word();
    for (const auto& sibling : at.spot.siblings) out += " +" + std::string(sibling);
    return out;
}

const std::string head = "title: A\nstages:\n  - name: B\n    touchpoints:\n      - name: C\n";

// The key whose value is wanted, or the table whose keys are.
std::string wanted_in(const std::string& marked) {
    const Marked at(marked);
    const Wanted wanted = wanted_at(table_of<Journey>(), at.spot.path);
    std::string out;
    if (wanted.row) out = std::string(wanted.row->key) + (wanted.in_list ? "[]" : "");
    if (wanted.table) out += (out.empty() ? "" : " ") + std::string("{") + std::string(wanted.table->name) + "}";
    return out;
}

}  // namespace

TEST_CASE("the place of a key follows from its indentation") {
    CHECK(told(head + "        chan|\n") == "key stages/-/touchpoints/-/chan +name");
    CHECK(told(head + "        |\n") == "key stages/-/touchpoints/-/ +name");
    CHECK(told(head + "    |") == "key stages/-/ +name +touchpoints");
    CHECK(told(head + "|") == "key  +title +stages");
    CHECK(told(head + "rev|") == "key rev +title +stages");
    CHECK(told("title: A\nstag|es:\n  - B\n") == "key stages +title");
    CHECK(told("stages:\n- name: B\n  |\n- name: C\n") == "key stages/-/ +name");
    CHECK(told("stages:\n- name: B\nti|\n") == "key ti +stages");
    CHECK(told("review:\n  |\n") == "key review/");
    CHECK(told("review:\n  la|\nhistory: []\n") == "key review/la");
    CHECK(told("review:\n  |\n  every: 6 months\n") == "key review/ +every");
}

TEST_CASE("values stand behind a colon or a dash, however much is written of them") {
    CHECK(told(head + "        channel: |\n") == "value stages/-/touchpoints/-/channel/");
    CHECK(told(head + "        channel: web|\n") == "value stages/-/touchpoints/-/channel/web");
    CHECK(told(head + "        channel: w|eb # c\n") == "value stages/-/touchpoints/-/channel/web");
    CHECK(told(head + "        channel:|\n") == "value stages/-/touchpoints/-/channel/");
    CHECK(Marked(head + "        channel:|\n").spot.touches_sign);
    CHECK_FALSE(Marked(head + "        channel: |\n").spot.touches_sign);
    CHECK(told("personas:\n  - |\n") == "value personas/-/");
    CHECK(told("personas:\n  - |   \n") == "value personas/-/");
    CHECK(told("personas:\n  - am|\n") == "value personas/-/am");
    CHECK(told("title: \"a: b|\nstages: []\n") == "value title/\"a: b");
    CHECK(told("? |\n") != "");
}

TEST_CASE("brackets hold keys and values, also those that are not closed") {
    CHECK(told("review: {last: 2026-01-01, ow|}\n") == "key review/ow +last");
    CHECK(told("review: {|}\n") == "key review/");
    CHECK(told("review: { | }\n") == "key review/");
    CHECK(told("review: {last: |, owner: a}\n") == "value review/last/");
    CHECK(told("review: {last: 2026, |\nhistory: []\n") == "key review/ +last");
    CHECK(told("stages: [{name: A, touchpoints: [{name: B, channel: w|}]}]\n") == "value stages/-/touchpoints/-/channel/w");
    CHECK(told("use: [a.yaml, |]\n") == "value use/-/");
    CHECK(told("use: [|, a.yaml]\n") == "value use/-/");
    CHECK(told("use: [a|\ntitle: B\n") == "value use/-/a");
    CHECK(told("use: [a,\n  b, c|]\n") == "value use/-/c");
    CHECK(told("use: [a]|\n") == "nothing");
    CHECK(told("- {na|\n") == "key -/na");
    CHECK(told("a: {\"b\": |}\n") == "value a/b/");
    CHECK(told("a: {b: \"x, y|\", c: 1}\n") == "value a/b/\"x, y\"");
}

TEST_CASE("comments and texts are neither keys nor values") {
    CHECK(told("# jour|\n") == "comment");
    CHECK(told("title: A # jour|\n") == "comment");
    CHECK(told("title: A\n  # x|\n") == "comment");
    CHECK(told("scenario: >-\n  The owner: |\n  more\ntitle: A\n") == "nothing");
    CHECK(told("scenario: >-\n  The owner: x\ntitle: |\n") == "value title/");
    CHECK(told("title: one\n  two|\n") == "nothing");
    CHECK(told("title: a#b|\n") == "value title/a#b");
}

TEST_CASE("the tables know what is wanted there") {
    CHECK(wanted_in(head + "        emotion: |\n") == "emotion {emotion}");
    CHECK(wanted_in(head + "        emotion: {amara: |}\n") == "emotion {emotion}");
    CHECK(wanted_in(head + "        emotion: {amara: {feeling: |}}\n") == "feeling");
    CHECK(wanted_in(head + "        emotion: [{feeling: |}]\n") == "feeling");
    CHECK(wanted_in(head + "        emotion: [{|}]\n") == "emotion[] {feeling}");
    CHECK(wanted_in(head + "        personas: [|]\n") == "personas[]");
    CHECK(wanted_in(head + "        pain_points:\n          - {severity: |}\n") == "severity");
    CHECK(wanted_in(head + "        notes: {risk: |}\n") == "notes");
    CHECK(wanted_in("objectives: [{text: A, measure: {|}}]\n") == "measure {measure}");
    CHECK(wanted_in("lanes: [|]\n") == "lanes[] {lane}");
    CHECK(wanted_in("nobody: {knows: |}\n").empty());
    CHECK(wanted_in("|") == "{map}");
}

TEST_CASE("any cut of any text has a spot") {
    const std::string text =
        head + "        emotion: {amara: [a, {b: \"c\"}], 'd': e}\n        x: |\n          text\n      - \"q\n  '\n}]:,- - ? & * !\n\t\r\n";
    for (std::size_t end = 0; end <= text.size(); ++end) {
        for (std::size_t at = 0; at <= end; ++at) {
            const YamlSpot spot = yaml_spot(std::string_view(text).substr(0, end), static_cast<std::uint32_t>(at));
            REQUIRE(spot.begin <= spot.end);
            REQUIRE(spot.end <= end);
        }
    }
}
