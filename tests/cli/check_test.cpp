// journeymap check, list, help: what they print and where, and how they end.
#include <chrono>

#include "catch.h"
#include "folder.h"

TEST_CASE("findings are the product of check") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    folder.put("b.yaml", bad_map);
    const Outcome good = folder.call({"check", "a.yaml"});
    CHECK(good.status == 0);
    CHECK(good.err == "");
    CHECK(holds(good.out, "  1 Objectives  "));
    const Outcome bad = folder.call({"check", "b.yaml"});
    CHECK(bad.status == 1);
    CHECK(bad.err == "");
    CHECK(holds(bad.out, "b.yaml:14:1: error["));
    CHECK(folder.names().size() == 2);
}

TEST_CASE("quiet shows what makes check fail, and nothing else") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    folder.put("b.yaml", bad_map);
    const Outcome good = folder.call({"check", "-q", "a.yaml"});
    CHECK(good.status == 0);
    CHECK(good.out == "");
    CHECK(good.err == "");
    const Outcome bad = folder.call({"check", "--quiet", "a.yaml", "b.yaml"});
    CHECK(bad.status == 1);
    CHECK(bad.out.starts_with("b.yaml:14:1: error["));
    CHECK_FALSE(holds(bad.out, "warning["));
    CHECK_FALSE(holds(bad.out, "Objectives"));
    CHECK(bad.err == "2 maps: 1 passed, 1 failed\n");
    CHECK(folder.call({"check", "-q", "b.yaml", "--fail-on", "never"}).out == "");
    CHECK(holds(folder.call({"check", "-q", "a.yaml", "--fail-on", "info"}).out, "[JM"));
}

TEST_CASE("quiet leaves what programs read as it is") {
    const Folder folder;
    folder.put("b.yaml", bad_map);
    const auto called = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"check", "b.yaml", "--today", "2026-11-21"});
        return folder.call(std::move(words)).out;
    };
    for (const char* format : {"json", "sarif", "github", "gitlab", "junit"}) {
        CAPTURE(format);
        CHECK(called({"-q", "-f", format}) == called({"-f", format}));
    }
    CHECK(called({"-q", "-f", "short", "--report", "short=all.txt"}).starts_with("b.yaml:14:1: error["));
    CHECK(folder.read("all.txt") == called({"-f", "short"}));
}

TEST_CASE("after several checked maps a line counts them") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    folder.put("b.yaml", bad_map);
    folder.put("c.yaml", good_map);
    CHECK(folder.call({"check", "a.yaml", "b.yaml", "c.yaml"}).err == "3 maps: 2 passed, 1 failed\n");
    CHECK(folder.call({"check", "a.yaml", "c.yaml"}).err == "2 maps: 2 passed\n");
    CHECK(folder.call({"check", "-q", "a.yaml", "c.yaml"}).err == "");
    CHECK(folder.call({"check", "a.yaml", "b.yaml", "-f", "short"}).err == "");
    CHECK(folder.call({"check", "b.yaml"}).err == "");
}

TEST_CASE("the threshold says when check fails") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    folder.put("b.yaml", bad_map);
    CHECK(folder.call({"check", "b.yaml", "--fail-on", "never"}).status == 0);
    CHECK(folder.call({"check", "a.yaml", "--fail-on", "info"}).status == 1);
    CHECK(folder.call({"check", "a.yaml", "--fail-on", "warn"}).status == 2);
}

TEST_CASE("the format changes what is printed, not how it ends") {
    const Folder folder;
    folder.put("a.yaml", bad_map);
    folder.put("b.yaml", bad_map);
    for (const char* format : {"human", "short", "json"}) CHECK(folder.call({"check", "a.yaml", "--format", format}).status == 1);
    const std::string json = folder.call({"check", "a.yaml", "b.yaml", "--format", "json"}).out;
    CHECK(json.front() == '{');
    CHECK(json.back() == '\n');
    CHECK(holds(json, "\"a.yaml\""));
    CHECK(holds(json, "\"b.yaml\""));
    CHECK(holds(folder.call({"check", "a.yaml", "--format", "jsn"}).err, "did you mean 'json'?"));
}

