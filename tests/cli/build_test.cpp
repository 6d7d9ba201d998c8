// journeymap build: inputs, outputs, streams and exit status as the contract says.
#include "catch.h"
#include "folder.h"

using Names = std::vector<std::string>;

TEST_CASE("a map becomes a picture beside it") {
    const Folder folder;
    folder.put("a.journey.yaml", good_map);
    const Outcome outcome = folder.call({"build", "a.journey.yaml"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out == "");
    CHECK(holds(outcome.err, "wrote a.svg\n"));
    CHECK(holds(outcome.err, "a.journey.yaml: method: 1 objectives"));
    CHECK(folder.names() == Names{"a.journey.yaml", "a.svg"});
    CHECK(folder.read("a.svg").find("<svg") != std::string::npos);
}

TEST_CASE("build says which errors keep a map from being drawn") {
    const Folder folder;
    folder.put("a.yaml", "title: T\nstages: [{name: Find, cost: 3}, Pay]\n");
    CHECK(holds(folder.call({"build", "a.yaml"}).err, "a.yaml: not drawn; first mend the error with the line under it\n"));
    folder.put("b.yaml", "title: T\nstages: [Find\n");
    CHECK(holds(folder.call({"build", "b.yaml"}).err, "b.yaml: not drawn; mend the errors above first\n"));
}

TEST_CASE("a second build leaves the file alone") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    folder.call({"build", "a.yaml"});
    const ino_t before = folder.inode("a.svg");
    const Outcome outcome = folder.call({"build", "a.yaml"});
    CHECK(holds(outcome.err, "unchanged a.svg\n"));
    CHECK(folder.inode("a.svg") == before);
}

TEST_CASE("no input means the maps below this directory") {
    const Folder folder;
    folder.put("x/a.journey.yaml", good_map);
    folder.put("x/other.yaml", good_map);
    folder.put("b.journey.yml", good_map);
    CHECK(folder.call({"build", "-o", "out/"}).status == 0);
    CHECK(folder.has("out/x/a.svg"));
    CHECK(folder.has("out/b.svg"));
    CHECK_FALSE(folder.has("out/x/other.svg"));
}

TEST_CASE("several formats at once, each once") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    CHECK(folder.call({"build", "a.yaml", "-f", "svg,png,svg", "-f", "markdown,md"}).status == 0);
    CHECK(folder.names() == Names{"a.md", "a.png", "a.svg", "a.yaml"});
}

TEST_CASE("the name of the output says its format") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    CHECK(folder.call({"build", "a.yaml", "-o", "x.png"}).status == 0);
    CHECK(folder.read("x.png").substr(1, 3) == "PNG");
    CHECK(folder.call({"build", "a.yaml", "-o=x.md"}).status == 0);
    CHECK(folder.call({"build", "a.yaml", "-o", "x.doc"}).status == 2);
    CHECK(folder.call({"build", "a.yaml", "-o", "x.doc", "-f", "md"}).status == 0);
    CHECK(folder.read("x.doc") == folder.read("x.md"));
}

TEST_CASE("standard input becomes standard output") {
    const Folder folder;
    Run call;
    call.words = {"build", "-"};
    call.input = good_map;
    const Outcome outcome = folder.call(call);
    CHECK(outcome.status == 0);
    CHECK(holds(outcome.out, "<svg"));
    CHECK_FALSE(holds(outcome.err, "wrote"));
    CHECK(folder.names().empty());
    call.words = {"build", "-", "-o", "x.svg"};
    CHECK(folder.call(call).status == 0);
    CHECK(folder.has("x.svg"));
    call.words = {"build", "-", "-o", "out/"};
    CHECK(folder.call(call).status == 2);
    call.words = {"build", "-", "-o", "-", "-f", "png"};
    CHECK(folder.call(call).out.substr(1, 3) == "PNG");
}

TEST_CASE("one map that fails does not stop the others") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    folder.put("b.yaml", bad_map);
    folder.put("b.svg", "old");
    folder.put("c.yaml", good_map);
    const Outcome outcome = folder.call({"build", "a.yaml", "b.yaml", "c.yaml"});
    CHECK(outcome.status == 1);
    CHECK(folder.has("a.svg"));
    CHECK(folder.has("c.svg"));
    CHECK(folder.read("b.svg") == "old");
    CHECK(holds(outcome.err, "b.yaml:14:1: error["));
}

