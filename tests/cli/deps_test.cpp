// build --deps: which files the outputs depend on.
#include "catch.h"
#include <chrono>
#include <filesystem>

#include "folder.h"

TEST_CASE("--deps names outputs and all that they were made of") {
    const Folder folder;
    folder.put("a map.yaml", "use: [people.part.yaml]\n" + good_map);
    folder.put("people.part.yaml", "teams: [Web]\n");
    folder.put("old #1.yaml", good_map);
    folder.put(".journeymap.yaml", "theme: ./house!.yaml\n");
    folder.put("house!.yaml", "extends: print\n");
    const Outcome outcome = folder.call({"build", "a map.yaml", "-f", "svg,md", "--compare", "old #1.yaml", "--deps", "a.d"});
    CHECK(outcome.status == 0);
    const std::string deps = folder.read("a.d");
    CHECK(deps.starts_with("a\\ map.svg a\\ map.md: \\\n  a\\ map.yaml \\\n"));
    for (const char* input : {"people.part.yaml", "old\\ \\#1.yaml", ".journeymap.yaml", "house!.yaml"}) {
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
}

TEST_CASE("nothing is written where --deps cannot be") {
    const Folder folder;
    folder.put("a.yaml", "use: [x=1.yaml]\n" + good_map);
    folder.put("b.yaml", good_map);
    folder.put("x=1.yaml", "teams: [Web]\n");
    folder.put("folder/file", "");
    const auto refused = [&](const std::string& map, const std::string& deps, int status, const std::string& why) {
        const Outcome outcome = folder.call({"build", map, "-q", "--no-cache", "--deps", deps});
        CAPTURE(deps, outcome.err);
        CHECK(outcome.status == status);
        CHECK(holds(outcome.err, why));
        CHECK_FALSE(folder.has("a.svg"));
        CHECK_FALSE(folder.has("b.svg"));
    };
    refused("b.yaml", "missing/all.d", 3, "cannot write missing/all.d: there is no such folder");
    refused("b.yaml", "folder/file/all.d", 3, "cannot write folder/file/all.d: ");
    refused("b.yaml", "folder", 3, "cannot write folder: is a directory");
    refused("b.yaml", "./b.svg", 2, "--deps ./b.svg would overwrite the output b.svg: name another file");
    refused("a.yaml", "all.d", 2, "the name x=1.yaml cannot stand in a file for Make and Ninja");
    refused("a.yaml", "x=1.yaml", 2, "would overwrite x=1.yaml");
    CHECK(folder.call({"build", "b.yaml", "-q", "--no-cache", "--deps", "folder/all.d"}).status == 0);
}

TEST_CASE("nothing that is read is written over") {
    const Folder folder;
    folder.put("m.journey.yaml", good_map);
    folder.put("old.yaml", good_map);
    folder.put("house.yaml", "extends: print\n");
    folder.put("survey.csv", "mood\n4\n5\n");
    folder.put("survey.journey.yaml",
        "title: A\npersonas: [Ada]\nstages: [{name: B, touchpoints: [{name: C, emotion: {data: survey.csv, column: mood, scale: "
        "1-5}}]}]\n");
    for (const std::vector<std::string>& call :
        std::vector<std::vector<std::string>>{{"build", "m.journey.yaml", "--deps", "m.journey.yaml"},
            {"build", "m.journey.yaml", "--deps", "m.svg"}, {"build", "survey.journey.yaml", "--deps", "./survey.csv"},
            {"build", "m.journey.yaml", "--theme", "./house.yaml", "--deps", "house.yaml"}, {"build", "survey.journey.yaml", "-f", "csv"},
            {"build", "m.journey.yaml", "--compare", "old.yaml", "-f", "svg", "-o", "old.yaml"},
            {"build", "m.journey.yaml", "--theme", "./house.yaml", "-f", "svg", "-o", "house.yaml"}}) {
        CAPTURE(call);
        const Outcome outcome = folder.call(call);
        CHECK(outcome.status == 2);
        CHECK(holds(outcome.err, "would overwrite"));
    }
    CHECK(folder.read("m.journey.yaml") == good_map);
    CHECK(folder.read("survey.csv") == "mood\n4\n5\n");
    CHECK(folder.read("old.yaml") == good_map);
    CHECK(folder.read("house.yaml") == "extends: print\n");
    CHECK_FALSE(holds(folder.read("m.svg"), "m.journey.yaml:"));
}

TEST_CASE("what one map uses is not written for another, and nothing is written then") {
    const std::string survey = "mood\n4\n5\n", people = "{\"teams\": [\"Web\"]}\n",
                      parts = "personas: [{name: Lena, photo: ../lena.png}]\n";
    const std::string with_data =
        "title: A\npersonas: [Ada]\nstages: [{name: B, touchpoints: [{name: C, emotion: {data: survey.csv, column: mood, scale: 1-5}}]}]\n";
    for (const char* names : {"maps", "maps/survey.journey.yaml"}) {
        const Folder folder;
        folder.put("maps/survey.journey.yaml", good_map);
        folder.put("maps/people.journey.yaml", good_map);
        folder.put("maps/lena.journey.yaml", good_map);
        folder.put("maps/survey.csv", survey);
        folder.put("maps/people.json", people);
        folder.put("maps/lena.png", "no picture");
        folder.put("maps/parts/lena.yaml", parts);
        folder.put("maps/w.journey.yaml", "use: [people.json]\n" + good_map);
        folder.put("maps/y.journey.yaml",
            "title: Y\nuse: [parts/lena.yaml]\nstages: [{name: S, touchpoints: [{name: N, emotion: {lena: happy}}]}]\n");
        folder.put("maps/z.journey.yaml", with_data);
        const Outcome outcome = folder.call({"build", names, "-f", "csv,svg", "-q", "--no-cache", "-j2"});
        CAPTURE(names, outcome.err);
        CHECK(outcome.status == 2);
        CHECK(holds(outcome.err, "the output maps/survey.csv would overwrite what the map maps/z.journey.yaml uses"));
        CHECK(folder.read("maps/survey.csv") == survey);
        CHECK_FALSE(folder.has("maps/survey.svg"));
        CHECK_FALSE(folder.has("maps/w.csv"));
        const std::string of_people = std::string(names) == "maps" ? names : "maps/people.journey.yaml";
        CHECK(folder.call({"build", of_people, "-f", "json", "-q", "--no-cache", "-j2"}).status == 2);
        CHECK(folder.read("maps/people.json") == people);
        const std::string of_lena = std::string(names) == "maps" ? names : "maps/lena.journey.yaml";
        const Outcome photo = folder.call({"build", of_lena, "-f", "png", "-q", "--no-cache", "-j2"});
        CAPTURE(photo.err);
        CHECK(photo.status == 2);
        CHECK(folder.read("maps/lena.png") == "no picture");
        CHECK(folder.call({"build", "maps", "-f", "csv", "-o", "out/", "-q", "--no-cache"}).status == 0);
        CHECK(folder.call({"build", "maps", "-f", "csv", "-o", "out/", "-q", "--no-cache"}).status == 0);
    }
}

TEST_CASE("--deps says of an output that it is one") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    const Outcome outcome = folder.call({"build", "a.yaml", "--deps", "./a.svg"});
    CHECK(outcome.status == 2);
    CHECK(holds(outcome.err, "--deps ./a.svg would overwrite the output a.svg: name another file"));
    CHECK_FALSE(holds(outcome.err, "which is read"));
}