TEST_CASE("what was not understood is not called missing") {
    const Folder folder;
    folder.put("a.yaml", "title: T\nstages:\n  name: Find\npeople are: [Mo]\n");
    const Outcome outcome = folder.call({"check", "a.yaml", "--format", "short"});
    CHECK(holds(outcome.out, "wrong-kind]: 'stages' takes a list"));
    CHECK_FALSE(holds(outcome.out, "no-stage"));
    CHECK_FALSE(holds(outcome.out, "no-persona"));
    folder.put("b.yaml", "title: T\n");
    CHECK(holds(folder.call({"check", "b.yaml", "--format", "short"}).out, "no-stage"));
}

TEST_CASE("check reads standard input") {
    const Folder folder;
    Run call;
    call.words = {"check", "-"};
    call.input = bad_map;
    const Outcome outcome = folder.call(call);
    CHECK(outcome.status == 1);
    CHECK(holds(outcome.out, "<stdin>:14:1"));
    call.input = "";
    CHECK(folder.call(call).status == 1);
    call.input = std::string("a\0b", 3);
    CHECK(folder.call(call).status == 1);
}

TEST_CASE("today is said, or taken from the environment") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    const std::string before = folder.call({"check", "a.yaml", "--today", "2026-02-01"}).out;
    CHECK(before != folder.call({"check", "a.yaml", "--today", "2028-02-01"}).out);
    Run call;
    call.words = {"check", "a.yaml"};
    call.environment = {{"SOURCE_DATE_EPOCH", "1769904000"}};  // 2026-02-01
    CHECK(folder.call(call).out == before);
    call.environment = {{"SOURCE_DATE_EPOCH", "soon"}};
    CHECK(folder.call(call).status == 2);
    CHECK(folder.call({"check", "a.yaml", "--today", "1.2.2026"}).status == 2);
}

TEST_CASE("lists go to standard output") {
    const Folder folder;
    CHECK(holds(folder.call({"list", "backends"}).out, "svg"));
    CHECK(holds(folder.call({"list", "themes"}).out, "daylight       dark on white"));
    CHECK(holds(folder.call({"list", "formats"}).out, "json"));
    CHECK(holds(folder.call({"list", "lanes"}).out, "pain_points"));
    CHECK(holds(folder.call({"list", "rules"}).out, "JM701  character-without-font"));
    CHECK(holds(folder.call({"list", "channels"}).out, "website"));
    CHECK(holds(folder.call({"list", "emotions"}).out, "frustrated"));
    CHECK(holds(folder.call({"list", "wording"}).out, "en  organization     submission  "));
    CHECK(holds(folder.call({"list", "theems"}).err, "did you mean 'themes'?"));
    CHECK(folder.call({"list"}).status == 2);
}

TEST_CASE("help and version") {
    const Folder folder;
    CHECK(folder.call({"--version"}).out.substr(0, 11) == "journeymap ");
    CHECK(holds(folder.call({"--help"}).out, "journeymap build"));
    for (const char* command : {"build", "check", "list"}) {
        const Outcome help = folder.call({command, "--help"});
        CHECK(help.status == 0);
        CHECK(holds(help.out, std::string("  journeymap ") + command));
        CHECK(help.out == folder.call({"help", command}).out);
        CHECK(help.out == folder.call({command, "x", "--help"}).out);
    }
    const Outcome nothing = folder.call(Run{});
    CHECK(nothing.status == 2);
    CHECK(nothing.out == "");
}

