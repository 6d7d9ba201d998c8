// What stands in braces between two commas without a colon: nothing of it is lost without a word.
#include "catch.h"
#include "reading.h"

using namespace journeymap;

namespace {

// The findings, and what the line of the map's touchpoint becomes by their edits.
std::string mended(std::string_view keys, std::string_view top = "personas: [Lena, Otto]") {
    auto reading = read_touchpoint(keys, top);
    std::string text(reading.sources.at(0).bytes());
    reading.diagnostics.sort_by_place();
    const auto& findings = reading.diagnostics.findings();
    for (auto finding = findings.rbegin(); finding != findings.rend(); ++finding) {
        for (auto edit = finding->edits.rbegin(); edit != finding->edits.rend(); ++edit)
            text.replace(edit->span.begin, edit->span.end - edit->span.begin, edit->replacement);
    }
    const auto begin = text.find("{name: N, ") + 10;
    return text.substr(begin, text.rfind("}]}]") - begin);
}

std::string said(std::string_view keys) {
    auto reading = read_touchpoint(keys, "personas: [Lena, Otto]");
    return reading.findings();
}

bool says(std::string_view keys, std::string_view words) {
    const auto findings = said(keys);
    INFO(findings);
    return findings.find(words) != findings.npos;
}

}  // namespace

TEST_CASE("a decimal comma in braces cuts no number in silence") {
    CHECK(said("emotion: {lena: 0, otto: -1,5}") ==
          "3:72 JM052 the comma ends the number here, so that '5' is read as a key without a value | write otto: -1.5");
    CHECK(mended("emotion: {lena: 0, otto: -1,5}") == "emotion: {lena: 0, otto: -1.5}");
    CHECK(mended("emotion: -1,5") == "emotion: -1.5");
    CHECK(mended("emotion: {score: -1,5, feeling: sad}") == "emotion: {score: -1.5, feeling: sad}");
    CHECK(mended("duration: 1,5 h, drop_off: 12,5%") == "duration: 1.5 h, drop_off: 12.5%");
    CHECK(says("opportunities: [{text: T, impact: 4,5, effort: 2}]", "'impact' takes a whole number, for example impact: 5"));
    CHECK(read("title: T\nemotions: {curious: 0,5, meh}").findings() ==
          "2:23 JM052 the comma ends the number here, so that '5' is read as a key without a value | write curious: 0.5\n"
          "2:26 JM052 'meh' has neither a colon nor a value | write meh: -1, or delete it");
}

TEST_CASE("every key of an emotion is that of a persona or of one emotion") {
    CHECK(says("emotion: {lena: 0, xyz}", "'xyz' has neither a colon nor a value | write xyz: -1.5, or delete it"));
    CHECK(says("emotion: {lena: 0, Max: }", "there is no persona 'Max'"));
    CHECK(says("emotion: {lena: 0, otto}", "'otto' has neither a colon nor a value"));
    auto reading = read_touchpoint("emotion: {lena: , otto: 1}", "personas: [Lena, Otto]");
    CHECK(reading.findings().empty());
    CHECK(first_touchpoint(reading).emotion.size() == 1);
}

TEST_CASE("a text with a comma needs quotes in braces") {
    constexpr auto pain = "pain_points: [{text: Page is about taxes, not about dogs, severity: low}]";
    CHECK(says(pain,
        "the comma ends the text here, so that 'not about dogs' is read as a key without a value | in braces, a text with a "
        "comma needs quotes: text: \"Page is about taxes, not about dogs\""));
    CHECK(mended(pain) == "pain_points: [{text: \"Page is about taxes, not about dogs\", severity: low}]");
    CHECK(mended("pain_points: [{text: a, b, c}]") == "pain_points: [{text: \"a, b, c\"}]");
    CHECK(mended("pain_points: [{text: \"a\", b}]") == "pain_points: [{text: \"a\", b}]");
    CHECK(
        says("thinking: Hm, what now", "write thinking: \"Hm, what now\" if it is one text, thinking: [Hm, what now] if they are several"));
}

TEST_CASE("a list with a comma needs brackets in braces") {
    constexpr auto keys = "pain_points: [{id: P1, text: a}, {id: P2, text: b}], opportunities: [{text: T, addresses: P1, P2, impact: 4}]";
    CHECK(said(keys) ==
          "3:138 JM052 the comma ends the value of 'addresses' here, so that 'P2' is read as a key without a value | write addresses: "
          "[P1, P2]");
    CHECK(mended(keys).find("addresses: [P1, P2], impact: 4") != std::string::npos);
    auto reading = read_touchpoint(keys);
    CHECK(first_touchpoint(reading).opportunities[0].addresses.size() == 2);
}

TEST_CASE("a forgotten colon is said to be one") {
    CHECK(says("pain_points: [{text: Slow, severity high}]", "a colon is missing after 'severity' | write severity: high"));
    CHECK(mended("pain_points: [{text: Slow, severity high}]") == "pain_points: [{text: Slow, severity: high}]");
    CHECK(mended("pain_points: [{text: Slow, severity:high}]") == "pain_points: [{text: Slow, severity: high}]");
    CHECK(mended("pain_points: [{text: Slow, kind of boring}]") == "pain_points: [{text: \"Slow, kind of boring\"}]");
    CHECK(mended("doing: Waits, needs help, wait: 1 h") == "doing: Waits, needs help, wait: 1 h");
    CHECK(says("doing: Waits, needs help", "a colon is missing after 'needs' | write needs: help; or put the whole text in quotes"));
}

TEST_CASE("a key without a colon is no key that is left empty") {
    CHECK(says("pain_points: [{text: Slow, severity}]", "'severity' has neither a colon nor a value | write what it says, for example"));
    CHECK(says("pain_points: [{text: Slow, severty}]", "'severty' has neither a colon nor a value"));
    CHECK(says("channel: phone, email", "'email' has neither a colon nor a value | 'channel' takes one value: decide for one"));
    CHECK(said("doing: , emotion: ").empty());
    CHECK(read("title: T\nstages:\n  - name: S\n    goals:\n").findings().empty());
}
