// The cache of build: what has not changed is not built again, and everything else is.
#include <sys/stat.h>
#include <unistd.h>

#include <functional>
#include <thread>

#include "catch.h"
#include "folder.h"

namespace {

// Longer than the clock of a file system needs for a tick: what is younger is not trusted, and read instead.
void settle() { std::this_thread::sleep_for(std::chrono::milliseconds(30)); }

class Project : public Folder {
public:
    Project() {
        for (const char* name : {"a", "b", "c"}) put(std::string("maps/") + name + ".journey.yaml", good_map);
        put("maps/d.journey.yaml", "use: [people.part.yaml]\n" + good_map);
        put("maps/people.part.yaml", "teams: [Web]\n");
        put(".journeymap.yaml", "profile: default\n");
        settle();
    }

    std::vector<std::string> words = {"build", "maps", "-o", "out/", "-f", "svg,md"};

    Outcome build(std::vector<std::string> more = {}) const {
        Run run;
        run.words = words;
        run.words.insert(run.words.end(), more.begin(), more.end());
        run.environment["XDG_CACHE_HOME"] = *this / "cache";
        run.environment["XDG_CONFIG_HOME"] = *this / "settings";
        return call(std::move(run));
    }
    // The file that remembers the first of its calls: it is written anew where anything in it has changed.
    ino_t index() const {
        for (const auto& entry : std::filesystem::directory_iterator(*this / "cache/journeymap")) return inode_of(entry.path().string());
        return 0;
    }
    static ino_t inode_of(const std::string& path) {
        struct stat status = {};
        return ::stat(path.c_str(), &status) == 0 ? status.st_ino : 0;
    }
    // As what was never built before would say it, but for the files that are there already.
    std::string fresh() const { return build({"--no-cache"}).err; }
};

// Until nothing is too young to be trusted any more.
void build_until_settled(const Project& project) {
    project.build();
    settle();
    project.build();
    settle();
}

bool is_repeated(const Project& project) {
    const ino_t before = project.index();
    const Outcome outcome = project.build();
    return outcome.status == 0 && before != 0 && project.index() == before && outcome.err == project.fresh();
}

}  // namespace

TEST_CASE("What has not changed is said again as if it had been built") {
    const Project project;
    const Outcome first = project.build();
    CHECK(first.status == 0);
    CHECK(holds(first.err, "wrote out/a.svg\n"));
    const std::string fresh = project.fresh();
    CHECK(holds(fresh, "unchanged out/a.svg\n"));
    for (int i = 0; i < 3; ++i) {
        const Outcome again = project.build();
        CHECK(again.status == 0);
        CHECK(again.err == fresh);
        CHECK(again.out == first.out);
        settle();
    }
    CHECK(is_repeated(project));
}


TEST_CASE("Each change is seen") {
    const std::vector<std::pair<const char*, std::function<void(const Project&)>>> changes = {
        {"a map", [](const Project& project) { project.put("maps/b.journey.yaml", "language: en\n" + good_map); }},
        {"a used file", [](const Project& project) { project.put("maps/people.part.yaml", "teams: [Web, Desk]\n"); }},
        {"the config", [](const Project& project) { project.put(".journeymap.yaml", "theme: print\n"); }},
        {"the config is gone", [](const Project& project) { std::filesystem::remove(project / ".journeymap.yaml"); }},
        {"a nearer config", [](const Project& project) { project.put("maps/.journeymap.yaml", "theme: print\n"); }},
        {"a new map", [](const Project& project) { project.put("maps/e.journey.yaml", good_map); }},
        {"a new folder", [](const Project& project) { project.put("maps/more/e.journey.yaml", good_map); }},
        {"a map is gone", [](const Project& project) { std::filesystem::remove(project / "maps/a.journey.yaml"); }},
        {"a map with the time of the old one",
            [](const Project& project) {
                const auto time = std::filesystem::last_write_time(project / "maps/b.journey.yaml");
                std::string map = good_map;
                map.replace(map.find("Renew"), 5, "Renow");
                project.put("maps/b.journey.yaml", map);
                std::filesystem::last_write_time(project / "maps/b.journey.yaml", time);
            }},
        {"an output is gone", [](const Project& project) { std::filesystem::remove(project / "out/c.svg"); }},
        {"an output was changed", [](const Project& project) { project.put("out/c.md", "mine\n"); }},
        {"an output became a link",
            [](const Project& project) {
                std::filesystem::rename(project / "out/c.md", project / "out/other.md");
                std::filesystem::create_symlink("other.md", project / "out/c.md");
            }},
        {"a broken map", [](const Project& project) { project.put("maps/b.journey.yaml", bad_map); }},
    };
    for (const auto& [name, change] : changes) {
        CAPTURE(name);
        const Project project, other;
        build_until_settled(project);
        build_until_settled(other);
        REQUIRE(is_repeated(project));
        change(project);
        change(other);
        const Outcome cached = project.build(), fresh = other.build({"--no-cache"});
        CHECK(cached.status == fresh.status);
        CHECK(cached.err == fresh.err);
        for (const auto& entry : std::filesystem::directory_iterator(other / "out")) {
            const std::string file = "out/" + entry.path().filename().string();
            CHECK(project.read(file) == other.read(file));
        }
    }
}

