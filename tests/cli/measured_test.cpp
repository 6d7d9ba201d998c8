// Measured emotions from the outside: where a data file may lie, what the outputs show of it, and what diff says.
#include <unistd.h>

#include "catch.h"
#include "folder.h"

namespace {

const std::string measured_map =
    "title: T\nstages:\n  - name: S\n    touchpoints:\n      - {name: N, channel: website, emotion: {data: FILE, column: mood, scale: "
    "nps}}\n";

std::string map_of(const std::string& file) {
    std::string text = measured_map;
    return text.replace(text.find("FILE"), 4, file);
}

constexpr const char* survey = "mood\n10\n9\n8\n3\n7\n10\n";

}  // namespace

TEST_CASE("what is measured is in every output") {
    const Folder folder;
    folder.put("m.journey.yaml", map_of("data/survey.csv"));
    folder.put("data/survey.csv", survey);
    const Outcome outcome = folder.call({"build", "m.journey.yaml", "-f", "md,svg,json"});
    CAPTURE(outcome.err);
    CHECK(outcome.status == 0);
    // Scores 2, 2, 0, -2, 0, 2: mean 2/3, deviation 1.633, t 2.571, half width 1.71.
    CHECK(holds(folder.read("m.md"), "+0.67 (n = 6, 95%: \u22121 \u2026 +2, NPS 33)"));
    CHECK(holds(folder.read("m.svg"), ">n = 6<"));
    CHECK(holds(folder.read("m.json"), "\"n\": 6"));
    CHECK(holds(folder.read("m.json"), "\"low\": -1.047"));
    CHECK(holds(folder.read("m.json"), "\"figure\": \"NPS 33\""));
}

TEST_CASE("a data file lies inside the project") {
    const Folder folder;
    folder.put("survey.csv", survey);
    folder.put("project/.journeymap.yaml", "");
    folder.put("project/maps/m.journey.yaml", map_of("../survey.csv"));
    folder.put("project/maps/outside.journey.yaml", map_of("../../survey.csv"));
    folder.put("project/maps/absolute.journey.yaml", map_of(folder.path() + "/survey.csv"));
    folder.put("project/maps/link.journey.yaml", map_of("link.csv"));
    folder.put("project/survey.csv", survey);
    REQUIRE(::symlink((folder.path() + "/survey.csv").c_str(), (folder.path() + "/project/maps/link.csv").c_str()) == 0);
    CHECK(folder.call({"build", "project/maps/m.journey.yaml"}).status == 0);
    for (const char* name : {"outside", "absolute", "link"}) {
        CAPTURE(name);
        const Outcome outcome = folder.call({"build", std::string("project/maps/") + name + ".journey.yaml"});
        CHECK(outcome.status == 1);
        CHECK(holds(outcome.err, "JM065 data-file"));
    }
}

TEST_CASE("diff tells chance from change") {
    const Folder folder;
    std::string low = "mood\n";
    for (int i = 0; i < 20; ++i) low += "0\n";
    folder.put("old.csv", low + "9\n");
    folder.put("new.csv", low + "9\n9\n");
    std::string sure = "mood\n6\n";
    for (int i = 0; i < 40; ++i) sure += "10\n";
    folder.put("sure.csv", sure);
    folder.put("old.yaml", map_of("old.csv"));
    folder.put("new.yaml", map_of("new.csv"));
    folder.put("sure.yaml", map_of("sure.csv"));
    const Outcome chance = folder.call({"diff", "old.yaml", "new.yaml"});
    CAPTURE(chance.out, chance.err);
    CHECK(holds(chance.out, "may be chance: the two 95% intervals overlap"));
    const Outcome change = folder.call({"diff", "old.yaml", "sure.yaml"});
    CAPTURE(change.out);
    CHECK_FALSE(holds(change.out, "chance"));
    CHECK(folder.call({"diff", "--textconv", "old.yaml"}).status == 0);
}
