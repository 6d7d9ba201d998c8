// .journeymap.yaml: where it is found, what it changes, and what is said where it is wrong.
#include "catch.h"
#include "folder.h"

TEST_CASE("the nearest config above a map counts, up to the repository's root") {
    const Folder folder;
    folder.put(".journeymap.yaml", "fail_on: never\n");
    folder.put("repository/.git/HEAD", "");
    folder.put("repository/a.yaml", good_map);
    folder.put("repository/team/b.yaml", good_map);
    CHECK(folder.call({"check", "repository/a.yaml", "--fail-on", "info"}).status == 1);
    CHECK(folder.call({"check", "repository/team/b.yaml"}).status == 0);
    folder.put("repository/.journeymap.yaml", "fail_on: info\n");
    CHECK(folder.call({"check", "repository/a.yaml"}).status == 1);
    CHECK(folder.call({"check", "repository/team/b.yaml"}).status == 1);
    folder.put("repository/team/.journeymap.yaml", "fail_on: never\n");
    CHECK(folder.call({"check", "repository/team/b.yaml"}).status == 0);
    CHECK(folder.call({"check", "repository/team/b.yaml", "--fail-on", "info"}).status == 1);
    CHECK(folder.call({"check", "repository/team/b.yaml", "--no-config"}).status == 0);
    CHECK(folder.call({"check", "repository/team/b.yaml", "--config", "repository/.journeymap.yaml"}).status == 1);
    CHECK(folder.call({"check", "repository/a.yaml", "--config", "x", "--no-config"}).status == 2);
    CHECK(folder.call({"check", "repository/a.yaml", "--config", "x"}).status == 2);
}

TEST_CASE("a mistake in a config is shown with its place and stops the call") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    folder.put(".journeymap.yaml",
        "profile: strct\nseverity: {}\nseverities: {stage-cuont: off, unknown-key: off, stage-count: of}\nfail_on: [x]\n");
    for (const char* command : {"check", "build", "config"}) {
        const Outcome outcome = folder.call({command, "a.yaml"});
        CHECK(outcome.status == 2);
        CHECK(outcome.out == "");
        CHECK(holds(outcome.err, ".journeymap.yaml:1:10: error"));
        for (const char* part : {"write 'strict'", "write 'severities'", "write 'stage-count'", "'unknown-key' keeps its severity",
                 "it takes: error, warning, info, off", "'fail_on' takes"}) {
            CAPTURE(command, part, outcome.err);
            CHECK(holds(outcome.err, part));
        }
    }
    CHECK(folder.names() == std::vector<std::string>{".journeymap.yaml", "a.yaml"});
    for (const char* empty : {"", "# nothing yet\n"}) {
        folder.put(".journeymap.yaml", empty);
        CHECK(folder.call({"check", "a.yaml"}).status == 0);
    }
}

TEST_CASE("severities and profiles change what is found, not what is not understood") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    const auto short_of = [&](std::vector<std::string> more) {
        more.insert(more.begin(), {"check", "a.yaml", "--format", "short", "--today", "2026-02-01"});
        return folder.call(std::move(more)).out;
    };
    CHECK(holds(short_of({}), "warning[JM304"));
    CHECK(holds(short_of({"--profile", "strict"}), "error[JM304"));
    CHECK_FALSE(holds(short_of({}), "JM316"));
    CHECK(holds(short_of({"--profile", "public-sector"}), "warning[JM316 digital-only]"));
    folder.put(".journeymap.yaml", "severities: {JM304: off, digital-only: info}\n");
    CHECK_FALSE(holds(short_of({}), "JM304"));
    CHECK(holds(short_of({}), "info[JM316"));
    // What is off is no gap of the scorecard either, here and in pictures.
    CHECK(holds(folder.call({"build", "a.yaml", "-o", "-", "-f", "md", "--no-config"}).out, "no goal"));
    CHECK_FALSE(holds(folder.call({"build", "a.yaml", "-o", "-", "-f", "md"}).out, "no goal"));
    CHECK_FALSE(holds(folder.call({"check", "a.yaml"}).out, "no goal"));
    folder.put("b.yaml", bad_map);
    CHECK(holds(folder.call({"check", "b.yaml", "--profile", "draft"}).out, "error[JM030"));
    CHECK(holds(folder.call({"check", "a.yaml", "--profile", "strikt"}).err, "did you mean 'strict'?"));
}