TEST_CASE("words spelt wrong get a suggestion") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    const auto says = [&folder](std::vector<std::string> words, const char* suggestion) {
        const Outcome outcome = folder.call(std::move(words));
        CHECK(outcome.status == 2);
        CHECK(outcome.out == "");
        CHECK(holds(outcome.err, suggestion));
    };
    says({"biuld", "a.yaml"}, "did you mean 'build'?");
    says({"--verison"}, "did you mean '--version'?");
    says({"build", "a.yaml", "--stict"}, "did you mean --strict?");
    says({"build", "a.yaml", "-f", "pgn"}, "did you mean 'png'?");
    says({"build", "a.yaml", "--theme", "dayligth"}, "did you mean 'daylight'?");
    says({"build", "a.yaml", "--svg-text", "embeded"}, "did you mean 'embed'?");
    says({"build", "a"}, "did you mean a.yaml?");
    says({"a.yaml"}, "journeymap build a.yaml");
    says({"check", "a.yaml", "--color", "alwyas"}, "did you mean 'always'?");
}

TEST_CASE("a map may be larger than usual where the caller allows it") {
    const Folder folder;
    std::string map = "title: Long\nobjectives: [x]\nstages:\n";
    for (int i = 0; i < 1001; ++i) map += "  - {name: S" + std::to_string(i) + ", touchpoints: [a]}\n";
    folder.put("long.yaml", map);
    const Outcome refused = folder.call({"check", "long.yaml", "--fail-on", "never"});
    CHECK(holds(refused.out, "a map has at most 1,000 stages"));
    CHECK(holds(refused.out, "--limits-times"));
    CHECK_FALSE(holds(folder.call({"check", "long.yaml", "--fail-on", "never", "--limits-times", "2"}).out, "at most"));
    CHECK(folder.call({"build", "long.yaml", "-o", "-"}).status == 1);
    CHECK(folder.call({"build", "long.yaml", "--limits-times", "2", "-o", "-"}).status == 0);
    CHECK(folder.call({"check", "long.yaml", "--limits-times", "0"}).status == 2);
    CHECK(folder.call({"check", "long.yaml", "--limits-times", "many"}).status == 2);
}

// What is quadratic in the findings of a line, or in the comments of a map, takes minutes here.
TEST_CASE("thousands of findings in one line, and as many comments, are soon told") {
    const Folder folder;
    std::string line = "title: T\nstages: [{name: A, touchpoints: [{name: B";
    for (int i = 0; i < 40000; ++i) line += ", zork" + std::to_string(i) + ": x";
    folder.put("line.yaml", line + "}]}]\n");
    std::string comments = "title: T\nstages: []\ndescription: |\n";
    for (int i = 0; i < 20000; ++i) comments += "  # journeymap: allow JM302 x\n";
    for (int i = 0; i < 20000; ++i) comments += "# journeymap: allow JM302 x\n";
    folder.put("comments.yaml", comments);
    const auto start = std::chrono::steady_clock::now();
    CHECK(folder.call({"check", "line.yaml", "-f", "json"}).status == 1);
    CHECK(folder.call({"check", "comments.yaml", "-f", "short"}).status == 1);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(15));
}

