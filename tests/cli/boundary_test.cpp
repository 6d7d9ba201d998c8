// What comes from elsewhere, links and configs, leads nowhere that the call has not named.
#include <filesystem>

#include "catch.h"
#include "folder.h"

namespace fs = std::filesystem;

TEST_CASE("no link below the folder that the call names leads out of it") {
    const Folder folder;
    folder.put("maps/a.journey.yaml", good_map);
    folder.put("maps/below/b.journey.yaml", good_map);
    folder.put("elsewhere/mine", "mine");
    fs::create_directories(folder / "site");
    fs::create_symlink("../elsewhere", folder / "site/below");
    const Outcome outcome = folder.call({"build", "maps", "-o", "site/"});
    CHECK(outcome.status == 2);
    CHECK(holds(outcome.err, "the output site/below/b.svg would be written outside site/, because a link leads out of it"));
    CHECK_FALSE(folder.has("site/a.svg"));
    CHECK_FALSE(folder.has("elsewhere/b.svg"));

    fs::remove(folder / "site/below");
    fs::create_directories(folder / "site/other");
    fs::create_symlink("other", folder / "site/below");
    CHECK(folder.call({"build", "maps", "-o", "site/"}).status == 0);
    CHECK(folder.has("site/other/b.svg"));
    fs::create_symlink("elsewhere", folder / "chosen");  // by the caller
    CHECK(folder.call({"build", "maps", "-o", "chosen/"}).status == 0);
    CHECK(folder.has("elsewhere/below/b.svg"));
}

TEST_CASE("a config names only what lies in its repository") {
    const Folder folder;
    folder.put("secret.yaml", "password: 1234\n");
    folder.put("repository/.git/x", "");
    folder.put("repository/a.journey.yaml", good_map);
    fs::create_symlink("..", folder / "repository/up");
    Run call;
    for (const char* config : {"outputs: {folder: ../public}\n", "outputs: {folder: up/public}\n", "outputs: {folder: /tmp/public}\n",
             "theme: ../secret.yaml\n", "dark_theme: up/secret.yaml\n", "baseline: ../secret.yaml\n", "include: [../secret.yaml]\n",
             "outputs: {folder: new/../../public}\n"}) {
        CAPTURE(config);
        folder.put("repository/.journeymap.yaml", config);
        const Outcome outcome = folder.call({"build", "repository"});
        CHECK(outcome.status == 2);
        CHECK(holds(outcome.err, "lies outside the project"));
        CHECK_FALSE(holds(outcome.err, "1234"));
        CHECK_FALSE(folder.has("public"));
        CHECK_FALSE(folder.has("repository/new"));
        const Outcome check = folder.call({"check", "repository", "--config", "repository/.journeymap.yaml", "-f", "short"});
        CHECK_FALSE(holds(check.err, "lies outside the project"));  // the call has named it
    }
    folder.put("repository/maps/.journeymap.yaml", "outputs: {folder: ../public}\n");
    folder.put("repository/maps/b.journey.yaml", good_map);
    CHECK(folder.call({"build", "repository/maps"}).status == 0);
    CHECK(folder.has("repository/public/b.svg"));
}

TEST_CASE("a config that is a link out of the repository is not read") {
    const Folder folder;
    folder.put("secret.yaml", "password: 1234\n");
    folder.put("repository/.git/x", "");
    folder.put("repository/a.journey.yaml", good_map);
    fs::create_symlink("../secret.yaml", folder / "repository/.journeymap.yaml");
    for (const char* command : {"build", "check", "insights"}) {
        const Outcome outcome = folder.call({command, "repository"});
        CHECK(outcome.status == 2);
        CHECK(holds(outcome.err, "it is a link that leads out of the project"));
        CHECK_FALSE(holds(outcome.err, "1234"));
    }
    folder.put("secret.yaml", "theme: midnight\n");
    CHECK(folder.call({"build", "repository", "--config", "repository/.journeymap.yaml"}).status == 0);
}

