// The formats of `build` that are not pictures: JSON for programs.
#include "catch.h"
#include "folder.h"

using Names = std::vector<std::string>;

TEST_CASE("the JSON of a map has insights and findings, and no folders") {
    const Folder folder;
    folder.put("maps/a.journey.yaml", good_map);
    const Outcome outcome = folder.call({"build", "maps/a.journey.yaml", "-f", "json", "-o", "-"});
    CHECK(outcome.status == 0);
    CHECK(holds(outcome.out, "\"version\": 1"));
    CHECK(holds(outcome.out, "\"source\": \"a.journey.yaml\""));
    CHECK(holds(outcome.out, "\"file\": \"a.journey.yaml\""));
    CHECK(holds(outcome.out, "\"name\": \"lowest-point\""));
    CHECK_FALSE(holds(outcome.out, "maps/"));
    CHECK(folder.call({"build", "maps/a.journey.yaml", "-o", "x.json"}).status == 0);
    CHECK(folder.read("x.json") == outcome.out);
}

TEST_CASE("JSON is not written over a map that is JSON") {
    const Folder folder;
    folder.put("a.json", "{\"title\": \"T\", \"stages\": [\"Find\"]}");
    const Outcome outcome = folder.call({"build", "a.json", "-f", "json"});
    CHECK(outcome.status == 2);
    CHECK(holds(outcome.err, "would overwrite the map"));
}

TEST_CASE("the findings in JSON do not depend on the clock") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    const Outcome strict = folder.call({"build", "a.yaml", "--strict", "-f", "json", "-o", "-"});
    CHECK(strict.status == 0);
    CHECK_FALSE(holds(strict.out, "review-overdue"));
    CHECK(holds(folder.call({"build", "a.yaml", "--today", "2027-01-01", "-f", "json", "-o", "-"}).out, "review-overdue"));
}

TEST_CASE("JSON knows the thresholds and severities of a project") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    folder.put(".journeymap.yaml", "severities: {persona-without-evidence: error}\n");
    CHECK(holds(folder.call({"build", "a.yaml", "-f", "json", "-o", "-"}).out,
        "\"name\": \"persona-without-evidence\",\n      \"severity\": \"error\""));
}
