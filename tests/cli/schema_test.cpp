// journeymap schema: what it prints and how it ends.
#include "catch.h"
#include "folder.h"

TEST_CASE("schema prints the schema of a map") {
    const Folder folder;
    const Outcome outcome = folder.call({"schema"});
    CHECK(outcome.status == 0);
    CHECK(outcome.err == "");
    CHECK(holds(outcome.out, "\"$schema\": \"http://json-schema.org/draft-07/schema#\""));
    CHECK(folder.call({"schema", "map"}).out == outcome.out);
}

TEST_CASE("schema refuses what it does not have") {
    const Folder folder;
    const Outcome outcome = folder.call({"schema", "mpa"});
    CHECK(outcome.status == 2);
    CHECK(outcome.out == "");
    CHECK(holds(outcome.err, "did you mean 'map'?"));
    CHECK(folder.call({"schema", "map", "map"}).status == 2);
}

TEST_CASE("schema prints the schema of the JSON of a map") {
    const Folder folder;
    const Outcome outcome = folder.call({"schema", "resolved"});
    CHECK(outcome.status == 0);
    CHECK(holds(outcome.out, "\"title\": \"A resolved journey map\""));
}
