// journeymap check --paper: text that becomes too small when it is printed.
#include "catch.h"
#include "folder.h"

TEST_CASE("check says where text is too small for the paper that is asked for") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    CHECK_FALSE(holds(folder.call({"check", "a.yaml"}).out, "text-too-small"));
    const Outcome outcome = folder.call({"check", "a.yaml", "--paper", "A4", "--format", "short"});
    CHECK(outcome.status == 0);
    CHECK(holds(outcome.out, "a.yaml:1:8: warning[JM704 text-too-small]: on A4 the smallest text"));
    CHECK(folder.call({"check", "a.yaml", "--paper", "a4", "--fail-on", "warning"}).status == 1);
    CHECK_FALSE(holds(folder.call({"check", "a.yaml", "--paper", "a0"}).out, "text-too-small"));
    CHECK(holds(folder.call({"check", "a.yaml", "--paper", "a3", "--orientation", "portrait"}).out, "on A3 in portrait"));
}

TEST_CASE("the paper can stand in the config, and the call beats it") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    folder.put(".journeymap.yaml", "paper: a4\norientation: landscape\n");
    CHECK(holds(folder.call({"check", "a.yaml"}).out, "on A4 in landscape"));
    CHECK_FALSE(holds(folder.call({"check", "a.yaml", "--paper", "a2"}).out, "text-too-small"));
    const std::string config = folder.call({"config", "--orientation", "auto"}).out;
    CHECK(holds(config, "paper            a4              .journeymap.yaml:1"));
    CHECK(holds(config, "orientation      auto            --orientation"));
    folder.put(".journeymap.yaml", "paper: a44\n");
    const Outcome outcome = folder.call({"check", "a.yaml"});
    CHECK(outcome.status == 2);
    CHECK(holds(outcome.err, "write 'a4'"));
}

TEST_CASE("a size of paper that does not exist is the call's fault") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    CHECK(folder.call({"check", "a.yaml", "--paper", "a33"}).status == 2);
    // Each command lists what it takes itself.
    const std::string sizes = "a4, a3, a2, a1, a0, letter, legal, tabloid";
    const std::string check = folder.call({"check", "a.yaml", "--paper", "quarto"}).err;
    CHECK(holds(check, sizes));
    CHECK_FALSE(holds(check, "auto"));
    CHECK(folder.call({"check", "a.yaml", "--paper", "auto"}).status == 2);
    CHECK(holds(folder.call({"build", "a.yaml", "-f", "pdf", "--paper", "quarto"}).err, sizes + ", auto"));
    CHECK(folder.call({"check", "a.yaml", "--paper", "a3", "--orientation", "upright"}).status == 2);
    CHECK(holds(folder.call({"list", "papers"}).out, "a4       210 x 297\n"));
}

TEST_CASE("a map may allow small text, and is then not told that nothing was found") {
    const Folder folder;
    folder.put("a.yaml", "title: Renew a permit # journeymap: allow text-too-small only for the screen\n" + good_map.substr(22));
    CHECK(holds(folder.call({"check", "a.yaml", "--paper", "a4"}).out, "(1 allowed)"));
    CHECK_FALSE(holds(folder.call({"check", "a.yaml"}).out, "unused-allow"));
}

TEST_CASE("a map that is not understood is not measured") {
    const Folder folder;
    folder.put("a.yaml", bad_map);
    CHECK_FALSE(holds(folder.call({"check", "a.yaml", "--paper", "a4"}).out, "text-too-small"));
}

TEST_CASE("an orientation without a paper says nothing, and is refused") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
             {"check", "a.yaml", "--orientation", "landscape"}, {"build", "a.yaml", "-f", "pdf", "--orientation", "portrait"}}) {
        const Outcome outcome = folder.call(words);
        CHECK(outcome.status == 2);
        CHECK(holds(outcome.err, "--orientation says how the paper lies, and no paper was chosen: add --paper a4"));
    }
    CHECK(folder.call({"build", "a.yaml", "-f", "pdf", "--paper", "auto", "--orientation", "portrait"}).status == 0);
    folder.put(".journeymap.yaml", "paper: a3\n");
    CHECK(folder.call({"build", "a.yaml", "-f", "pdf", "--orientation", "portrait"}).status == 0);
    CHECK(folder.call({"check", "a.yaml", "--orientation", "landscape"}).status == 0);
}

TEST_CASE("a picture that is wider than a page of a PDF can be is said to be drawn smaller") {
    const Folder folder;
    std::string map = "title: Long\nstages:\n  - name: One\n    touchpoints:\n";
    for (int i = 0; i < 300; ++i) map += "      - Touchpoint " + std::to_string(i) + "\n";
    folder.put("a.yaml", map);
    const Outcome wide = folder.call({"build", "a.yaml", "-f", "pdf"});
    CHECK(wide.status == 0);
    CHECK(holds(wide.err, "pt wide and a page of a PDF at most 14400, so it is drawn at "));
    CHECK_FALSE(holds(folder.call({"build", "a.yaml", "-f", "pdf", "--paper", "a4"}).err, "14400"));
    folder.put("b.yaml", good_map);
    CHECK_FALSE(holds(folder.call({"build", "b.yaml", "-f", "pdf"}).err, "14400"));
}
