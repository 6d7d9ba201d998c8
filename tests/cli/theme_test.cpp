// Theme files: build --theme, check --theme, and the key of the config.
#include <unistd.h>

#include "catch.h"
#include "folder.h"

TEST_CASE("a theme whose file is there is told how to be chosen") {
    const Folder folder;
    folder.put("a.journey.yaml", good_map);
    folder.put("city.yaml", "text: '#000000'\n");
    CHECK(holds(folder.call({"build", "a.journey.yaml", "--theme", "city"}).err, "for the file here write './city.yaml'"));
    CHECK_FALSE(holds(folder.call({"build", "a.journey.yaml", "--theme", "town"}).err, "for the file here"));
}

TEST_CASE("two personas of one colour are told apart by nothing") {
    const Folder folder;
    folder.put("a.journey.yaml", good_map);
    folder.put("city.yaml", "personas: ['#0b6e4f', '#7a1fa2', '#0b6e4f']\n");
    CHECK(holds(folder.call({"build", "a.journey.yaml", "--theme", "./city.yaml"}).err,
        "colour 3 of 'personas' is the same as colour 1 of 'personas'"));
}

TEST_CASE("build draws with the colours of a theme file and says which are hard to make out") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    folder.put("brand.yaml", "extends: daylight\naccent: '#123456'\n");
    const Outcome outcome = folder.call({"build", "a.yaml", "--theme", "brand.yaml"});
    CHECK(outcome.status == 0);
    CHECK_FALSE(holds(outcome.err, "low-contrast"));
    CHECK(holds(folder.read("a.svg"), "#123456"));
    folder.put("pale.yaml", "muted: '#aaaaaa'\n");
    const Outcome pale = folder.call({"build", "a.yaml", "--theme", "./pale.yaml"});
    CHECK(pale.status == 0);
    CHECK(holds(pale.err, "pale.yaml:1:8: warning[JM705 low-contrast]"));
    CHECK(holds(folder.read("a.svg"), "#aaa"));
}

TEST_CASE("check judges a theme file as a file of its own, once") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    folder.put("b.yaml", good_map);
    folder.put("pale.yml", "muted: '#aaaaaa'\n");
    const Outcome outcome = folder.call({"check", "a.yaml", "b.yaml", "--theme", "pale.yml", "--format", "short"});
    CHECK(outcome.status == 0);
    const std::size_t first = outcome.out.find("pale.yml:1:8: warning[JM705 low-contrast]");
    CHECK(first != std::string::npos);
    CHECK(outcome.out.find("JM705", first + 40) == std::string::npos);
    CHECK(folder.call({"check", "a.yaml", "--theme", "pale.yml", "--fail-on", "warning"}).status == 1);
    CHECK(folder.call({"check", "a.yaml", "--theme", "daylight"}).status == 0);
    CHECK(holds(folder.call({"check", "a.yaml", "--theme", "pale.yml", "--format", "json"}).out, "\"pale.yml\""));
}

TEST_CASE("a config names a theme file relative to itself, and settings hold for it") {
    const Folder folder;
    folder.put("maps/a.yaml", good_map);
    folder.put("brand/pale.yaml", "muted: '#aaaaaa'\n");
    folder.put(".journeymap.yaml", "theme: brand/pale.yaml\n");
    CHECK(holds(folder.call({"check", "maps/a.yaml"}).out, "brand/pale.yaml:1:8: warning[JM705 low-contrast]"));
    CHECK(holds(folder.call({"build", "maps/a.yaml"}).err, "brand/pale.yaml:1:8: warning[JM705 low-contrast]"));
    CHECK_FALSE(holds(folder.call({"build", "maps/a.yaml", "-f", "markdown"}).err, "JM705"));
    folder.put(".journeymap.yaml", "theme: brand/pale.yaml\nseverities: {low-contrast: off}\n");
    CHECK_FALSE(holds(folder.call({"check", "maps/a.yaml"}).out, "JM705"));
    CHECK_FALSE(holds(folder.call({"build", "maps/a.yaml"}).err, "JM705"));
    folder.put(".journeymap.yaml", "theme: brand/pale.yaml\nseverities: {low-contrast: error}\n");
    CHECK(folder.call({"check", "maps/a.yaml"}).status == 1);
    CHECK(folder.call({"build", "maps/a.yaml"}).status == 0);
    folder.put("maps/a.svg", "old");
    CHECK(folder.call({"build", "maps/a.yaml", "--strict"}).status == 1);
    CHECK(folder.read("maps/a.svg") == "old");
}