TEST_CASE("A touched file is no change") {
    const Project project;
    build_until_settled(project);
    for (const char* file : {"maps/a.journey.yaml", "maps/people.part.yaml", "out/b.svg", ".journeymap.yaml"}) {
        CAPTURE(file);
        const std::string bytes = project.read(file);
        std::filesystem::remove(project / file);
        project.put(file, bytes);
        settle();
        const ino_t output = Project::inode_of(project / "out/a.svg");
        const Outcome outcome = project.build();  // learns the new stamp
        CHECK(outcome.err == project.fresh());
        CHECK(Project::inode_of(project / "out/a.svg") == output);
        settle();
        project.build();  // the folder's too
        settle();
        CHECK(is_repeated(project));
    }
}

TEST_CASE("A file that changes in the tick in which it was looked at is not trusted") {
    const Project project;
    for (int i = 0; i < 20; ++i) {
        CAPTURE(i);
        std::string map = good_map;
        map.replace(map.find("Renew"), 5, "Ren" + std::to_string(10 + i));
        project.put("maps/a.journey.yaml", map);
        project.build();
        CHECK(holds(project.read("out/a.md"), "Ren" + std::to_string(10 + i)));
        project.put("out/a.md", std::string(project.read("out/a.md").size(), 'x'));
        project.build();
        CHECK(holds(project.read("out/a.md"), "Ren" + std::to_string(10 + i)));
    }
}

TEST_CASE("The words of the call and the environment are part of what is kept") {
    const Project project;
    project.put("maps/A.journey.yaml", good_map);  // whose outputs are told from a's by capitals only
    build_until_settled(project);
    for (int i = 0; i < 2; ++i) {
        CHECK(holds(project.build({"--color", "always"}).err, "\x1b[1;33mwarning: \x1b[0m"));
        CHECK(holds(project.build().err, "journeymap: warning: the outputs out/"));
    }
    CHECK(project.build({"--theme", "print"}).status == 0);
    CHECK(holds(project.build().err, "wrote out/a.svg"));  // the theme's pictures are in its place
    CHECK(project.build({"--no-cache", "--cache", "x"}).status == 2);
    CHECK(project.build({"--cache", ""}).status == 2);
}

TEST_CASE("How many maps are built at a time is no part of what is kept") {
    const Project project;
    build_until_settled(project);
    const ino_t before = project.index();
    const std::string fresh = project.fresh();
    const std::vector<std::vector<std::string>> ways = {{"-j", "2"}, {"-j3"}, {"--jobs", "1"}, {"--jobs=2"}};
    for (const std::vector<std::string>& jobs : ways) CHECK(project.build(jobs).err == fresh);
    CHECK(project.index() == before);
    CHECK(std::distance(std::filesystem::directory_iterator(project / "cache/journeymap"), {}) == 1);
    CHECK(project.build({"-j", "0"}).status == 2);
    CHECK(project.build({"--lanes", "doing", "-j", "2"}).status == 0);
    CHECK(std::distance(std::filesystem::directory_iterator(project / "cache/journeymap"), {}) == 2);
}

TEST_CASE("A map that was not done is built every time") {
    const Project project;
    project.put("maps/b.journey.yaml", bad_map);
    build_until_settled(project);
    const Outcome outcome = project.build();
    CHECK(outcome.status == 1);
    CHECK(outcome.err == project.fresh());
}

