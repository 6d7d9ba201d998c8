#include "catch.h"
#include "checked_map.h"

namespace journeymap {

namespace {
constexpr std::string_view both_objectives =
    "objectives:\n"
    "  - {id: fewer-visits, text: Halve counter visits by June 2027, measure: counter visits}\n"
    "  - {id: no-fines, text: No fines for those who applied in time, measure: wrong fines}\n";
constexpr std::string_view second = "text: No fines for those who applied in time, measure: wrong fines";
}  // namespace

RuleCases objective_cases() {
    return {
        {"JM101", {{both_objectives, ""}, {"objective: fewer-visits, ", ""}, {"objective: no-fines, ", ""}}, "Renew a permit", "objectives",
            {{both_objectives, "objectives: [Halve counter visits by June 2027]\n"}, {"objective: fewer-visits, ", ""},
                {"objective: no-fines, ", ""}},
            {"JM508"}},
        {"JM102", {{second, "text: Improve the experience of drivers"}}, "Improve", "objectives/no-fines",
            {{second, "text: Improve the share of renewals without a visit to 80 %"}}, {}},
        {"JM103", {{second, "text: Share addresses between both offices"}}, "Share addresses between both offices", "objectives/no-fines",
            {{second, "text: Share addresses between both offices by May 2027"}}, {}},
        {"JM104", {{"objective: no-fines", "objective: fewer-visits"}}, "No fines for those who applied in time", "objectives/no-fines",
            {{both_objectives, "objectives: [{id: fewer-visits, text: Halve visits}]\n"}, {"objective: fewer-visits, ", ""},
                {"objective: no-fines, ", ""}},
            {}},
    };
}

TEST_CASE("Rules of step 1", "[checks][objectives]") { run_cases(objective_cases()); }

TEST_CASE("A topic is not an objective", "[checks][objectives]") {
    const Checked checked = check_text(changed(sound_map, {{second, "text: Customer satisfaction"}}));
    REQUIRE(checked.codes() == std::vector<std::string>{"JM102"});
    CHECK(checked.card[0].state == StepState::done);
}

TEST_CASE("The wording of another language is not judged", "[checks][objectives]") {
    const Checked checked = check_text(changed(sound_map, {{"title:", "language: nl\ntitle:"}, {second, "text: Improve betere smooth"}}));
    CHECK(checked.codes().empty());
}

TEST_CASE("Opportunities that name no objective are one finding", "[checks][objectives]") {
    const Checked checked = check_text(changed(sound_map, {{"objective: fewer-visits, ", ""}, {"objective: no-fines, ", ""}}));
    CHECK(checked.codes() == std::vector<std::string>{"JM104"});
    CHECK(checked.card[0].gap == "served by no opportunity");
}

TEST_CASE("A dropped opportunity serves nothing", "[checks][objectives]") {
    const Checked checked = check_text(changed(sound_map, {{"status: planned", "status: dropped"}}));
    CHECK(checked.codes() == std::vector<std::string>{"JM104"});
    CHECK(checked.card[0].gap == "no-fines has no opportunity");
}

}  // namespace journeymap