TEST_CASE("after several maps a line counts them") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    folder.put("b.yaml", bad_map);
    folder.put("c.yaml", good_map);
    CHECK(holds(folder.call({"build", "a.yaml", "c.yaml"}).err, "\n2 maps: 2 drawn\n"));
    CHECK(holds(folder.call({"build", "a.yaml", "b.yaml", "c.yaml"}).err, "\n3 maps: 2 unchanged, 1 failed\n"));
    CHECK_FALSE(holds(folder.call({"build", "a.yaml"}).err, " maps"));
}

TEST_CASE("quiet says only what is wrong") {
    const Folder folder;
    folder.put("a.yaml", "title: T\nstages: [Find]\n");
    CHECK(folder.call({"build", "-q", "a.yaml"}).err.empty());
    CHECK(folder.has("a.svg"));
    folder.put("b.yaml", bad_map);
    const Outcome outcome = folder.call({"build", "--quiet", "a.yaml", "b.yaml"});
    CHECK(outcome.status == 1);
    CHECK(holds(outcome.err, "b.yaml:14:1: error["));
    CHECK(holds(outcome.err, "2 maps: 1 unchanged, 1 failed\n"));
    CHECK_FALSE(holds(outcome.err, "a.yaml"));
    folder.put("odd/c.svg/x", "");
    folder.put("odd/c.yaml", good_map);
    CHECK(holds(folder.call({"build", "-q", "odd/c.yaml"}).err, "cannot write odd/c.svg"));
    const Outcome strict = folder.call({"build", "-q", "--strict", "a.yaml"});
    CHECK(holds(strict.err, "JM101"));
    CHECK(holds(strict.err, "not drawn"));
    CHECK_FALSE(holds(strict.err, "warning["));
}

TEST_CASE("quiet says why a picture is refused, and not that it is smaller") {
    const Folder folder;
    std::string stages = "title: T\nstages:\n";
    for (int i = 0; i < 80; ++i) stages += "  - {name: Stage, touchpoints: [Comes, Asks]}\n";
    folder.put("wide.yaml", stages);
    const Outcome outcome = folder.call({"build", "-q", "wide.yaml", "-o", "a.png", "--scale", "20"});
    CHECK(outcome.status == 1);
    CHECK(holds(outcome.err, "error[JM927 png-too-large]: the PNG would be"));
    CHECK(outcome.err.find("error[JM927") < outcome.err.find("cannot write a.png: JM927 png-too-large, as said above"));
    CHECK_FALSE(holds(outcome.err, "warning["));

    CHECK(holds(folder.call({"build", "wide.yaml", "-o", "wide.png"}).err, "JM928"));
    CHECK(folder.call({"build", "-q", "wide.yaml", "-o", "smaller.png"}).err.empty());
}

TEST_CASE("nothing comes out of standard output for a map that fails") {
    const Folder folder;
    folder.put("b.yaml", bad_map);
    const Outcome outcome = folder.call({"build", "b.yaml", "-o", "-"});
    CHECK(outcome.status == 1);
    CHECK(outcome.out == "");
}

TEST_CASE("two outputs with one name are refused before anything is written") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    folder.put("a.journey.yaml", good_map);
    folder.put("b.yaml", good_map);
    const Outcome outcome = folder.call({"build", "b.yaml", "a.yaml", "a.journey.yaml"});
    CHECK(outcome.status == 2);
    CHECK(holds(outcome.err, "both be written to a.svg"));
    CHECK_FALSE(folder.has("b.svg"));
    CHECK(folder.call({"build", "a.yaml", "b.yaml", "-o", "x.svg"}).status == 2);
    CHECK(folder.call({"build", "a.yaml", "-f", "svg,png", "-o", "x.svg"}).status == 2);
    CHECK(folder.call({"build", "a.yaml", "-f", "svg,png", "-o", "-"}).status == 2);
}

TEST_CASE("names that differ only in case are warned about") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    folder.put("A.yaml", good_map);
    const Outcome outcome = folder.call({"build", "a.yaml", "A.yaml"});
    CHECK(outcome.status == 0);
    CHECK(holds(outcome.err, "warning: the outputs a.svg and A.svg differ only in upper and lower case"));
    folder.put("caf\u00E9.journey.yaml", good_map);
    folder.put("cafe\u0301.journey.yaml", good_map);
    const Outcome accents = folder.call({"build", "caf\u00E9.journey.yaml", "./cafe\u0301.journey.yaml"});
    CHECK(accents.status == 0);
    CHECK(holds(accents.err, "differ only in how accented letters are encoded: on macOS they are one file"));
}

TEST_CASE("an output never overwrites its map") {
    const Folder folder;
    folder.put("a.svg", good_map);
    CHECK(folder.call({"build", "a.svg", "-o", "./a.svg"}).status == 2);
    CHECK(folder.read("a.svg") == good_map);
}