TEST_CASE("A config of fontconfig that comes later is noticed where fonts were asked for") {
    const Project project;
    project.put("maps/a.journey.yaml", "title: \"\u05e9\u05dc\u05d5\u05dd\"\n" + good_map.substr(good_map.find("personas:")));
    settle();
    build_until_settled(project);
    const ino_t before = project.index();
    CHECK(project.build().err == project.fresh());
    CHECK(project.index() == before);
    std::filesystem::create_directories(project / "settings/fontconfig");
    project.put("settings/fontconfig/fonts.conf",
        "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig><selectfont><rejectfont>"
        "<glob>/usr/share/fonts/*</glob></rejectfont></selectfont></fontconfig>");
    project.build();
    CHECK(project.index() != before);
    CHECK(project.build().err == project.fresh());
}

TEST_CASE("A cache that is damaged, foreign or cannot be written is no fault") {
    const Project project;
    build_until_settled(project);
    std::string index;
    for (const auto& entry : std::filesystem::directory_iterator(project / "cache/journeymap")) index = entry.path().string();
    const std::string bytes = journeymap::read_file(index, 1 << 26).bytes;
    const std::string fresh = project.fresh();
    for (std::size_t length = 0; length < bytes.size(); length += bytes.size() / 50) {
        CAPTURE(length);
        std::string damaged = bytes.substr(0, length);
        journeymap::write_file(index, damaged, journeymap::Links::follow);
        CHECK(project.build().err == fresh);
        damaged = bytes;
        damaged[length] = static_cast<char>(damaged[length] + 1);
        journeymap::write_file(index, damaged, journeymap::Links::follow);
        CHECK(project.build().err == fresh);
    }
    std::filesystem::remove(index);
    REQUIRE(::mkfifo(index.c_str(), 0600) == 0);  // nobody reads from it
    CHECK(project.build().err == fresh);
    std::filesystem::remove_all(project / "cache");
    project.put("cache", "a file is in the way\n");
    CHECK(project.build().err == fresh);
    CHECK(project.build().status == 0);
    CHECK(project.build({"--cache", "/proc/nowhere"}).err == fresh);
    CHECK(project.build({"--cache", "elsewhere/deep"}).err == fresh);
    CHECK(project.has("elsewhere/deep"));
}

TEST_CASE("Nothing is kept of a single map, of standard streams and without a home") {
    const Folder folder;
    folder.put("a.journey.yaml", good_map);
    const auto call = [&](std::vector<std::string> words, std::map<std::string, std::string> environment) {
        Run run;
        run.words = std::move(words);
        run.environment = std::move(environment);
        run.input = good_map;
        return folder.call(std::move(run)).status;
    };
    const std::map<std::string, std::string> cache = {{"XDG_CACHE_HOME", folder / "cache"}};
    CHECK(call({"build", "a.journey.yaml"}, cache) == 0);
    CHECK(call({"build", ".", "-o", "-"}, cache) == 0);
    CHECK(call({"build", ".", "-", "-o", "out/"}, cache) == 2);
    CHECK(call({"build", ".", "--strict"}, cache) == 0);  // asks the clock
    CHECK(call({"build", ".", "--no-cache"}, cache) == 0);
    CHECK(call({"build", "."}, {{"XDG_CACHE_HOME", "relative"}}) == 0);
    CHECK_FALSE(folder.has("cache"));
    CHECK_FALSE(folder.has("relative"));
    CHECK(call({"build", "."}, {{"HOME", folder / "home"}}) == 0);
    CHECK(folder.has("home/.cache/journeymap"));
}

TEST_CASE("--deps, --compare and a dark picture are kept with the rest") {
    const Project project;
    project.put("old/a.journey.yaml", good_map);
    settle();
    const std::vector<std::string> more = {"--deps", "all.d", "--compare", "old", "--dark-theme", "midnight"};
    project.build(more);
    settle();
    const Outcome fresh = project.build({"--deps", "all.d", "--compare", "old", "--dark-theme", "midnight", "--no-cache"});
    const std::string deps = project.read("all.d");
    CHECK(holds(deps, "old/a.journey.yaml"));
    const Outcome again = project.build(more);
    CHECK(again.err == fresh.err);
    CHECK(again.out == fresh.out);
    std::filesystem::remove(project / "all.d");
    CHECK(project.build(more).status == 0);
    CHECK(project.read("all.d") == deps);
    project.put("old/b.journey.yaml", good_map);  // was not there
    CHECK_FALSE(holds(project.build(more).err, "b.journey.yaml: there is no"));
    std::string before = good_map;
    before.replace(before.find("confused"), 8, "happy");
    project.put("old/a.journey.yaml", before);
    const std::string picture = project.read("out/a.svg");
    CHECK(project.build(more).status == 0);
    CHECK(project.read("out/a.svg") != picture);
}

