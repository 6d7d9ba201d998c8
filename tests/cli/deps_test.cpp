// build --deps: which files the outputs depend on.
#include "catch.h"
#include "folder.h"

TEST_CASE("--deps names outputs and all that they were made of") {
    const Folder folder;
    folder.put("a map.yaml", "use: [people.part.yaml]\n" + good_map);
    folder.put("people.part.yaml", "teams: [Web]\n");
    folder.put("old #1.yaml", good_map);
    folder.put(".journeymap.yaml", "theme: ./house$.yaml\n");
    folder.put("house$.yaml", "extends: print\n");
    const Outcome outcome = folder.call({"build", "a map.yaml", "-f", "svg,md", "--compare", "old #1.yaml", "--deps", "a.d"});
    CHECK(outcome.status == 0);
    const std::string deps = folder.read("a.d");
    CHECK(deps.starts_with("a\\ map.svg a\\ map.md: \\\n  a\\ map.yaml \\\n"));
    for (const char* input : {"people.part.yaml", "old\\ \\#1.yaml", ".journeymap.yaml", "house$$.yaml"}) {
        CAPTURE(deps, input);
        CHECK(holds(deps, std::string(input) + ":\n"));
    }
}

TEST_CASE("--deps writes nothing where a map failed") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    folder.put("b.yaml", bad_map);
    CHECK(folder.call({"build", "a.yaml", "b.yaml", "--deps", "all.d"}).status == 1);
    CHECK_FALSE(folder.has("all.d"));
    CHECK(folder.call({"build", "a.yaml", "--deps", "missing/all.d"}).status == 3);
}