TEST_CASE("an output that is a directory or a link") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    folder.put("a.svg/x", "");
    CHECK(folder.call({"build", "a.yaml"}).status == 3);
    CHECK(folder.call({"build", "a.yaml", "-o", "a.svg"}).status == 0);
    CHECK(folder.has("a.svg/a.svg"));
    folder.put("b.yaml", good_map);
    folder.put("target", "mine");
    std::filesystem::create_symlink("target", folder / "b.svg");
    const Outcome outcome = folder.call({"build", "b.yaml"});
    CHECK(outcome.status == 3);
    CHECK(holds(outcome.err, "symbolic link"));
    CHECK(folder.read("target") == "mine");
    CHECK(folder.call({"build", "b.yaml", "-o", "b.svg"}).status == 0);
    CHECK(holds(folder.read("target"), "<svg"));
}

TEST_CASE("inputs that are not there are the caller's mistake") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    const Outcome outcome = folder.call({"build", "a.yaml", "b.yaml"});
    CHECK(outcome.status == 2);
    CHECK(holds(outcome.err, "b.yaml: there is no such file"));
    CHECK_FALSE(folder.has("a.svg"));
    CHECK(folder.call({"build"}).status == 2);
    CHECK(folder.call({"build", "/dev/null"}).status == 2);
    CHECK(folder.call({"build", ""}).status == 2);
}

TEST_CASE("strict draws only maps without errors") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    folder.put("b.yaml", good_map.substr(0, good_map.find("        opportunities")));
    CHECK(folder.call({"build", "--strict", "a.yaml"}).status == 0);
    CHECK(folder.call({"build", "--strict", "b.yaml"}).status == 1);
    CHECK_FALSE(folder.has("b.svg"));
    CHECK(folder.call({"build", "b.yaml"}).status == 0);
    CHECK(folder.has("b.svg"));
}

TEST_CASE("insights are marked, by the project's thresholds, and left out on request") {
    const Folder folder;
    folder.put("a.yaml",
        "title: T\npersonas: [Ann, Bob]\nstages: [{name: S, touchpoints: [{name: One, drop_off: 24%, emotion: {ann: -1, bob: 1}}, "
        "{name: Two, emotion: 1.5}]}]\n");
    const auto draw = [&](Names words) {
        words.insert(words.begin(), {"build", "a.yaml", "-o", "-"});
        return folder.call(words).out;
    };
    const std::string marked = draw({});
    CHECK(holds(marked, "Lowest point \u00b7 Ann \u22121"));
    CHECK(holds(marked, "<title>24% of those who come to \u201cOne\u201d leave there and do not go on.</title>"));
    CHECK(holds(marked, "Drop-off 24%"));
    CHECK(holds(marked, "more: journeymap insights a.yaml"));
    const std::string bare = draw({"--no-insights"});
    CHECK_FALSE(holds(bare, "Lowest point"));
    CHECK_FALSE(holds(bare, "<title>24 %"));
    CHECK_FALSE(holds(bare, "journeymap insights"));
    CHECK(holds(draw({"-f", "markdown"}), "People leave: Drop-off 24"));
    CHECK_FALSE(holds(draw({"-f", "markdown", "--no-insights"}), "People leave"));
    CHECK_FALSE(holds(draw({"--persona", "bob"}), "Lowest point"));
    CHECK(holds(folder.call({"build", "a.yaml", "-f", "json", "--no-insights"}).err,
        "--no-insights concerns pictures, reports, Markdown and text"));
    Run from_input;
    from_input.words = {"build", "-"};
    from_input.input = folder.read("a.yaml");
    CHECK(holds(folder.call(from_input).out, "more: journeymap insights -"));
    folder.put("a b.yaml", folder.read("a.yaml"));
    CHECK(holds(folder.call({"build", "a b.yaml", "-o", "-"}).out, "journeymap insights 'a b.yaml'"));
    folder.put(".journeymap.yaml", "insights: {drop_off: 0.5}\n");
    CHECK_FALSE(holds(draw({}), "<title>24 %"));
}

TEST_CASE("options that would do nothing are refused") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    for (const Names& words : {Names{"--scale", "2"}, Names{"--dpi", "96"}, Names{"--width", "9"},
             Names{"--svg-text", "embed", "-f", "png"}, Names{"--theme", "daylight", "-f", "markdown"}}) {
        Names call{"build", "a.yaml"};
        call.insert(call.end(), words.begin(), words.end());
        const Outcome outcome = folder.call(call);
        CHECK(outcome.status == 2);
        CHECK(holds(outcome.err, words[0] + " concerns"));
    }
    CHECK(folder.names() == Names{"a.yaml"});
}

