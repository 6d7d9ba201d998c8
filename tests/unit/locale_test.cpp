// Against figures published by Unicode CLDR 48 (long dates, decimal and percent formats, list patterns, cardinal plural rules, units).
#include "journeymap/locale.h"

#include "catch.h"
#include "journeymap/words.h"
#include "model/channels.h"
#include "model/feelings.h"
#include "model/label_texts.h"

using namespace journeymap;

namespace {

std::string lasts(std::string_view text, std::string_view language) { return duration_phrase(Duration{0, text}, language); }

}  // namespace

TEST_CASE("a date is written as the language writes it") {
    const Date date{2026, 9, 14};
    CHECK(date_phrase(date, "en") == "14 September 2026");
    CHECK(date_phrase(date, "en-US") == "September 14, 2026");
    CHECK(date_phrase(date, "de-AT") == "14. September 2026");
    CHECK(date_phrase(date, "fr") == "14 septembre 2026");
    CHECK(date_phrase(date, "es") == "14 de septiembre de 2026");
    CHECK(date_phrase(date, "nl") == "14 september 2026");
    CHECK(date_phrase(date, "ar") == "14 سبتمبر 2026");
    CHECK(date_phrase(date, "ar-EG") == "١٤ سبتمبر ٢٠٢٦");
    CHECK(date_phrase(date, "ja") == "2026年9月14日");
    CHECK(date_phrase(date, "pt-BR") == "14 September 2026");
    CHECK(date_phrase({2026, 12, 1}, "fr") == "1er décembre 2026");
    CHECK(date_phrase({2026, 1, 1}, "de-AT") == "1. Jänner 2026");
    CHECK(date_phrase(date, "en-CA") == "September 14, 2026");
}

TEST_CASE("numbers have the marks of the language") {
    CHECK(number_phrase(1234567.5, 1, "en") == "1,234,567.5");
    CHECK(number_phrase(1234567.5, 1, "de") == "1.234.567,5");
    CHECK(number_phrase(1234567.5, 1, "de-CH") == "1’234’567.5");
    CHECK(number_phrase(1234567.5, 1, "fr") == "1\u202f234\u202f567,5");
    CHECK(number_phrase(1234.5, 1, "fr-CA") == "1\u00a0234,5");
    CHECK(number_phrase(1234.5, 1, "de-AT") == "1\u00a0234,5");
    CHECK(number_phrase(1234.5, 1, "DE-at") == "1\u00a0234,5");
    CHECK(number_phrase(1234.5, 1, "es") == "1234,5");
    CHECK(number_phrase(12345, 0, "es") == "12.345");
    CHECK(number_phrase(1.5, 1, "es-MX") == "1.5");
    CHECK(number_phrase(1234.5, 1, "nl") == "1.234,5");
    CHECK(number_phrase(1234.5, 1, "ar") == "1,234.5");
    CHECK(number_phrase(1234.5, 1, "ar-EG") == "١٬٢٣٤٫٥");
    CHECK(number_phrase(1.5, 1, "ar-MA") == "1,5");
    CHECK(number_phrase(1234.5, 1, "ja") == "1,234.5");
    CHECK(number_phrase(-0.04, 1, "de") == "0");
    CHECK(number_phrase(2.50, 2, "de") == "2,5");
}

TEST_CASE("scores carry their sign, on the right side of their number also from right to left") {
    CHECK(score_phrase(-0.42, "en") == "−0.4");
    CHECK(score_phrase(1.5, "fr") == "+1,5");
    CHECK(score_phrase(0.04, "nl") == "0");
    CHECK(score_phrase(-1.5, "ar") == "\u200e−1.5");
    CHECK(score_phrase(1.5, "ar-SA") == "\u061c+١٫٥");
    CHECK(signed_phrase(-1.25, 2, "es") == "−1,25");
}

TEST_CASE("shares are written as the language writes them") {
    CHECK(percent_phrase(41, "en") == "41%");
    CHECK(percent_phrase(41.5, "de") == "41,5\u00a0%");
    CHECK(percent_phrase(41, "de-CH") == "41%");
    CHECK(percent_phrase(41, "fr") == "41\u00a0%");
    CHECK(percent_phrase(41, "es") == "41\u00a0%");
    CHECK(percent_phrase(41, "es-419") == "41%");
    CHECK(percent_phrase(41, "nl") == "41%");
    CHECK(percent_phrase(41, "ar") == "41\u200e%\u200e");
    CHECK(percent_phrase(41, "ar-EG") == "٤١٪\u061c");
    CHECK(percent_phrase(41, "ja") == "41%");
}

TEST_CASE("the plural category of a number is that of CLDR") {
    const auto categories = [](std::string_view language) {
        std::string text;
        for (const double number : {0.0, 1.0, 2.0, 3.0, 10.0, 11.0, 99.0, 100.0, 102.0, 103.0, 111.0, 1.5, 0.5, 1e6}) {
            text += "zotfmx"[static_cast<int>(plural_of(number, language))];
        }
        return text;
    };
    CHECK(categories("en") == "xoxxxxxxxxxxxx");
    CHECK(categories("de") == "xoxxxxxxxxxxxx");
    CHECK(categories("nl") == "xoxxxxxxxxxxxx");
    CHECK(categories("fr") == "ooxxxxxxxxxoom");
    CHECK(categories("es") == "xoxxxxxxxxxxxm");
    CHECK(categories("ar") == "zotffmmxxfmxxx");
    CHECK(categories("ja") == "xxxxxxxxxxxxxx");
}

