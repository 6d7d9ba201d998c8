// init: what a project begins with.
#include "catch.h"
#include "folder.h"
#include "starters/starter.h"

using journeymap::map_templates;

TEST_CASE("every template becomes a project that passes check and builds") {
    for (const auto& one : map_templates()) {
        CAPTURE(one.name);
        const Folder folder;
        const std::string map = std::string(one.name) + ".journey.yaml";
        const Outcome outcome = folder.call({"init", std::string(one.name), "maps/first"});
        CHECK(outcome.status == 0);
        CHECK(outcome.out.empty());
        CHECK(holds(outcome.err, "wrote maps/first/" + map + "\n"));
        const std::string text = folder.read("maps/first/" + map);
        for (const char* step :
            {"# Step 1, objectives", "# Step 2, personas", "# Step 3, touchpoints", "# Step 4: ", "# Step 5: ", "# Step 6, implement"})
            CHECK(holds(text, step));
        const Outcome check = folder.call({"check", "maps/first", "--fail-on", "warning", "--today", "2026-11-22"});
        CHECK(check.status == 0);
        CHECK(folder.call({"check", "maps/first", "--no-config", "--profile", "default", "--today", "2026-11-22"}).status == 0);
        CHECK(folder.call({"build", "maps/first"}).status == 0);
        CHECK(folder.has("maps/first/" + std::string(one.name) + ".svg"));
        CHECK_FALSE(folder.has("maps/first/.github"));
    }
}

TEST_CASE("init does not take a name that is empty for the root of all") {
    const Folder folder;
    const Outcome outcome = folder.call({"init", "retail", ""});
    CHECK(outcome.status == 2);
    CHECK(holds(outcome.err, "the directory has no name"));
}

TEST_CASE("init overwrites nothing and says what a file needs") {
    const Folder folder;
    folder.put("public-service.journey.yaml", "mine\n");
    folder.put(".gitattributes", "*.svg text\n");
    folder.put(".gitlab-ci.yml", "test: {script: make}\n");
    const Outcome outcome = folder.call({"init"});
    CHECK(outcome.status == 0);
    CHECK(folder.read("public-service.journey.yaml") == "mine\n");
    CHECK(folder.read(".gitattributes") == "*.svg text\n");
    CHECK(folder.read(".gitlab-ci.yml") == "test: {script: make}\n");
    CHECK(holds(outcome.err, "left alone .gitattributes, which is there already; add to it:\n"));
    CHECK(holds(outcome.err, "*.journey.yaml diff=journeymap\n*.journey.yml diff=journeymap\n"));
    CHECK(holds(outcome.err, "journey-maps:\n"));
    CHECK(folder.has(".journeymap.yaml"));
    const Outcome again = folder.call({"init", "retail"});
    CHECK(folder.has("retail.journey.yaml"));
    CHECK(holds(again.err, "left alone .journeymap.yaml, which is there already\n"));
}

TEST_CASE("init writes the job for CI that is asked for, and knows its words") {
    const Folder folder;
    CHECK(folder.call({"init", "--ci", "github"}).status == 0);
    CHECK(holds(folder.read(".github/workflows/journeymap.yml"), "          maps: '.'\n"));
    CHECK(folder.call({"config"}).status == 0);
    const Outcome word = folder.call({"init", "retial"});
    CHECK(word.status == 2);
    CHECK(holds(word.err, "retail"));
    CHECK(folder.call({"init", "--ci", "jenkins"}).status == 2);
    CHECK(folder.call({"init", "retail", "a", "b"}).status == 2);
    CHECK(holds(folder.call({"list", "templates"}).out, "public-service"));
}

TEST_CASE("the job for CI lies where it is read, and names the folder of the maps") {
    const Folder folder;
    folder.put(".git/HEAD", "ref: refs/heads/main\n");
    const Outcome github = folder.call({"init", "retail", "services/maps", "--ci", "github"});
    CHECK(github.status == 0);
    CHECK(holds(github.err, "wrote .github/workflows/journeymap.yml\n"));
    CHECK(holds(github.err, "'package:'"));
    CHECK_FALSE(holds(github.err, "no .git"));
    CHECK(holds(folder.read(".github/workflows/journeymap.yml"), "          maps: 'services/maps'\n"));
    CHECK_FALSE(folder.has("services/maps/.github"));
    const Outcome gitlab = folder.call({"init", "retail", "services/maps", "--ci", "gitlab"});
    CHECK(holds(gitlab.err, "JOURNEYMAP_DEB"));
    CHECK(holds(folder.read(".gitlab-ci.yml"), "-- 'services/maps' || failed=1\n"));
    // A job that is there already is seen from a folder below.
    const Outcome again = folder.call({"init", "retail", "others"});
    CHECK(holds(again.err, "left alone .gitlab-ci.yml, whose job takes other maps; name this folder there: others\n"));
    CHECK_FALSE(holds(again.err, "JOURNEYMAP_DEB"));
    folder.put(".gitlab-ci.yml", "test: {script: make}\n");
    const Outcome added = folder.call({"init", "retail", "others"});
    CHECK(holds(added.err, "left alone .gitlab-ci.yml, which is there already; add to it:\n\njourney-maps:\n"));
    CHECK(holds(added.err, "'others'"));
    const Outcome odd = folder.call({"init", "retail", "o'${{ x }}/", "--ci", "github"});
    CHECK(odd.status == 2);
    CHECK_FALSE(folder.has("o'${{ x }}"));
}