TEST_CASE("a link with the name of a map is passed over, and told") {
    const Folder folder;
    folder.put("maps/a.journey.yaml", good_map);
    folder.put("other.yaml", good_map);
    folder.put(".journeymap.yaml", "exclude: [maps/old]\n");
    std::filesystem::create_directory(folder / "maps/old");
    for (const char* link : {"maps/dog.journey.yaml", "maps/old/cat.journey.yaml", "maps/letter.txt"})
        std::filesystem::create_symlink(folder / "other.yaml", folder / link);
    const std::string told = "warning: passed over: 'maps/dog.journey.yaml' is a link\n";
    for (const std::vector<std::string>& call : std::vector<std::vector<std::string>>{{"check", "-f", "github", "--", "maps"},
             {"build", "maps/"}, {"build", "maps/"}, {"portfolio", "maps/"}, {"insights", "maps/"}}) {
        const Outcome outcome = folder.call(call);
        CAPTURE(call, outcome.err);
        CHECK(outcome.status == 0);
        CHECK(holds(outcome.err, told));
        CHECK_FALSE(holds(outcome.err, "cat"));
        CHECK_FALSE(holds(outcome.err, "letter"));
    }
    CHECK(holds(folder.call({"check", "-f", "github", "maps"}).out,
        "::warning file=maps/dog.journey.yaml,title=passed over::passed over: 'maps/dog.journey.yaml' is a link\n"));
    CHECK_FALSE(holds(folder.call({"check", "-f", "github", "maps/a.journey.yaml"}).out, "title=passed over"));
    CHECK_FALSE(holds(folder.call({"check", "maps", "maps/dog.journey.yaml"}).err, "passed over"));
    std::filesystem::remove(folder / "maps/a.journey.yaml");
    const Outcome none = folder.call({"check", "maps"});
    CHECK(none.status == 2);
    CHECK(holds(none.err, "'maps/dog.journey.yaml' is a link, which is passed over"));
    for (int i = 0; i < 30; ++i) std::filesystem::create_symlink("x", folder / ("maps/" + std::to_string(i) + ".journey.yaml"));
    folder.put("maps/a.journey.yaml", good_map);
    CHECK(holds(folder.call({"check", "maps"}).err, "passed over: 11 more links"));
    std::filesystem::create_symlink("x", folder / "maps/!\n::error::x,%,y: ##[z.journey.yaml");
    const std::string annotated = folder.call({"check", "-f", "github", "maps"}).out;
    CAPTURE(annotated);
    CHECK(holds(annotated, "::warning file=maps/!\\u{a}%3A%3Aerror%3A%3Ax%2C%25%2Cy%3A #\\u{23}[z.journey.yaml,title=passed over::"));
    CHECK(holds(annotated, "::passed over: 'maps/!\\u{a}::error::x,%25,y: #\\u{23}[z.journey.yaml', 'maps/0.journey.yaml', "));
    CHECK(holds(annotated, " and 27 more are links\n"));
    CHECK_FALSE(holds(annotated, "\n::error"));
}

TEST_CASE("no report takes the place of what a map uses, and nothing is done then") {
    const Folder folder;
    folder.put("survey.csv", "mood\n4\n5\n");
    folder.put("lena.png", "no picture");
    folder.put("old.yaml", good_map);
    folder.put("people.json", "{\"teams\": [\"Web\"]}\n");
    folder.put("house.yaml", "extends: print\n");
    folder.put(".journeymap.yaml", "theme: ./house.yaml\n");
    folder.put("m.journey.yaml",
        "title: A\nuse: [people.json]\ncompares_to: old.yaml\npersonas: [{name: Lena, photo: lena.png}]\n"
        "stages: [{name: B, touchpoints: [{name: C, emotion: {data: survey.csv, column: mood, scale: 1-5}}]}]\n");
    folder.put("other.journey.yaml", good_map);
    for (const char* file : {"survey.csv", "lena.png", "old.yaml", "people.json", "house.yaml", ".journeymap.yaml", "m.journey.yaml"}) {
        CAPTURE(file);
        const std::string before = folder.read(file);
        const Outcome outcome =
            folder.call({"check", "m.journey.yaml", "--report", "json=all.json", "--report", std::string("sarif=./") + file});
        CHECK(outcome.status == 2);
        CAPTURE(outcome.err);
        CHECK((holds(outcome.err, "the report ./") || holds(outcome.err, "a report would take the place of the ")));
        CHECK(outcome.out.empty());
        CHECK_FALSE(folder.has("all.json"));
        CHECK(folder.read(file) == before);
    }
    const Outcome other = folder.call({"check", "other.journey.yaml", "--report", "json=lena.png"});
    CHECK(other.status == 2);
    CHECK(holds(other.err, "the report lena.png would overwrite what the map m.journey.yaml uses: give the report another name"));
    CHECK(folder.call({"check", "m.journey.yaml", "--report", "json=all.json", "--fail-on", "never"}).status == 0);
    CHECK(folder.call({"check", "m.journey.yaml", "--report", "json=all.json", "--fail-on", "never"}).status == 0);
}