TEST_CASE("a comment in the theme file allows a pale colour") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    folder.put("pale.yaml", "muted: '#aaaaaa' # journeymap: allow low-contrast only for a slide without notes\n");
    const std::string out = folder.call({"check", "a.yaml", "--theme", "pale.yaml"}).out;
    CHECK_FALSE(holds(out, "JM705"));
    CHECK(holds(out, "(1 allowed)"));
}

TEST_CASE("a theme file that is not understood stops everything, as a config does") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    folder.put("bad.yaml", "mutde: teal\n");
    for (const char* command : {"check", "build"}) {
        const Outcome outcome = folder.call({command, "a.yaml", "--theme", "bad.yaml"});
        CHECK(outcome.status == 2);
        CHECK(outcome.out == "");
        CHECK(holds(outcome.err, "write 'muted'"));
        CHECK(folder.call({command, "a.yaml", "--theme", "none.yaml"}).status == 2);
        CHECK(folder.call({command, "a.yaml", "--theme", "nightlight"}).status == 2);
    }
    CHECK_FALSE(folder.has("a.svg"));
}

TEST_CASE("schema prints the schema of a theme file") {
    const Folder folder;
    const Outcome outcome = folder.call({"schema", "theme"});
    CHECK(outcome.status == 0);
    CHECK(holds(outcome.out, "\"stage_from\""));
    CHECK(holds(outcome.out, "^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$"));
}

TEST_CASE("build --dark-theme writes two pictures and prints what shows the one that fits") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    const Outcome outcome = folder.call({"build", "a.yaml", "--dark-theme", "midnight"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out ==
          "<picture>\n"
          "  <source media=\"(prefers-color-scheme: dark)\" srcset=\"a.dark.svg\">\n"
          "  <img alt=\"Renew a permit. Customer journey map: 1 stage and 1 touchpoint. Personas: Amara. "
          "Lowest point: Fill in the form, Amara, \u22120.5.\" src=\"a.svg\">\n"
          "</picture>\n");
    CHECK(holds(outcome.err, "wrote a.svg\n"));
    CHECK(holds(outcome.err, "wrote a.dark.svg\n"));
    CHECK(holds(folder.read("a.svg"), "#fff"));
    CHECK(holds(folder.read("a.dark.svg"), "#10171f"));
    CHECK_FALSE(holds(folder.read("a.svg"), "#10171f"));
    CHECK(folder.call({"build", "a.yaml", "--dark-theme", "midnight"}).out == outcome.out);
    // A link at the name that nobody gave is not followed.
    folder.put("other.txt", "mine");
    ::unlink((folder / "v.dark.svg").c_str());
    REQUIRE(::symlink("other.txt", (folder / "v.dark.svg").c_str()) == 0);
    const Outcome linked = folder.call({"build", "a.yaml", "-o", "v.svg", "--dark-theme", "midnight"});
    CHECK(linked.status == 3);
    CHECK(linked.out.empty());
    CHECK(holds(linked.err, "cannot write v.svg: left as it was, because it belongs to v.dark.svg"));
    CHECK(holds(linked.err, "cannot write v.dark.svg: it is a symbolic link"));
    CHECK(folder.read("other.txt") == "mine");
    CHECK_FALSE(folder.has("v.svg"));
}

TEST_CASE("what is printed for a pair of pictures is no command to a log, and nothing with -q") {
    const Folder folder;
    folder.put(
        "a.yaml", "title: '##vso[task.setvariable variable=X]1 ##[add-mask]a ::error::'\n" + good_map.substr(good_map.find('\n') + 1));
    const Outcome outcome = folder.call({"build", "a.yaml", "--dark-theme", "midnight"});
    CHECK(holds(outcome.out, "alt=\"&#35;#vso[task.setvariable variable=X]1 &#35;#[add-mask]a &#58;:error&#58;:. Customer"));
    CHECK_FALSE(holds(outcome.out, "##"));
    folder.put(".journeymap.yaml", "dark_theme: midnight\n");
    const Outcome quiet = folder.call({"build", "a.yaml", "-q"});
    CHECK(quiet.status == 0);
    CHECK(quiet.out == "");
    CHECK(quiet.err == "");
    CHECK(folder.has("a.dark.svg"));
    CHECK(holds(folder.call({"build", "a.yaml"}).out, "<picture>"));
}

