// Emotions measured in data files: what is read, counted and said.
#include "catch.h"
#include "reading.h"

using namespace journeymap;

namespace {

// A touchpoint with this emotion, and the file survey.csv.
Reading measured(std::string_view emotion, std::string survey, std::string_view top = "") {
    std::string map = fmt::format("title: T\n{}{}stages:\n  - name: S\n    touchpoints:\n      - name: N\n        emotion: {}\n", top,
        top.empty() ? "" : "\n", emotion);
    return read(std::move(map), {{"survey.csv", std::move(survey)}});
}

const Emotion& felt(const Reading& reading, std::size_t which = 0) { return first_touchpoint(reading).emotion.at(which).emotion; }
const Measurement& result(const Reading& reading, std::size_t which = 0) { return *felt(reading, which).measured->result; }

constexpr std::string_view plain = "{data: survey.csv, column: mood, scale: 1-5}";

}  // namespace

TEST_CASE("a measured emotion has the mean of its answers", "[measured]") {
    auto reading = measured(plain, "who,mood\na,1\nb,2\nc,5\nd,\ne,n/a\n");
    CHECK(reading.findings().empty());
    CHECK(felt(reading).score == Approx(-1.0 / 3));
    CHECK(result(reading).n == 3);
    CHECK(result(reading).missing == 2);
    CHECK(result(reading).bad == 0);
    // The deviation of -2, -1, 2 is 2.0817; 4.30265 x 2.0817 / sqrt 3 = 5.171: beyond both ends.
    CHECK(result(reading).low == -2);
    CHECK(result(reading).high == 2);
    CHECK(result(reading).figure == "2.7 (1..5)");
}

TEST_CASE("the interval is that of Student's t", "[measured]") {
    auto reading = measured("{data: survey.csv, column: mood, scale: -2..2}", "mood\n1\n0\n1\n0\n1\n0\n1\n0\n");
    CHECK(felt(reading).score == 0.5);
    CHECK(*result(reading).low == Approx(0.5 - 2.36462 * 0.534522 / 2.828427).margin(1e-4));
    CHECK(*result(reading).high == Approx(0.5 + 2.36462 * 0.534522 / 2.828427).margin(1e-4));
    CHECK_FALSE(result(measured(plain, "mood\n4\n")).low);
    CHECK_FALSE(result(measured(plain, "mood\n4\n4\n4\n")).low);
}

TEST_CASE("which rows count is for `where` to say", "[measured]") {
    const std::string survey = "step;who;mood\napply;amara;1\napply;henk;2,5\nvisit;amara;5\napply;lea;4\n";
    CHECK(felt(measured("{data: survey.csv, column: mood, scale: 1-5, where: {step: apply}}", survey)).score == -0.5);
    CHECK(result(measured("{data: survey.csv, column: mood, scale: 1-5, where: {step: apply, who: [amara, henk]}}", survey)).n == 2);
    auto each = measured(
        "{amara: {data: survey.csv, column: mood, scale: 1-5, where: {who: amara, step: visit}}, henk: {data: survey.csv, column: mood, "
        "scale: 1-5, where: {who: henk}}}",
        survey, "personas: [Amara, Henk]");
    CHECK(each.findings().empty());
    CHECK(felt(each, 0).score == 2);
    CHECK(felt(each, 1).score == -0.5);
}

TEST_CASE("what is no answer can be said", "[measured]") {
    auto reading = measured("{data: survey.csv, column: mood, scale: 1-5, missing: [99, refused]}", "mood\n4\n99\nrefused\nNA\n-\n");
    CHECK(reading.findings().empty());
    CHECK(result(reading).n == 1);
    CHECK(result(reading).missing == 4);
}

TEST_CASE("a bad answer is told with its place in the file", "[measured]") {
    auto reading = measured(plain, "who,mood\na,good\nb,7\nc,\"3,5\"\nd,3\n");
    CHECK(reading.findings() ==
          "2:3 JM069 'good' is no number and does not count | leave the cell empty where nobody answered, or name the text under "
          "'missing' beside 'data' in the map\n"
          "3:3 JM070 7 is off the scale 1-5 and does not count | correct the answer or the scale; where 7 means that nobody answered, "
          "write missing: [\"7\"] beside 'data' in the map\n"
          "4:3 JM069 '3,5' is no number and does not count | write 3.5: a comma stands between cells here");
    CHECK(reading.places() ==
          "good < mood (the map takes its answers from this column)\n7 < 1-5 (the scale of column 'mood')\n\"3,5\" < mood (the map takes "
          "its answers from this column)");
    CHECK(result(reading).n == 1);
    CHECK(result(reading).bad == 3);
}

TEST_CASE("of many bad answers ten are told, and each once", "[measured]") {
    std::string survey = "mood\n";
    for (int i = 0; i < 25; ++i) survey += "good\n";
    auto reading = measured("{amara: {data: survey.csv, column: mood, scale: 1-5}, henk: {data: survey.csv, column: mood, scale: 0-5}}",
        survey + "3\n", "personas: [Amara, Henk]");
    REQUIRE(reading.diagnostics.findings().size() == 10);
    CHECK(reading.diagnostics.findings().back().help.ends_with("\n15 more answers of this file do not count"));
}