TEST_CASE("no path tells what there is outside of the project") {
    const Folder folder;
    folder.put("outside/x", "");
    folder.put("p/.git/x", "");
    folder.put("p/maps/people.part.yaml", "teams: [Web]\n");
    folder.put("p/maps/old.yaml", good_map);
    folder.put("p/night.theme.yaml", "base: midnight\n");
    folder.put("p/maps/up.journey.yaml", "use: ../maps/../maps/people.part.yaml\n" + good_map);
    REQUIRE(folder.call({"build", "p/maps", "-q"}).status == 0);
    const auto refused = [&](const std::string& words, const char* said) {
        const Outcome outcome = folder.call({"build", "p/maps", "--no-cache"});
        CAPTURE(words, outcome.err);
        CHECK(holds(outcome.err, said));
    };
    for (const std::string name : {"outside", "missing"}) {
        const std::string detour = "../../" + name + "/../p/maps/";
        for (const std::string& map :
            {"use: " + detour + "people.part.yaml\n" + good_map, "compares_to: " + detour + "old.yaml\n" + good_map,
                std::string(good_map).replace(good_map.find("[Amara]"), 7, "[{name: Amara, photo: " + detour + "a.png}]"),
                std::string(good_map).replace(good_map.find("confused"), 8, "{data: " + detour + "answers.csv, column: a}")}) {
            folder.put("p/maps/a.journey.yaml", map);
            refused(map, "lies outside the project (");
        }
        folder.put("p/maps/a.journey.yaml", good_map);
        const std::string way = "../" + name + "/../p/";
        for (const std::string& config : {"outputs: {folder: " + way + "public}\n", "theme: " + way + "night.theme.yaml\n",
                 "baseline: " + way + "known.yaml\n", "include: [" + way + "maps/old.yaml]\n"}) {
            folder.put("p/.journeymap.yaml", config);
            refused(config, "lies outside the project (");
        }
        fs::remove(folder / "p/.journeymap.yaml");
        fs::create_symlink("../" + name, folder / "p/.journeymap.yaml");
        refused("a config that is a link", "it is a link that leads out of the project");
        fs::remove(folder / "p/.journeymap.yaml");
        folder.put("p/page.md", "<!-- journeymap: " + way + "maps/up.journey.yaml -->\n<!-- /journeymap -->\n");
        const Outcome page = folder.call({"embed", "p/page.md"});
        CHECK(page.status == 1);
        CHECK(holds(page.err, "lies outside the project of this page"));
    }
}

TEST_CASE("init follows no link") {
    const Folder folder;
    fs::create_directories(folder / "elsewhere");
    fs::create_directories(folder / "project/.git");
    fs::create_symlink("../elsewhere", folder / "project/.github");
    fs::create_symlink("../elsewhere/attributes", folder / "project/.gitattributes");
    const Outcome outcome = folder.call({"init", "retail", "project", "--ci", "github"});
    CHECK(outcome.status == 3);
    CHECK(holds(outcome.err, "cannot write project/.github/workflows/journeymap.yml: a link leads from there out of the directory"));
    CHECK(holds(outcome.err, "cannot write project/.gitattributes: "));
    CHECK_FALSE(holds(outcome.err, "-o"));
    CHECK(fs::is_empty(folder / "elsewhere"));
    CHECK(folder.has("project/retail.journey.yaml"));
    fs::create_symlink("elsewhere", folder / "chosen");
    CHECK(folder.call({"init", "retail", "chosen"}).status == 0);
    CHECK(folder.has("elsewhere/retail.journey.yaml"));
}

TEST_CASE("nothing is written of what could not all be read") {
    const Folder folder;
    folder.put("a.journey.yaml", good_map);
    REQUIRE(folder.call({"check", "a.journey.yaml", "--baseline", "known.yaml", "--update-baseline"}).status == 0);
    const std::string known = folder.read("known.yaml");
    folder.put("b.journey.yaml/x", "");
    const Outcome outcome = folder.call({"check", "a.journey.yaml", "b.journey.yaml", "--baseline", "known.yaml", "--update-baseline"});
    CHECK(outcome.status != 0);
    CHECK(folder.read("known.yaml") == known);
}

TEST_CASE("nothing that a page or a config names is written to the folder of git") {
    const Folder folder;
    folder.put("r/.git/hooks/x", "");
    folder.put("r/sub/.git/x", "");
    folder.put("r/a.journey.yaml", good_map);
    fs::create_symlink(".git/hooks", folder / "r/pictures");
    for (const char* output : {".git/x.svg", ".GIT/new/x.svg", "new/../.git/x.svg", "pictures/x.svg", "sub/.git/x.svg"}) {
        CAPTURE(output);
        folder.put("r/page.md", "<!-- journeymap: a.journey.yaml output=" + std::string(output) + " -->\n<!-- /journeymap -->\n");
        const Outcome outcome = folder.call({"embed", "r/page.md"});
        CHECK(outcome.status == 1);
        CHECK(holds(outcome.err, "lies in a folder named .git"));
        folder.put("r/.journeymap.yaml", "outputs: {folder: " + std::string(output) + "}\n");
        const Outcome build = folder.call({"build", "r"});
        CHECK(build.status == 2);
        CHECK((holds(build.err, "lies in a folder named .git") || holds(build.err, "lies outside the project")));
        fs::remove(folder / "r/.journeymap.yaml");
    }
    CHECK_FALSE(folder.has("r/.git/x.svg"));
    CHECK_FALSE(folder.has("r/.GIT"));
    CHECK_FALSE(folder.has("r/.git/hooks/x.svg"));
    folder.put("r/page.md", "<!-- journeymap: a.journey.yaml output=.github/x.svg -->\n<!-- /journeymap -->\n");
    CHECK(folder.call({"embed", "r/page.md"}).status == 0);
}