TEST_CASE("pairs stand where the pictures do, and other formats stay alone") {
    const Folder folder;
    folder.put("maps/a.journey.yaml", good_map);
    folder.put("maps/below/b & c.journey.yaml", good_map);
    const Outcome outcome = folder.call({"build", "maps", "-f", "png,svg,markdown", "--dark-theme", "midnight", "-o", "public/"});
    CHECK(outcome.status == 0);
    CHECK(holds(outcome.out, "srcset=\"public/a.dark.svg\""));
    CHECK(holds(outcome.out, "src=\"public/below/b%20%26%20c.svg\""));
    CHECK(folder.has("public/below/b & c.dark.svg"));
    CHECK(folder.has("public/a.png"));
    CHECK_FALSE(folder.has("public/a.dark.png"));
    CHECK(folder.call({"build", "maps/a.journey.yaml", "--dark-theme", "midnight", "-o", "x.SVG"}).status == 0);
    CHECK(folder.has("x.dark.svg"));
}

TEST_CASE("--dark-theme is refused where it cannot be followed") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    folder.put("a.dark.yaml", good_map);
    const auto says = [&](std::vector<std::string> words, const std::string& sentence) {
        const Outcome outcome = folder.call(std::move(words));
        CAPTURE(sentence, outcome.err);
        CHECK(outcome.status == 2);
        CHECK(outcome.out.empty());
        CHECK(holds(outcome.err, sentence));
        CHECK_FALSE(folder.has("a.svg"));
    };
    says({"build", "a.yaml", "--dark-theme", "midnight", "-o", "-"}, "standard output takes one");
    says({"build", "a.yaml", "--dark-theme", "midnight", "-f", "png"}, "--dark-theme concerns SVG");
    says({"build", "a.yaml", "--dark-theme", "midnigth"}, "did you mean 'midnight'?");
    says({"build", "a.yaml", "--dark-theme", "none.yaml"}, "none.yaml");
    says({"build", "a.yaml", "a.dark.yaml", "--dark-theme", "midnight"}, "would both be written to a.dark.svg");
}

TEST_CASE("a dark theme may be a file that extends another, and is judged like any") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    folder.put("night.yaml", "extends: midnight\nbackground: '#000000'\nmuted: '#444444'\n");
    const Outcome outcome = folder.call({"build", "a.yaml", "--dark-theme", "night.yaml"});
    CHECK(outcome.status == 0);
    CHECK(holds(outcome.err, "night.yaml:3:8: warning[JM705 low-contrast]"));
    CHECK(holds(folder.read("a.dark.svg"), "#000"));
}

TEST_CASE("a project's dark theme is as good as the flag, where a second picture has a name") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    folder.put(".journeymap.yaml", "dark_theme: midnight\n");
    const Outcome outcome = folder.call({"build", "a.yaml"});
    CHECK(outcome.status == 0);
    CHECK(holds(outcome.out, "srcset=\"a.dark.svg\""));
    CHECK(holds(folder.read("a.dark.svg"), "#10171f"));
    const Outcome printed = folder.call({"build", "a.yaml", "-o", "-"});
    CHECK(printed.status == 0);
    CHECK(printed.out.starts_with("<svg"));
    CHECK(folder.call({"build", "a.yaml", "-f", "png"}).status == 0);
    CHECK_FALSE(folder.has("a.dark.png"));
    CHECK(folder.call({"build", "a.yaml", "-o", "one.svg", "--no-dark-theme"}).out.empty());
    CHECK_FALSE(folder.has("one.dark.svg"));
    CHECK(folder.call({"build", "a.yaml", "-o", "two.svg", "--no-config"}).out.empty());
    CHECK(folder.call({"build", "a.yaml", "-o", "three.svg", "--dark-theme", "high-contrast"}).status == 0);
    CHECK(holds(folder.read("three.dark.svg"), "#595959"));
    CHECK(folder.call({"build", "a.yaml", "--dark-theme", "print", "--no-dark-theme"}).status == 2);
    CHECK(holds(folder.call({"config"}).out, "dark_theme       midnight        .journeymap.yaml:1\n"));
    CHECK(holds(folder.call({"config", "--no-dark-theme"}).out, "dark_theme       none            --no-dark-theme\n"));

    folder.put("night.yaml", "extends: midnight\nmuted: '#444444'\n");
    folder.put(".journeymap.yaml", "dark_theme: ./night.yaml\n");
    CHECK(holds(folder.call({"check", "a.yaml"}).out, "night.yaml:2:8: warning[JM705 low-contrast]"));
    folder.put(".journeymap.yaml", "theme: print\ndark_theme: midnigth\n");
    CHECK(holds(folder.call({"build", "a.yaml"}).err, ".journeymap.yaml:2: unknown theme 'midnigth'; did you mean 'midnight'?"));
}
