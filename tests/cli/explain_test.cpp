#include "catch.h"
#include "folder.h"
#include "run.h"

TEST_CASE("explain prints the page of a rule by code or name") {
    const Folder folder;
    const Outcome by_code = folder.call({"explain", "jm503"});
    CHECK(by_code.status == 0);
    CHECK(by_code.out.starts_with("JM503 pain-point-without-opportunity\n"));
    CHECK(by_code.out.find("WHY IT MATTERS") != std::string::npos);
    CHECK(folder.call({"explain", "pain-point-without-opportunity"}).out == by_code.out);
}

TEST_CASE("explain names other rules without the marks of links") {
    const Folder folder;
    const std::string page = folder.call({"explain", "JM927"}).out;
    CHECK(holds(page, "and JM928 says so"));
    CHECK_FALSE(holds(page, "]("));
    CHECK(page.find("--limits-times") == page.rfind("--limits-times"));
}

TEST_CASE("explain tells how an insight is computed") {
    const Folder folder;
    const Outcome outcome = folder.call({"explain", "steepest-drop"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out.starts_with("steepest-drop\ninsight; extremes\n"));
    CHECK(holds(outcome.out, "THRESHOLDS\n    steep_drop (2)\n"));
}

TEST_CASE("explain suggests the rule that was meant") {
    const Folder folder;
    const Outcome outcome = folder.call({"explain", "pain-points-without-opportunity"});
    CHECK(outcome.status == 2);
    CHECK(outcome.err.find("did you mean pain-point-without-opportunity?") != std::string::npos);
    CHECK(folder.call({"explain", "JM999"}).err.find("journeymap list rules") != std::string::npos);
    CHECK(folder.call({"explain"}).status == 2);
}