TEST_CASE("columns that are not there, or there twice", "[measured]") {
    auto reading = measured("{data: survey.csv, column: mod, scale: 1-5, where: {whoo: a}}", "who,mood,who\na,1,b\n");
    CHECK(reading.findings() ==
          "6:45 JM066 'survey.csv' has no column 'mod' | did you mean 'mood'?\n"
          "6:70 JM066 'survey.csv' has no column 'whoo' | did you mean 'who'?");
    CHECK(measured("{data: survey.csv, column: who, scale: 1-5}", "who,mood,who\na,1,b\n").findings() ==
          "6:45 JM067 'survey.csv' has two columns 'who' | give one of them another name");
    CHECK(
        measured("{data: survey.csv, column: zzzz, scale: 1-5}", "who,mood\na,1\n").findings().ends_with("its columns are: 'who', 'mood'"));
}

TEST_CASE("a scale that is none", "[measured]") {
    CHECK(measured("{data: survey.csv, column: mood, scale: NPS}", "mood\n1\n").findings() ==
          "6:58 JM068 'NPS' is not a scale | did you mean 'nps'?");
    CHECK(measured("{data: survey.csv, column: mood, scale: 5}", "mood\n1\n").findings() ==
          "6:58 JM068 '5' is not a scale | write the worst and the best answer, such as 1-5, 0-10 or -2..2, or one of csat, ces, nps");
}

TEST_CASE("keys that belong together", "[measured]") {
    CHECK(measured("{column: mood}", "mood\n1\n").findings() ==
          "6:19 JM032 a measured emotion needs 'data' | add it, for example data: survey.csv");
    CHECK(measured("{data: survey.csv, scale: 1-5}", "mood\n1\n").findings().starts_with("6:25 JM032 a measured emotion needs 'column'"));
    CHECK(measured("{data: survey.csv, column: mood}", "mood\n1\n").findings().starts_with("6:25 JM032 a measured emotion needs 'scale'"));
    CHECK(measured("{data: survey.csv, column: mood, scale: 1-5, where: spring}", "mood\n1\n")
              .findings()
              .starts_with("6:70 JM031 'where' takes a mapping of columns to values, this is a text"));
}

TEST_CASE("a file that is not there is told once", "[measured]") {
    auto reading = measured("{amara: {data: no.csv, column: mood, scale: 1-5}, henk: {data: no.csv, column: mood, scale: 1-5}}",
        "mood\n1\n", "personas: [Amara, Henk]");
    CHECK(reading.findings() ==
          "7:33 JM065 cannot read 'no.csv': there is no such file | the path is relative to this file and stays inside "
          "the project");
    CHECK(reading.places() == "no.csv < no.csv (and here)");
}

TEST_CASE("no row counts", "[measured]") {
    CHECK(measured("{data: survey.csv, column: mood, scale: 1-5, where: {who: oto}}", "who,mood\notto,1\n").findings() ==
          "6:76 JM412 no row of 'survey.csv' has 'oto' in column 'who', so the emotion is not drawn | did you mean 'otto'?");
    CHECK(
        measured("{data: survey.csv, column: mood, scale: 1-5, where: {who: a, step: y}}", "who,step,mood\na,x,1\nb,y,2\n").findings() ==
        "6:25 JM412 no row of 'survey.csv' has all that 'where' asks for, so the emotion is not drawn | a row counts where each column has "
        "its value");
    auto reading = measured(plain, "mood,x\n,1\nNA,2\n");
    CHECK(reading.findings() ==
          "6:25 JM412 none of the 2 rows of 'survey.csv' has an answer that counts, so the emotion is not drawn | look "
          "at 'column' and 'scale', or leave the emotion out until somebody has answered");
    CHECK_FALSE(felt(reading).score);
}

TEST_CASE("what is measured goes before what is written", "[measured]") {
    CHECK(felt(measured("{score: 2, data: survey.csv, column: mood, scale: 1-5}", "mood\n1\n2\n")).score == -1.5);
    CHECK(felt(measured("{feeling: delighted, data: survey.csv, column: mood, scale: 1-5}", "mood\n1\n2\n")).score == -1.5);
}

TEST_CASE("what reads no files refuses data", "[measured]") {
    Sources sources;
    Diagnostics diagnostics;
    const auto source =
        load_source("-", "title: T\nstages: [{name: S, emotion: {data: survey.csv, column: mood, scale: 1-5}}]\n", sources, diagnostics);
    REQUIRE(source);
    const auto journey = read_journey(sources, *source, {}, diagnostics);
    REQUIRE(diagnostics.findings().size() == 1);
    CHECK(diagnostics.findings().front().rule->code == "JM065");
}
