#include "catch.h"
#include "checked_map.h"

namespace journeymap {

namespace {
constexpr std::string_view review = "review: {last: 2026-09-14, every: 6 months, owner: Parking}\n";
constexpr std::string_view history = "history:\n  - {date: 2026-09-14, text: First review}\n";
constexpr std::string_view outcome = ", outcome: {measure: resets, before: 38 %, after: 2 %}";
}  // namespace

RuleCases iteration_cases() {
    return {
        {"JM601", {{review, ""}}, "Renew a permit", "review", {{review, "review: {every: 1 year}\n"}}, {}},
        {"JM602", {{"every: 6 months", "every: 2 months"}}, "2026-09-14", "review", {{"every: 6 months", "every: 69 days"}}, {}},
        {"JM603", {{"date: 2026-06-30", "date: 2026-09-15"}}, "2026-09-14", "review", {{"date: 2026-06-30", "date: 2026-09-14"}}, {}},
        {"JM604", {{"date: 2026-06-30", "date: 2024-11-20"}}, "2024-11-20", "evidence/talks", {{"date: 2026-06-30", "date: 2024-11-21"}},
            {}},
        {"JM605", {{"due: 2027-01-31", "due: 2026-11-20"}}, "2026-11-20", "opportunities/O2", {{"due: 2027-01-31", "due: 2026-11-21"}}, {}},
        {"JM606", {{outcome, ""}}, "done", "opportunities/O1",
            {{outcome, ""}, {"doing: Resets the password", "measures: [{text: resets, value: 38, unit: \"%\"}]"}}, {}},
        {"JM607", {{history, ""}}, "done", "history", {{history, ""}, {"status: done", "status: doing"}}, {}},
    };
}

TEST_CASE("Rules of step 6", "[checks][iteration]") { run_cases(iteration_cases()); }

TEST_CASE("Without a date nothing is overdue", "[checks][iteration]") {
    const std::string late = changed(sound_map,
        {{"every: 6 months", "every: 1 month"}, {"due: 2027-01-31", "due: 2020-01-01"}, {"date: 2026-06-30", "date: 2001-01-01"}});
    CHECK(check_text(late, {}).codes().empty());
    CHECK(check_text(late).codes() == std::vector<std::string>{"JM602", "JM604", "JM605"});
}

TEST_CASE("The message says where the date comes from", "[checks][iteration]") {
    const Checked checked =
        check_text(changed(sound_map, {{"every: 6 months", "every: 1 month"}}), {Date{2026, 11, 21}, "SOURCE_DATE_EPOCH"});
    REQUIRE(checked.find("JM602"));
    CHECK(checked.find("JM602")->message == "the review was due on 2026-10-14 (today is 2026-11-21, from SOURCE_DATE_EPOCH)");
    CHECK(checked.card[5].gap == "review overdue");
}

TEST_CASE("Without 'every' a year is taken", "[checks][iteration]") {
    CHECK(check_text(changed(sound_map, {{", every: 6 months", ""}})).codes().empty());
    CHECK(check_text(changed(sound_map, {{", every: 6 months", ""}}), {Date{2027, 9, 15}, ""}).find("JM602"));
}

}  // namespace journeymap