TEST_CASE("A baseline is part of what is kept") {
    const Project project;
    project.call({"check", "maps", "--baseline", "known.yaml", "--update-baseline"});
    project.put(".journeymap.yaml", "baseline: known.yaml\n");
    settle();
    build_until_settled(project);
    CHECK(is_repeated(project));
    project.put("known.yaml", "version: 1\nfindings: []\n");
    const Outcome outcome = project.build();
    CHECK(outcome.err == project.fresh());
}

namespace {

// Moved away, with a link left in its place: the same bytes, and outside.
void swap_out(const Project& project, const std::string& name) {
    std::filesystem::create_directories(project / "outside");
    std::filesystem::rename(project / ("in/" + name), project / ("outside/" + std::filesystem::path(name).filename().string()));
    std::filesystem::create_symlink(project / ("outside/" + std::filesystem::path(name).filename().string()), project / ("in/" + name));
}

}  // namespace

TEST_CASE("A link that takes the place of a file or a folder is seen, and not followed") {
    for (const char* name : {"maps/parts/p.yaml", "maps/parts", "maps/old.yaml", "maps/answers.csv", ".journeymap.yaml"}) {
        CAPTURE(name);
        Project project;
        project.put("in/.git/x", "");
        project.put("in/.journeymap.yaml", "theme: print\n");
        project.put("in/maps/parts/p.yaml", "teams: [Web]\n");
        project.put("in/maps/old.yaml", good_map);
        project.put("in/maps/answers.csv", "mood\n1\n");
        std::string map = "use: parts/p.yaml\ncompares_to: old.yaml\n" + good_map;
        map.replace(map.find("confused"), 8, "{data: answers.csv, column: mood, scale: \"-2..2\"}");
        project.put("in/maps/u.journey.yaml", map);
        settle();
        project.words = {"build", "in/maps", "-o", "out/", "-f", "svg"};
        build_until_settled(project);
        REQUIRE(is_repeated(project));
        swap_out(project, name);
        const Outcome cached = project.build(), fresh = project.build({"--no-cache"});
        CHECK(fresh.status != 0);
        CHECK(cached.status == fresh.status);
        CHECK(cached.err == fresh.err);
    }
}

TEST_CASE("Links within a project are kept, and seen when they lead elsewhere") {
    Project project;
    project.put("maps/real/p.yaml", "teams: [Web]\n");
    project.put("maps/other/p.yaml", "teams: [Web]\n");
    std::filesystem::create_symlink("real/p.yaml", project / "maps/link.yaml");
    std::filesystem::create_symlink("real", project / "maps/folder");
    project.put("maps/u.journey.yaml", "use: [link.yaml, folder/p.yaml]\n" + good_map);
    settle();
    build_until_settled(project);
    CHECK(is_repeated(project));
    for (const char* name : {"maps/link.yaml", "maps/folder"}) {
        CAPTURE(name);
        const ino_t before = project.index();
        std::filesystem::remove(project / name);
        std::filesystem::create_symlink(std::string(name) == "maps/folder" ? "other" : "other/p.yaml", project / name);
        settle();
        CHECK(project.build().err == project.fresh());
        CHECK(project.index() != before);
        settle();
        build_until_settled(project);
    }
}

TEST_CASE("A project that begins elsewhere now is seen around whatever was read") {
    Project project;
    project.put("maps/p.yaml", "teams: [Web]\n");
    project.put("maps/sub/old.yaml", "use: ../p.yaml\n" + good_map);
    project.put("maps/b.journey.yaml", "compares_to: sub/old.yaml\n" + good_map);
    settle();
    build_until_settled(project);
    REQUIRE(is_repeated(project));
    std::filesystem::create_directories(project / "maps/sub/.git");
    CHECK(project.build().err == project.fresh());
    CHECK(holds(project.build().err, "JM053"));
    std::filesystem::remove(project / "maps/sub/.git");

    project.put("maps/b.journey.yaml", good_map);
    project.put("p.yaml", "teams: [Web]\n");
    project.put("old/a.journey.yaml", "use: ../p.yaml\n" + good_map);
    project.words = {"build", "maps/a.journey.yaml", "maps/b.journey.yaml", "--compare", "old", "-o", "out/"};
    settle();
    build_until_settled(project);
    std::filesystem::create_directories(project / "old/.git");
    const Outcome cached = project.build(), fresh = project.build({"--no-cache"});
    CHECK(fresh.status != 0);
    CHECK(cached.status == fresh.status);
    CHECK(cached.err == fresh.err);
}