TEST_CASE("a config says which maps are meant") {
    const Folder folder;
    folder.put("maps/a.journey.yaml", good_map);
    folder.put("maps/drafts/b.journey.yaml", good_map);
    folder.put("other/c.journey.yaml", good_map);
    folder.put(".journeymap.yaml", "include: [maps]\nexclude: [maps/dr*]\n");
    const std::string found = folder.call({"check", "-f", "short"}).out;
    CHECK(holds(found, "maps/a.journey.yaml: "));
    CHECK_FALSE(holds(found, "b.journey.yaml"));
    CHECK_FALSE(holds(found, "c.journey.yaml"));
    CHECK(holds(folder.call({"check", "maps/drafts/b.journey.yaml", "-f", "short"}).out, "b.journey.yaml"));
    CHECK(holds(folder.call({"check", ".", "-f", "short"}).out, "c.journey.yaml"));
    CHECK(holds(folder.call({"check", "maps/drafts", "-f", "short"}).out, "b.journey.yaml"));
    for (const char* pattern : {"drafts", "./maps/drafts/", "'b.*'"}) {
        CAPTURE(pattern);
        folder.put(".journeymap.yaml", std::string("include: [maps]\nexclude: ") + pattern + "\n");
        CHECK_FALSE(holds(folder.call({"check", "-f", "short"}).out, "b.journey.yaml"));
    }
    folder.put(".journeymap.yaml", "exclude: ['*.yaml']\n");
    const Outcome none = folder.call({"check"});
    CHECK(none.status == 2);
    CHECK(holds(none.err, "excluded"));
}

TEST_CASE("a config of another project speaks of the maps where the program runs") {
    const Folder folder;
    const std::string trusted = "base/.journeymap.yaml", dog = "maps/dog.journey.yaml";
    const std::string unreviewed = good_map.substr(0, good_map.find("review:"));  // one warning
    folder.put(trusted,
        "include: [maps]\nexclude: [maps/drafts]\noutputs: {folder: public}\nbaseline: baseline.yaml\nfail_on: warning\n"
        "theme: colours.theme.yaml\n");
    folder.put("base/colours.theme.yaml", "extends: daylight\n");
    folder.put("base/baseline.yaml", "version: 1\nfindings: []\n");
    folder.put("base/" + dog, bad_map);
    folder.put(dog, unreviewed);
    folder.put("maps/drafts/cat.journey.yaml", bad_map);
    const Outcome meant = folder.call({"check", "--config", trusted, "-f", "short"});
    CAPTURE(meant.out, meant.err);
    CHECK(meant.status == 1);
    CHECK(meant.out.starts_with("maps/dog.journey.yaml:"));
    for (const char* other : {"base/maps", "cat.journey", "JM030"}) CHECK_FALSE(holds(meant.out, other));
    CHECK(folder.call({"check", "maps/", "--config", trusted, "-f", "short"}).out == meant.out);
    CHECK(folder.call({"check", "maps/", "--config", trusted, "--update-baseline"}).status == 0);
    CHECK(holds(folder.read("base/baseline.yaml"), "map: \"maps/dog.journey.yaml\""));
    CHECK(folder.call({"check", "--config", trusted}).status == 0);
    const Outcome built = folder.call({"build", "maps/", "--config", trusted});
    CAPTURE(built.err);
    CHECK(built.status == 0);
    CHECK(folder.has("public/maps/dog.svg"));
    CHECK_FALSE(folder.has("base/public"));
    CHECK(holds(folder.call({"config", "maps/", "--config", trusted}).out, "outputs.folder   public "));
    // What lies in the config's own project is meant there.
    folder.put("base/" + dog, good_map);
    CHECK(folder.call({"build", "base/maps/dog.journey.yaml", "--config", trusted}).status == 0);
    CHECK(folder.has("base/public/maps/dog.svg"));
}