TEST_CASE("lengths of time take the words and plurals of the language") {
    CHECK(lasts("22 min", "en") == "22 min");
    CHECK(lasts("about a week", "de") == "about a week");
    CHECK(lasts("PT1H30M", "en") == "1\u00a0h 30\u00a0min");
    CHECK(lasts("1 day", "de") == "1\u00a0Tag");
    CHECK(lasts("19 days", "de") == "19\u00a0Tage");
    CHECK(lasts("2 h 30 min", "de") == "2\u00a0Std. 30\u00a0Min.");
    CHECK(lasts("3-5 working days", "fr") == "3–5\u00a0jours ouvrés");
    CHECK(lasts("1.5 days", "fr") == "1,5\u00a0jour");
    CHECK(lasts("6 months", "es") == "6\u00a0meses");
    CHECK(lasts("2 years", "nl") == "2\u00a0jaar");
    CHECK(lasts("19 days", "ja") == "19日間");
    CHECK(lasts("2 h 30 min", "ja") == "2時間30分");
    CHECK(lasts("1 day", "ar") == "يوم");
    CHECK(lasts("2 days", "ar") == "يومان");
    CHECK(lasts("3 days", "ar") == "3\u00a0أيام");
    CHECK(lasts("11 days", "ar") == "11\u00a0يومًا");
    CHECK(lasts("100 days", "ar") == "100\u00a0يوم");
    CHECK(lasts("1-2 days", "ar") == "1–2\u00a0يوم");
    CHECK(lasts("0", "ar-EG") == "٠");
}

TEST_CASE("lists are joined as the language joins them") {
    CHECK(list_phrase({"A", "B", "C"}, "en") == "A, B and C");
    CHECK(list_phrase({"A", "B"}, "de") == "A und B");
    CHECK(list_phrase({"A", "B", "C"}, "fr") == "A, B et C");
    CHECK(list_phrase({"A", "B"}, "es") == "A y B");
    CHECK(list_phrase({"Ana", "Inés"}, "es") == "Ana e Inés");
    CHECK(list_phrase({"agua", "hielo"}, "es") == "agua y hielo");
    CHECK(list_phrase({"Ana", "Íñigo"}, "es") == "Ana e Íñigo");
    CHECK(list_phrase({"A", "B"}, "nl") == "A en B");
    CHECK(list_phrase({"A", "B"}, "ar") == "A وB");
    CHECK(list_phrase({"A", "B", "C"}, "ja") == "A、B、C");
    CHECK(list_phrase({}, "en").empty());
}

TEST_CASE("a quotation has the marks of the language, and of the country where it differs") {
    CHECK(quoted_phrase("A", "en") == "“A”");
    CHECK(quoted_phrase("A", "DE-ch") == "„A“");
    CHECK(quoted_phrase("A", "fr-CA") == "«\u00a0A\u00a0»");
    CHECK(quoted_phrase("A", "fr-CH") == "«A»");
    CHECK(quoted_phrase("A", "es") == "«A»");
    CHECK(quoted_phrase("A", "es-MX") == "“A”");
    CHECK(quoted_phrase("A", "nl-BE") == "‘A’");
    CHECK(quoted_phrase("A", "ar") == "”A“");
    CHECK(quoted_phrase("A", "ja") == "「A」");
    CHECK(quoted_phrase("A", "zh-Hans") == "“A”");
}

TEST_CASE("the first part of a tag says which labels, in whatever case") {
    for (const char* tag : {"de", "DE", "de-CH", "de-Latn-AT", "de-1996"}) CHECK(word(Word::lanes, tag) == "Bahnen");
    for (const char* tag : {"", "pt-BR", "zh-Hans", "den", "d"}) CHECK(word(Word::lanes, tag) == "Lanes");
    CHECK(has_labels("fr-CA"));
    CHECK_FALSE(has_labels("zh-Hant"));
    CHECK_FALSE(has_labels("deu"));
    CHECK(language_name("nl-BE") == "Dutch");
    CHECK(language_name("pt").empty());
}

TEST_CASE("counted things take the plural of the language") {
    CHECK(counted_phrase(Things::stages, 1, "en") == "1 stage");
    CHECK(counted_phrase(Things::touchpoints, 0, "fr") == "0 point de contact");
    CHECK(counted_phrase(Things::stages, 2, "ar") == "مرحلتان");
    CHECK(counted_phrase(Things::stages, 12, "ar") == "12 مرحلة");
    CHECK(counted_phrase(Things::touchpoints, 7, "ja") == "タッチポイント7件");
    CHECK(counted_phrase(Things::insights, 5, "en") == "5 insights");
    CHECK(counted_phrase(Things::opportunities, 1234, "de") == "1.234 Chancen");
    CHECK(counted_phrase(Things::notes, 1, "nl") == "1 opmerking");
    CHECK(counted_phrase(Things::undated_sources, 11, "ar") == "11 مصدرًا بلا تاريخ");
}

TEST_CASE("built-in channels and feelings have a name in every language") {
    for (const auto language : label_languages()) {
        for (const auto& channel : built_in_channels()) CHECK_FALSE(channel_label(channel.id, language).empty());
        for (const auto& feeling : built_in_feelings()) CHECK_FALSE(feeling_label(feeling.word, language).empty());
    }
    for (const auto& channel : built_in_channels()) CHECK(channel_label(channel.id, "en") == channel.name);
    CHECK(channel_label("letter", "nl-BE") == "Brief");
    CHECK(channel_label("teleport", "nl").empty());
    CHECK(feeling_label("frustrated", "es") == "frustración");
}