TEST_CASE("without a repository the job goes to where we are, and init says so") {
    const Folder folder;
    const Outcome outcome = folder.call({"init", "retail", "maps", "--ci", "gitlab"});
    CHECK(outcome.status == 0);
    CHECK(folder.has(".gitlab-ci.yml"));
    CHECK(holds(outcome.err, "There is no .git here or above: .gitlab-ci.yml belongs into the repository's own folder.\n"));
}

TEST_CASE("a second map takes the config, the attributes and the job of the first") {
    const Folder folder;
    folder.put(".git/HEAD", "ref: refs/heads/main\n");
    CHECK(folder.call({"init", "--ci", "github"}).status == 0);
    folder.put(".journeymap.yaml", "profile: public-sector\n");
    const Outcome second = folder.call({"init", "retail", "shops/maps"});
    CHECK(second.status == 0);
    CHECK(second.err ==
          "wrote shops/maps/retail.journey.yaml\n"
          "left alone .journeymap.yaml, which holds here\n"
          "left alone .gitattributes, which holds here\n"
          "left alone .github/workflows/journeymap.yml, whose job takes these maps\n"
          "\nNow change shops/maps/retail.journey.yaml, and look at it:\n"
          "  journeymap build shops/maps/retail.journey.yaml\n  journeymap check shops/maps/retail.journey.yaml\n");
    CHECK_FALSE(folder.has("shops/maps/.journeymap.yaml"));
    CHECK_FALSE(folder.has("shops/maps/.gitattributes"));
    Run below{{"init", "healthcare"}};
    below.directory = folder / "shops/maps";
    CHECK(
        holds(run(below).err, "left alone ../../.journeymap.yaml, which holds here\nleft alone ../../.gitattributes, which holds here\n"));
    // Of another repository nothing holds.
    folder.put("other/.git/HEAD", "ref: refs/heads/main\n");
    CHECK(folder.call({"init", "retail", "other"}).status == 0);
    CHECK(folder.has("other/.journeymap.yaml"));
    CHECK(folder.has("other/.gitattributes"));
}

TEST_CASE("a job for maps is found wherever it is, and what it takes") {
    const auto told = [](const std::string& name, const std::string& text) {
        const Folder folder;
        folder.put(".git/HEAD", "ref: refs/heads/main\n");
        folder.put(name, text);
        const std::string err = folder.call({"init", "retail", "maps/shop"}).err;
        if (holds(err, "left alone " + name + ", whose job takes these maps\n")) return 'y';
        if (holds(err, "left alone " + name + ", whose job takes other maps; name this folder there: maps/shop\n")) return 'n';
        return '-';
    };
    const std::string workflow = ".github/workflows/ci.yml", uses = "      - uses: journeymap/journeymap@main\n", with = "        with:\n";
    CHECK(told(workflow, uses) == 'y');
    CHECK(told(workflow, uses + with + "          maps: \"maps/\"  # all\n") == 'y');
    CHECK(told(workflow, uses + with + "          maps: clinic maps/shop\n") == 'y');
    CHECK(told(workflow, uses + with + "          maps: |\n            clinic/\n            maps\n          formats: svg\n") == 'y');
    CHECK(told(workflow, uses + with + "          maps: |\n            clinic/\n          output: maps\n") == 'n');
    CHECK(told(workflow, uses + with + "          maps: map\n") == 'n');
    CHECK(told(workflow, uses + "        with: {maps: clinic}\n") == 'n');
    CHECK(told(workflow, "      - run: journeymap check maps/ --fail-on warning\n") == 'y');
    CHECK(told(workflow, "      - uses: actions/checkout@v4\n") == '-');
    CHECK(told(".gitlab-ci.yml", "a:\n  script: [journeymap check clinic]\n") == 'n');
    CHECK(told(".gitlab-ci.yml", "a:\n  script:\n    - journeymap check\n") == 'y');
    CHECK(told(".gitlab-ci.yml", "# journeymap check\na: {script: make}\n") == '-');
}
