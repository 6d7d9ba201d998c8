#include "checks/calendar.h"

#include "catch.h"

using namespace journeymap;

TEST_CASE("Days count from 1970 and back", "[checks][calendar]") {
    CHECK(days_of({1970, 1, 1}) == 0);
    CHECK(days_of({2000, 3, 1}) == 11017);
    for (const Date date : {Date{1, 1, 1}, Date{1900, 2, 28}, Date{2000, 2, 29}, Date{2026, 12, 31}, Date{9999, 12, 31}}) {
        CHECK(date_of(days_of(date)) == date);
    }
}

TEST_CASE("Months keep the day where there is one", "[checks][calendar]") {
    CHECK(months_after({2026, 9, 14}, 6) == Date{2027, 3, 14});
    CHECK(months_after({2026, 8, 31}, 6) == Date{2027, 2, 28});
    CHECK(months_after({2023, 12, 31}, 2) == Date{2024, 2, 29});
    CHECK(months_after({2026, 12, 1}, 0) == Date{2026, 12, 1});
    CHECK(months_after({2026, 11, 1}, 1) == Date{2026, 12, 1});
}

TEST_CASE("Durations end by the calendar or by the day", "[checks][calendar]") {
    CHECK(end_of({2026, 9, 14}, {180 * 86400.0, "6 months"}) == Date{2027, 3, 14});
    CHECK(end_of({2026, 9, 14}, {365 * 86400.0, "1 year"}) == Date{2027, 9, 14});
    CHECK(end_of({2026, 9, 14}, {14 * 86400.0, "2 weeks"}) == Date{2026, 9, 28});
    CHECK(end_of({2026, 9, 14}, {1e300, "P9Y"}).year > 2400);
    CHECK(end_of({2026, 9, 14}, {-5, "-5 s"}) == Date{2026, 9, 14});
    CHECK(in_words({2026, 9, 4}) == "2026-09-04");
}