TEST_CASE("a depfile starts nothing") {
    const Folder folder;
    folder.put("c:d.yaml", good_map);
    CHECK(folder.call({"build", "c:d.yaml", "--deps", "a.d"}).status == 0);
    CHECK(holds(folder.read("a.d"), "c\\:d.svg: \\\n  c\\:d.yaml\n"));
    folder.put("x=\nall::;@echo.yaml", good_map);
    const Outcome outcome = folder.call({"build", "x=\nall::;@echo.yaml", "--deps", "b.d"});
    CHECK(outcome.status == 2);
    CHECK_FALSE(folder.has("b.d"));
    folder.put("x=1.yaml", good_map);
    const Outcome assignment = folder.call({"build", "x=1.yaml", "--deps", "b.d"});
    CHECK(assignment.status == 2);
    CHECK(holds(assignment.err, "the name x=1.svg cannot stand in a file for Make and Ninja, because of '=': rename it\n"));
    CHECK_FALSE(folder.has("b.d"));
}

TEST_CASE("--deps names files as the map is named") {
    const Folder folder;
    folder.put("maps/deep/a.yaml", "use: [../../staff.yaml]\ncompares_to: ../old.yaml\n" + good_map);
    folder.put("maps/old.yaml", good_map);
    folder.put(".journeymap.yaml", "theme: print\n");
    folder.put("staff.yaml", "teams: [Web]\n");
    CHECK(folder.call({"build", "maps/deep/a.yaml", "--deps", "a.d"}).status == 0);
    CHECK(folder.read("a.d").starts_with("maps/deep/a.svg: \\\n  maps/deep/a.yaml \\\n  staff.yaml \\\n  maps/old.yaml \\\n"));
    folder.put("staff.yaml", "zebras: 1\n");
    for (const char* format : {"short", "gitlab", "sarif", "json", "github", "junit", "human"}) {
        const std::string out = folder.call({"check", "maps/deep/a.yaml", "-f", format}).out;
        CAPTURE(format, out);
        CHECK(holds(out, "staff.yaml"));
        CHECK_FALSE(holds(out, "/staff.yaml"));
    }
}

TEST_CASE("what --deps concerns has a new time, whether it came out as it was or not") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    for (const std::vector<std::string>& call :
        std::vector<std::vector<std::string>>{{"a.yaml", "--no-cache"}, {".", "--cache", "cache"}}) {
        std::vector<std::string> words{"build"};
        words.insert(words.end(), call.begin(), call.end());
        folder.put("a.journey.yaml", good_map);
        CHECK(folder.call(words).status == 0);
        const std::string output = folder.has("a.journey.svg") ? "a.journey.svg" : "a.svg";
        words.insert(words.end(), {"--deps", "a.d"});
        for (int times = 0; times < 3; ++times) {
            const auto old = std::filesystem::file_time_type::clock::now() - std::chrono::hours(1);
            std::filesystem::last_write_time(folder / output, old);
            CHECK(folder.call(words).status == 0);
            CHECK(std::filesystem::last_write_time(folder / output) > old + std::chrono::minutes(30));
        }
    }
}

TEST_CASE("--deps-target is the one thing that depends on all") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    folder.put("b.yaml", good_map);
    CHECK(folder.call({"build", "a.yaml", "b.yaml", "--dark-theme", "midnight", "--deps", "all.d", "--deps-target", "built"}).status == 0);
    CHECK(folder.read("all.d") == "built: \\\n  a.yaml \\\n  b.yaml\na.yaml:\nb.yaml:\n");
    CHECK(folder.call({"build", "a.yaml", "--deps-target", "built"}).status == 2);
}

TEST_CASE("a map without stages comes onto sheets") {
    const Folder folder;
    folder.put("a.yaml", "title: A\n");
    for (const char* fit : {"tile", "width", "page"})
        CHECK(folder.call({"build", "a.yaml", "-f", "pdf", "--paper", "a4", "--fit", fit}).status == 0);
}