TEST_CASE("the map is asked for personas and lanes") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    CHECK(folder.call({"build", "a.yaml", "--persona", "amara", "--lanes", "touchpoints,doing"}).status == 0);
    Outcome outcome = folder.call({"build", "a.yaml", "--persona", "amra"});
    CHECK(outcome.status == 2);
    CHECK(holds(outcome.err, "a.yaml: unknown persona 'amra'; did you mean 'amara'?"));
    outcome = folder.call({"build", "a.yaml", "--lanes", "touchpoint"});
    CHECK(outcome.status == 2);
    CHECK(holds(outcome.err, "unknown lane 'touchpoint'; did you mean 'touchpoints'?"));
}

TEST_CASE("a character that no font has is named") {
    const Folder folder;
    folder.put("a.yaml", "title: \"Renew \U0001FB93\U000F1234 now\"\n" + good_map.substr(good_map.find('\n') + 1));
    const Outcome outcome = folder.call({"build", "a.yaml"});
    CHECK(outcome.status == 0);
    CHECK(holds(outcome.err, "warning[JM701 character-without-font]"));
    CHECK(holds(outcome.err, "U+F1234"));
}

TEST_CASE("a picture does not depend on the day") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    folder.call({"build", "a.yaml", "-o", "usual.svg"});
    folder.call({"build", "a.yaml", "-o", "strict.svg", "--strict"});
    REQUIRE(folder.has("usual.svg"));
    CHECK(folder.read("usual.svg") == folder.read("strict.svg"));
}

TEST_CASE("build writes a report under its own extension, beside the Markdown of the map") {
    Folder folder;
    folder.put("map.journey.yaml", good_map);
    CHECK(folder.call({"build", "map.journey.yaml", "-f", "report,md"}).status == 0);
    CHECK(holds(folder.read("map.report.md"), "\n## In short\n"));
    CHECK_FALSE(holds(folder.read("map.md"), "## In short"));
    CHECK(folder.call({"build", "map.journey.yaml", "-o", "Steering.REPORT.md"}).status == 0);
    CHECK(folder.read("Steering.REPORT.md") == folder.read("map.report.md"));
    CHECK(folder.call({"build", "map.journey.yaml", "-o", "report.md"}).status == 0);
    CHECK(folder.read("report.md") == folder.read("map.md"));
    CHECK(folder.call({"build", "map.journey.yaml", "-f", "report", "-o", "-"}).out == folder.read("map.report.md"));
}

TEST_CASE("a report says what comments allow and why, and nothing that depends on the clock") {
    Folder folder;
    folder.put("allowed.yaml",
        "# journeymap: allow no-review it is only a sketch\n"
        "title: T\n");
    const std::string report = folder.call({"build", "allowed.yaml", "-f", "report", "-o", "-"}).out;
    CHECK(holds(report, "## What is accepted as it is\n"));
    CHECK(holds(report, "| no-review | allowed.yaml:2 | it is only a sketch |\n"));
    folder.put("old.yaml", "title: T\nreview: {last: 2001-01-01, every: 1 month}\n");
    CHECK_FALSE(holds(folder.call({"build", "old.yaml", "-f", "report", "-o", "-"}).out, "review-overdue"));
    CHECK(holds(folder.call({"build", "old.yaml", "-f", "report", "-o", "-", "--today", "2002-01-01"}).out, "review-overdue"));
}

TEST_CASE("what would change nothing in a report is refused") {
    Folder folder;
    folder.put("map.yaml", good_map);
    CHECK(folder.call({"build", "map.yaml", "-f", "report", "--lanes", "doing"}).status == 2);
    CHECK(folder.call({"build", "map.yaml", "-f", "report,svg", "--lanes", "doing"}).status == 0);
    CHECK(folder.call({"build", "map.yaml", "-f", "report", "--theme", "night"}).status == 2);
}