TEST_CASE("a config of another repository is meant at the place that it has there") {
    const Folder folder;
    folder.put("base/.git/HEAD", "");
    folder.put("base/maps/.journeymap.yaml", "include: [.]\nexclude: [drafts/2027]\noutputs: {folder: public}\nbaseline: known.yaml\n");
    folder.put("maps/dog.journey.yaml", good_map);
    folder.put("maps/drafts/2027/cat.journey.yaml", bad_map);
    folder.put("other.journey.yaml", bad_map);
    const std::vector<std::string> trusted = {"--config", "base/maps/.journeymap.yaml"};
    CHECK(folder.call({"check", trusted[0], trusted[1], "--update-baseline"}).status == 0);
    CHECK(holds(folder.read("base/maps/known.yaml"), "map: \"dog.journey.yaml\""));
    const Outcome checked = folder.call({"check", trusted[0], trusted[1], "-f", "short", "--fail-on", "info"});
    CAPTURE(checked.out, checked.err);
    CHECK(checked.status == 0);
    CHECK(holds(checked.out, "dog.journey.yaml: no findings"));
    CHECK(folder.call({"build", "maps", trusted[0], trusted[1]}).status == 0);
    CHECK(folder.has("maps/public/dog.svg"));
    CHECK_FALSE(folder.has("maps/public/drafts"));
}

TEST_CASE("no link leads a config of another project out of the current directory") {
    const Folder folder;
    folder.put("trusted/.journeymap.yaml", "include: [maps]\noutputs: {folder: public}\n");
    folder.put("elsewhere/a.journey.yaml", good_map);
    folder.put("here/b.journey.yaml", good_map);
    const auto build = [&](std::vector<std::string> more) {
        Run call;
        call.words = {"build", "--config", "../trusted/.journeymap.yaml"};
        call.words.insert(call.words.end(), more.begin(), more.end());
        call.directory = folder / "here";
        return run(call);
    };
    CHECK(build({"b.journey.yaml"}).status == 0);
    CHECK(folder.has("here/public/b.svg"));
    std::filesystem::remove_all(folder / "here/public");
    std::filesystem::create_symlink("../elsewhere", folder / "here/maps");
    CHECK(holds(build({}).err, "a link leads 'maps' out of the current directory"));
    std::filesystem::remove(folder / "here/maps");
    std::filesystem::create_symlink("../elsewhere", folder / "here/public");
    const Outcome led = build({"b.journey.yaml"});
    CHECK(led.status == 2);
    CHECK(holds(led.err, "a link leads 'public' out of the current directory"));
    std::filesystem::remove(folder / "here/public");
    CHECK(holds(build({"../elsewhere/a.journey.yaml"}).err, "because the map lies outside the config's project: name a folder with -o"));
    CHECK_FALSE(folder.has("elsewhere/b.svg"));
}

TEST_CASE("build follows the config, and the call beats it") {
    const Folder folder;
    folder.put("maps/a.journey.yaml", good_map);
    folder.put(".journeymap.yaml", "outputs: {formats: [md, svg], folder: public}\n");
    CHECK(folder.call({"build"}).status == 0);
    CHECK(folder.has("public/maps/a.md"));
    CHECK(folder.has("public/maps/a.svg"));
    CHECK(folder.call({"build", "maps/a.journey.yaml", "-f", "png", "--scale", "1"}).status == 0);
    CHECK(folder.has("public/maps/a.png"));
    CHECK(folder.call({"build", "maps/a.journey.yaml", "-o", "x.svg"}).status == 0);
    CHECK(folder.has("x.svg"));
    folder.put(".journeymap.yaml", "outputs: {formats: [svgg]}\n");
    CHECK(holds(folder.call({"build"}).err, ".journeymap.yaml:1: unknown format 'svgg'; did you mean 'svg'?"));
    folder.put(".journeymap.yaml", "theme: dayligth\n");
    CHECK(holds(folder.call({"build"}).err, ".journeymap.yaml:1: unknown theme 'dayligth'; did you mean 'daylight'?"));
    CHECK(folder.call({"build", "--no-config"}).status == 0);
    CHECK(folder.has("maps/a.svg"));
}

