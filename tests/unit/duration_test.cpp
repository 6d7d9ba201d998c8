#include "catch.h"
#include "model/date.h"
#include "model/duration.h"
#include "model/language_tag.h"
#include "model/quantity.h"

using namespace journeymap;

TEST_CASE("durations in words") {
    CHECK(parse_duration("22 min") == 22 * 60);
    CHECK(parse_duration("22min") == 22 * 60);
    CHECK(parse_duration("1 minute") == 60);
    CHECK(parse_duration("2 h 30 min") == 9000);
    CHECK(parse_duration("2 hours and 30 minutes") == 9000);
    CHECK(parse_duration("1.5 hours") == 5400);
    CHECK(parse_duration("19 days") == 19 * 86400);
    CHECK(parse_duration("5 working days") == 7 * 86400);
    CHECK(parse_duration("2 Weeks") == 14 * 86400);
    CHECK(parse_duration("6 months") == 180 * 86400);
    CHECK(parse_duration("1 year") == 365 * 86400);
    CHECK(parse_duration("45 s") == 45);
    CHECK(parse_duration("0") == 0);
    CHECK(parse_duration("3-5 days") == 4 * 86400);
    CHECK(parse_duration("3 to 5 days") == 4 * 86400);
    CHECK(parse_duration("3–5 days") == 4 * 86400);
}

TEST_CASE("durations in ISO 8601") {
    CHECK(parse_duration("PT20M") == 1200);
    CHECK(parse_duration("P2W") == 14 * 86400);
    CHECK(parse_duration("P1DT2H30M5S") == 86400 + 9005);
    CHECK(parse_duration("P1M") == 30 * 86400);
    CHECK(parse_duration("P1Y") == 365 * 86400);
}

TEST_CASE("what is no duration") {
    for (const auto* text : {"", " ", "22", "min", "soon", "22 parsecs", "P", "PT", "P1", "PT1D", "P1M1Y", "-3 min", "5-3 days", "1e9 days",
             "999999999 years", "3 working", "P1DT", "inf s", "nan days", "1 h,,2 min"}) {
        INFO(text);
        CHECK_FALSE(parse_duration(text).has_value());
    }
}

TEST_CASE("dates are in the calendar") {
    CHECK(std::get<Date>(parse_date("2026-09-14")) == Date{2026, 9, 14});
    CHECK(std::get<Date>(parse_date("2024-02-29")) == Date{2024, 2, 29});
    CHECK(std::get<std::string>(parse_date("2026-02-30")) == "February 2026 has 28 days");
    CHECK(std::get<std::string>(parse_date("2026-13-01")) == "there is no month 13");
    CHECK(std::get<std::string>(parse_date("1900-02-29")) == "February 1900 has 28 days");
    CHECK(std::get<std::string>(parse_date("0000-01-01")) == "the year is 0");
    CHECK(std::get<std::string>(parse_date("14.9.2026")) == "a date is written year-month-day");
    CHECK(std::holds_alternative<std::string>(parse_date("2026-9-14")));
}

TEST_CASE("numbers do not depend on anything but their digits") {
    CHECK(parse_number("3") == 3);
    CHECK(parse_number("-1.5") == -1.5);
    CHECK(parse_number("+2") == 2);
    CHECK(parse_number("\xE2\x88\x92"
                       "1.5") == -1.5);
    CHECK(parse_number(" .5 ") == 0.5);
    CHECK(parse_number("4.50") == 4.5);
    for (const auto* text : {"", "1,5", "1e5", "inf", "nan", "0x10", "1.2.3", "--1", "3 min", ".", "-"}) {
        INFO(text);
        CHECK_FALSE(parse_number(text).has_value());
    }
    CHECK(parse_share("12%") == 0.12);
    CHECK(parse_share("12 %") == 0.12);
    CHECK(parse_share("0.12") == 0.12);
    CHECK(parse_share("100%") == 1);
    CHECK_FALSE(parse_share("12").has_value());
    CHECK_FALSE(parse_share("101%").has_value());
    CHECK_FALSE(parse_share("-1%").has_value());
}

TEST_CASE("a language tag has an end") {
    std::string tag = "en-x";
    for (int i = 0; i < 200; ++i) tag += "-a";
    CHECK_FALSE(is_language_tag(tag));
}

TEST_CASE("language tags and the way they run") {
    for (const auto* tag : {"en", "pt-BR", "zh-Hant-TW", "ckb", "de-CH-1901", "i-klingon", "x-private", "X-a-1", "en-GB-oed", "zh-yue-HK",
             "es-419", "sl-rozaj-biske-1994", "de-a-ab-x-y", "sgn-BE-FR"})
        CHECK(is_language_tag(tag));
    for (const auto* tag : {"", "e", "English", "en_US", "en-", "en--US", "e2", "en-toolongsubtag", "i-nothing", "x", "en-a", "en-a-b",
             "de-1996-1996", "de-a-bb-a-cc", "en-US-US"})
        CHECK_FALSE(is_language_tag(tag));
    for (const auto* tag : {"ar", "ar-EG", "he", "fa", "ur", "ps", "ckb", "yi", "dv", "ug", "sd", "az-Arab", "AR", "en-Hebr"})
        CHECK(runs_right_to_left(tag));
    for (const auto* tag : {"en", "de", "ar-Latn", "ja", "arn", "en-a-arab", ""}) CHECK_FALSE(runs_right_to_left(tag));
}
