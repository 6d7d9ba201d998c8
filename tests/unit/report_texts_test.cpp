// The report's own texts in the languages of maps.
#include "chapters/report_texts.h"

#include <algorithm>

#include "catch.h"
#include "journeymap/words.h"
#include "lanes/phrases.h"

using namespace journeymap;

namespace {

std::string plain_text(const WrittenLine& line) {
    std::string text;
    for (const WrittenRun& run : line.runs()) text += run.kind == RunKind::quote ? "<" + run.text + ">" : run.text;
    return text;
}

// The names in braces, in the order of the alphabet: what a pattern is filled with.
std::string places_of(std::string_view pattern) {
    std::vector<std::string> names;
    for (std::size_t i = pattern.find('{'); i != pattern.npos; i = pattern.find('{', i + 1))
        names.emplace_back(pattern.substr(i, pattern.find('}', i) - i + 1));
    std::sort(names.begin(), names.end());
    std::string all;
    for (const std::string& name : names) all += name;
    return all;
}

}  // namespace

TEST_CASE("a pattern says in every language what it says in English") {
    for (int i = 0; i < static_cast<int>(ReportText::count_); ++i) {
        const auto text = static_cast<ReportText>(i);
        if (text == ReportText::only_one || text == ReportText::all_of) continue;  // some languages count where English has a word
        for (const std::string_view language : label_languages()) {
            INFO(report_text(text, language));
            CHECK(places_of(report_text(text, language)) == places_of(report_text(text, "en")));
        }
    }
}

TEST_CASE("a pattern is filled by name, in the order of the language") {
    const std::vector<PatternPart> parts{{"some", "2"}, {"all", "5"}};
    CHECK(plain_text(filled(report_text(ReportText::some_of, "en"), parts)) == "2 of 5");
    CHECK(plain_text(filled(report_text(ReportText::some_of, "ja"), parts)) == "5件中2件");
    CHECK(plain_text(filled("{from}, {nobody}{to}", {{"from", "A {to}", RunKind::quote}, {"to", "B"}})) == "<A {to}>, B");
    CHECK(plain_text(filled("a } {open", {})) == "a } {open");
}

TEST_CASE("who answers for how much is said with the plural of the whole") {
    CHECK(answers_for_phrase(3, 9, "en") == "Answers for 3 of 9 touchpoints");
    CHECK(answers_for_phrase(1, 1, "en") == "Answers for 1 of 1 touchpoint");
    CHECK(answers_for_phrase(3, 9, "de") == "Zuständig für 3 von 9 Kontaktpunkten");
    CHECK(answers_for_phrase(3, 9, "ar") == "مسؤول عن 3 من 9 نقاط تواصل");
    CHECK(barriers_phrase(1, "fr") == "dont 1 blocage qui arrête l’usager");
    CHECK(findings_left_out_phrase(1, "de") ==
          "1 Befund ist weggelassen: Er spricht von Personas oder Stellen, die dieser Bericht nicht zeigt.");
    CHECK(findings_left_out_phrase(3, "ja") == "この報告書に示さないペルソナや場面に触れる指摘3件を省きました。");
    CHECK(left_out_phrase(2, "es") == "Se omiten 2 frases: hablan de personas o lugares que este informe no muestra.");
}

TEST_CASE("a long list counts what it leaves out") {
    const std::vector<std::string> names{"A", "B", "C", "D"};
    CHECK(listed_phrase(names, 4, "en") == "A, B, C and D");
    CHECK(listed_phrase(names, 3, "en") == "A, B and 2 more");
    CHECK(listed_phrase(names, 3, "de") == "A, B und 2 weitere");
    CHECK(listed_phrase(names, 3, "ja") == "A、Bほか2件");
    CHECK(listed_phrase(names, 3, "ar") == "A، B و2 أخرى");
    CHECK(plain_text(in_a_list({WrittenLine("P1"), WrittenLine().quote("Inés")}, "es")) == "P1 e <Inés>");
}

TEST_CASE("a label has a capital also where its first letter has an accent") {
    CHECK(capitalized("échéance") == "Échéance");
    CHECK(capitalized("überfällig") == "Überfällig");
    CHECK(capitalized("÷") == "÷");
    CHECK(capitalized("目標") == "目標");
}

TEST_CASE("what answers say is written as the language writes numbers") {
    Emotion emotion;
    emotion.measured.emplace();
    emotion.measured->result = Measurement{1234, 0, 0, 0.5, -0.25, 1.25, "CSAT 62 %"};
    CHECK(measured_phrase(emotion, "en") == "n = 1,234, 95%: −0.3 … +1.3, CSAT 62%");
    CHECK(measured_phrase(emotion, "fr") == "n = 1\u202f234, 95\u00a0%\u00a0: −0,3 … +1,3, CSAT 62\u00a0%");
    emotion.measured->result->figure = "3.4 (1..5)";
    CHECK(measured_phrase(emotion, "de") == "n = 1.234, 95\u00a0%: −0,3 … +1,3, 3,4 (1..5)");
    emotion.measured->result->figure = "NPS −23";
    CHECK(measured_phrase(emotion, "ja") == "n = 1,234、95%: −0.3 … +1.3、NPS −23");
}

TEST_CASE("a figure that the map writes is written as the language writes it, a text is not") {
    CHECK(written_figure("1.5", "fr") == "1,5");
    CHECK(written_figure("41%", "fr") == "41\u00a0%");
    CHECK(written_figure("-0.25 %", "de") == "−0,25\u00a0%");
    CHECK(written_figure("12345", "es") == "12.345");
    CHECK(written_figure("2026", "de") == "2026");
    CHECK(written_figure("1.50", "ar-EG") == "١٫٥٠");
    for (const char* text : {"1.500", "1,5", "< 30", "4.6 / 5", "v1.2", "", ".", "5.", "-", "%", "1.2.3", "1e5", "12 min"})
        CHECK(written_figure(text, "de") == text);
    CHECK(written_figure("1.5%", "en") == "1.5%");
}