TEST_CASE("build says how a PDF comes onto paper, and refuses paper where none is printed") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    CHECK(folder.call({"build", "a.yaml", "-f", "pdf", "--paper", "a4", "--fit", "tile"}).status == 0);
    CHECK(folder.read("a.pdf").substr(0, 5) == "%PDF-");
    CHECK(folder.call({"build", "a.yaml", "-f", "pdf", "--paper", "auto", "--orientation", "portrait", "--rows", "auto"}).status == 0);
    CHECK(folder.call({"build", "a.yaml", "-f", "svg,pdf", "--width", "160mm"}).status == 0);
    CHECK(folder.read("a.svg").find("width=\"160mm\"") != std::string::npos);
    CHECK(folder.call({"build", "a.yaml", "-f", "png", "--width", "50.8mm", "--dpi", "150"}).status == 0);
    CHECK(folder.read("a.png").substr(16, 4) == std::string("\0\0\x01\x2C", 4));  // 300 pixels wide
    CHECK(folder.call({"build", "a.yaml", "-f", "png,pdf", "--paper", "a4"}).status == 0);
    for (const Names& words : {Names{"--paper", "a4"}, Names{"--fit", "tile"}, Names{"--width", "160mm", "-f", "markdown"},
             Names{"--width", "160mm", "--paper", "a4", "-f", "pdf"}, Names{"--rows", "0"}, Names{"--fit", "width", "-f", "pdf"},
             Names{"--rows", "2", "--paper", "a4", "--fit", "tile", "-f", "pdf"}, Names{"--rows", "2", "-f", "markdown"},
             Names{"--paper", "a9", "-f", "pdf"}, Names{"--width", "1mm", "-f", "pdf"}}) {
        Names call = {"build", "a.yaml"};
        call.insert(call.end(), words.begin(), words.end());
        CHECK(folder.call(call).status == 2);
    }
}

TEST_CASE("what is said to help a picture of a known width does help") {
    const Folder folder;
    std::string map = "title: T\nstages:\n";
    for (const char stage : {'A', 'B', 'C', 'D'}) {
        map += std::string("  - name: ") + stage + "\n    touchpoints: [{name: One, emotion: 1}, {name: Two, emotion: -1}, Three]\n";
    }
    folder.put("a.yaml", map);
    for (const std::string width : {"160mm", "80mm", "60mm"}) {
        const std::string said = folder.call({"build", "a.yaml", "--width", width}).err;
        CHECK(holds(said, "JM704"));
        const std::size_t at = said.find("fold it with --rows ");
        if (at == std::string::npos) continue;
        const std::string rows = said.substr(at + 20, said.find(' ', at + 20) - at - 20);
        INFO(width << ": " << rows);
        CHECK_FALSE(holds(folder.call({"build", "a.yaml", "--width", width, "--rows", rows}).err, "JM704"));
        CHECK(holds(folder.call({"build", "a.yaml", "--width", width, "--rows", std::to_string(std::stoi(rows) - 1)}).err, "JM704"));
    }
    CHECK(holds(folder.call({"build", "a.yaml", "--width", "160mm"}).err, "fold it with --rows 4 ("));
}

TEST_CASE("--no-foot leaves the method and the file's name out of pictures") {
    const Folder folder;
    folder.put("a.journey.yaml", good_map);
    const auto draw = [&](std::vector<std::string> more) {
        more.insert(more.begin(), {"build", "a.journey.yaml", "-o", "-", "--svg-text", "system"});
        return folder.call(std::move(more)).out;
    };
    const std::string whole = draw({}), bare = draw({"--no-foot"});
    CHECK(holds(whole, ">a.journey.yaml<"));
    CHECK(holds(whole, "Iterate"));
    CHECK_FALSE(holds(bare, ">a.journey.yaml<"));
    CHECK(holds(whole, "journeymap insights a.journey.yaml"));
    CHECK_FALSE(holds(bare, "a.journey.yaml"));
    CHECK_FALSE(holds(bare, "Iterate"));
    CHECK(holds(bare, "Amara"));
    CHECK(folder.call({"build", "a.journey.yaml", "-f", "html,pdf,png", "--no-foot"}).status == 0);
    CHECK(holds(folder.call({"build", "a.journey.yaml", "-f", "json", "--no-foot"}).err, "--no-foot concerns pictures"));
}

TEST_CASE("--no-insights keeps what a map reveals out of pages and reports") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    CHECK(folder.call({"build", "a.yaml", "-f", "report,html,json"}).status == 0);
    CHECK(holds(folder.read("a.report.md"), "## What the map reveals\n"));
    CHECK(holds(folder.read("a.html"), "What the map reveals"));
    CHECK(folder.call({"build", "a.yaml", "-f", "report,html,json", "--no-insights"}).status == 0);
    for (const char* text : {"What the map reveals", "What to do first", "lowest-point", "sentences matter", "sentence matters"}) {
        CAPTURE(text);
        CHECK_FALSE(holds(folder.read("a.report.md"), text));
        CHECK_FALSE(holds(folder.read("a.html"), text));
    }
    CHECK(holds(folder.read("a.report.md"), "## Opportunities\n"));
    CHECK(holds(folder.read("a.json"), "lowest-point"));
}