TEST_CASE("config shows each value and where it comes from") {
    const Folder folder;
    folder.put("maps/a.journey.yaml", good_map);
    folder.put(".journeymap.yaml", "# ours\nprofile: draft\nseverities: {JM309: off}\n");
    const std::string table = folder.call({"config", "maps/a.journey.yaml", "--fail-on", "warning"}).out;
    CHECK(holds(table, "profile          draft             .journeymap.yaml:2\n"));
    CHECK(holds(table, "fail_on          warning           --fail-on\n"));
    CHECK(holds(table, "severities       stage-count: off  .journeymap.yaml:3\n"));
    CHECK(holds(table, "theme            daylight          default\n"));
    CHECK(folder.call({"config", "nowhere"}).status == 2);
    const std::string rules = folder.call({"config", "maps", "--rules"}).out;
    CHECK(holds(rules, "JM001  not-utf8                          error    default\n"));
    CHECK(holds(rules, "JM309  stage-count                       off      .journeymap.yaml:3\n"));
    CHECK(holds(rules, "JM502  serious-pain-without-opportunity  info     profile draft\n"));
    CHECK(holds(folder.call({"config", "--rules", "--no-config"}).out, "JM309  stage-count                       info     default\n"));
}

TEST_CASE("a config is never passed over or read in part in silence") {
    const Folder folder;
    folder.put("a.journey.yaml", good_map);
    folder.put(".journeymap.yaml", "severities: {JM601: off, no-review: error}\n");
    const Outcome twice = folder.call({"check", "a.journey.yaml"});
    CHECK(twice.status == 2);
    CHECK(holds(twice.err, ".journeymap.yaml:1:26: error[JM014 duplicate-key]: 'no-review' is given twice, by name and by code"));
    folder.put(".journeymap.yaml", std::string(std::size_t(9) << 20, '#') + "\nprofile: draft\n");
    CHECK(holds(folder.call({"check", "a.journey.yaml"}).err, "JM901"));
    folder.put(".journeymap.yaml", std::string(std::size_t(2) << 20, '#') + "\nprofle: draft\n");
    CHECK(holds(folder.call({"check", "a.journey.yaml"}).err, "write 'profile'"));
    std::filesystem::remove(folder / ".journeymap.yaml");
    std::filesystem::create_symlink("nowhere", folder / ".journeymap.yaml");
    CHECK(holds(folder.call({"check", "a.journey.yaml"}).err, "cannot read .journeymap.yaml: there is no such file"));
    std::filesystem::remove(folder / ".journeymap.yaml");
    std::filesystem::create_directory(folder / ".journeymap.yaml");
    CHECK(holds(folder.call({"check", "a.journey.yaml"}).err, "cannot read .journeymap.yaml: is a directory"));
}

TEST_CASE("what an editor makes of off is off, and what people write for it is told") {
    const Folder folder;
    folder.put("a.yaml", "title: T\nstages: [Find]\n");
    folder.put(".journeymap.yaml", "severities: {stage-count: false}\n");
    CHECK_FALSE(holds(folder.call({"check", "a.yaml"}).out, "JM309"));
    folder.put(".journeymap.yaml", "severities: {stage-count: no}\n");
    CHECK(holds(folder.call({"config"}).err, "write 'off'"));
}
