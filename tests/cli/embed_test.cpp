// embed: pages that show maps.
#include "catch.h"
#include "folder.h"

namespace {

const std::string before = "# Permits\r\n\r\n  odd   text \t\r\n<!-- journeymap: maps/a.journey.yaml dark=midnight -->\r\n";
const std::string after = "<!-- /journeymap -->\r\nmore\n\n```md\n<!-- journeymap: none.yaml -->\n```\nno line end";

}  // namespace

TEST_CASE("embed draws the maps of a page and fills its blocks, and touches nothing else") {
    const Folder folder;
    folder.put("maps/a.journey.yaml", good_map);
    folder.put("README.md", before + "old\r\n" + after);
    const Outcome outcome = folder.call({"embed", "README.md"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out.empty());
    CHECK(holds(outcome.err, "wrote README.md\n"));
    const std::string page = folder.read("README.md");
    CHECK(page.starts_with(before));
    CHECK(page.ends_with(after));
    const std::string block = page.substr(before.size(), page.size() - before.size() - after.size());
    CHECK(block.starts_with(
        "<picture>\r\n  <source media=\"(prefers-color-scheme: dark)\" srcset=\"maps/a.dark.svg\">\r\n  <img alt=\"Renew a permit. "));
    CHECK(block.ends_with(" src=\"maps/a.svg\">\r\n</picture>\r\n"));
    CHECK(holds(folder.read("maps/a.dark.svg"), "#10171f"));
    CHECK(folder.has("maps/a.svg"));
    const Outcome again = folder.call({"embed", "README.md"});
    CHECK(holds(again.err, "unchanged README.md\n"));
    CHECK(folder.read("README.md") == page);
}

TEST_CASE("embed --check writes nothing, shows the difference and fails where anything is stale") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    const std::string stale = "Hello\n<!-- journeymap: a.yaml -->\n<!-- /journeymap -->\nBye\n";
    folder.put("README.md", stale);
    const Outcome outcome = folder.call({"embed", "--check", "README.md"});
    CHECK(outcome.status == 1);
    CHECK(outcome.out.starts_with(
        "--- a/README.md\n+++ b/README.md\n@@ -1,4 +1,5 @@\n Hello\n <!-- journeymap: a.yaml -->\n+<img alt=\"Renew a permit. "));
    CHECK(outcome.err ==
          "README.md:2: stale: the block of a.yaml\nREADME.md:2: missing: a.svg\nrefresh README.md with: journeymap embed README.md\n");
    CHECK(folder.read("README.md") == stale);
    CHECK_FALSE(folder.has("a.svg"));

    CHECK(folder.call({"embed", "README.md"}).status == 0);
    const Outcome fresh = folder.call({"embed", "--check", "README.md"});
    CHECK(fresh.status == 0);
    CHECK(fresh.out.empty());
    CHECK(fresh.err.empty());
    folder.put("a.svg", folder.read("a.svg") + " ");
    const Outcome picture = folder.call({"embed", "--check", "README.md"});
    CHECK(picture.status == 1);
    CHECK(picture.out.empty());
    CHECK(picture.err == "README.md:2: stale: a.svg\nrefresh README.md with: journeymap embed README.md\n");
    CHECK(holds(folder.call({"embed", "--check", "--no-config", "README.md"}).err, "with: journeymap embed --no-config README.md\n"));
}

TEST_CASE("embed --check speaks to no log, and in a file its difference is a patch") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    const std::string page = "::error::mine\n##vso[task.complete]\n<!-- journeymap: a.yaml -->\n<!-- /journeymap -->\n";
    folder.put("README.md", page);
    const Outcome piped = folder.call({"embed", "--check", "README.md"});
    CHECK(piped.status == 1);
    CHECK(holds(piped.out, "\n \\u{3a}:error::mine\n #\\u{23}vso[task.complete]\n"));
    CHECK(holds(
        piped.err, "warning: what a log would take for a command is shown with \\u{...} in it; to apply the diff, write it to a file\n"));
    Run to_file{{"embed", "--check", "README.md"}};
    to_file.output_to = folder / "the.diff";
    CHECK_FALSE(holds(folder.call(to_file).err, "warning"));
    CHECK(holds(folder.read("the.diff"), "\n ::error::mine\n ##vso[task.complete]\n"));
}

TEST_CASE("a block can show a diagram, indented as its markers are") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    folder.put("README.md", "- item\n\n  <!-- journeymap: a.yaml format=mermaid -->\n  <!-- /journeymap -->\n");
    CHECK(folder.call({"embed", "README.md"}).status == 0);
    const std::string page = folder.read("README.md");
    CHECK(holds(page, "\n  ```mermaid\n  "));
    CHECK(holds(page, "\n  journey\n"));
    CHECK(page.ends_with("\n  ```\n  <!-- /journeymap -->\n"));
    CHECK_FALSE(folder.has("a.svg"));
    CHECK(folder.call({"embed", "--check", "README.md"}).status == 0);
    folder.put("README.md", "<!-- journeymap: a.yaml format=mermaid dark=midnight -->\n<!-- /journeymap -->\n");
    CHECK(holds(folder.call({"embed", "README.md"}).err, "README.md:1:40: error[JM807 broken-block]: this concerns pictures"));
}

TEST_CASE("names are those that the page sees, wherever the program runs") {
    const Folder folder;
    folder.put("docs/maps/a.yaml", good_map);
    folder.put("docs/night.yaml", "extends: midnight\nbackground: '#010203'\n");
    folder.put("docs/page.md", "<!-- journeymap: ./maps/a.yaml theme=./night.yaml output=img/one.svg -->\n<!-- /journeymap -->\n");
    CHECK(folder.call({"embed", "docs/page.md"}).status == 0);
    CHECK(holds(folder.read("docs/page.md"), "src=\"img/one.svg\""));
    CHECK(holds(folder.read("docs/img/one.svg"), "#010203"));
    folder.put("docs/.journeymap.yaml", "theme: high-contrast\n");
    folder.put("docs/page.md", "<!-- journeymap: maps/a.yaml -->\n<!-- /journeymap -->\n");
    CHECK(folder.call({"embed", "docs/page.md"}).status == 0);
    CHECK(holds(folder.read("docs/maps/a.svg"), "#595959"));
}

TEST_CASE("a page with a block that cannot be filled stays as it is, and others go on") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    folder.put("bad.yaml", bad_map);
    const auto says = [&](const std::string& text, const std::string& sentence) {
        folder.put("README.md", text);
        const Outcome outcome = folder.call({"embed", "README.md"});
        CAPTURE(text, outcome.err);
        CHECK(outcome.status == 1);
        CHECK(holds(outcome.err, sentence));
        CHECK(holds(outcome.err, "README.md: not refreshed"));
        CHECK(folder.read("README.md") == text);
        CHECK_FALSE(folder.has("a.svg"));
    };
    const std::string end = "\n<!-- /journeymap -->\n", good = "<!-- journeymap: a.yaml -->" + end;
    says(good + "<!-- journeymap: a.yaml -->\n", "README.md:3:1: error[JM807 broken-block]: this block is not closed");
    says(good + "<!-- journeymap: none.yaml -->" + end, "README.md:3:18: error[JM807 broken-block]: there is no map 'none.yaml'");
    says(good + "<!-- journeymap: bad.yaml -->" + end, "bad.yaml:14:1: error[JM030 unknown-key]");
    says(good + "<!-- journeymap: bad.yaml -->" + end, "the map 'bad.yaml' cannot be drawn");
    says(good + "<!-- journeymap: a.yaml theme=dayligth -->" + end, "did you mean 'daylight'?");
    says(good + "<!-- journeymap: a.yaml theme=print -->" + end, "another block writes another picture to");
    says(good + "<!-- journeymap: a.yaml output=x.png -->" + end, "is no name for a picture");
    says(good + "<!-- journeymap: a.yaml output=/tmp/x.svg -->" + end, "what has an absolute path");
    says(good + "<!-- journeymap: a.yaml format=png -->" + end, "unknown format of a block 'png'");

    folder.put("b.md", good);
    CHECK(folder.call({"embed", "README.md", "b.md"}).status == 1);
    CHECK(holds(folder.read("b.md"), "<img "));
}

TEST_CASE("a page reads and writes only in its own project") {
    const Folder folder;
    folder.put("repository/.git/HEAD", "");
    folder.put("repository/docs/a.yaml", good_map);
    folder.put("secret.yaml", good_map);
    for (const char* words :
        {"../../secret.yaml", "a.yaml output=../../out.svg", "a.yaml output=new/../../../out.svg", "a.yaml theme=../../secret.yaml"}) {
        folder.put("repository/docs/page.md", std::string("<!-- journeymap: ") + words + " -->\n<!-- /journeymap -->\n");
        const Outcome outcome = folder.call({"embed", "repository/docs/page.md"});
        CAPTURE(words, outcome.err);
        CHECK(outcome.status == 1);
        CHECK(holds(outcome.err, "lies outside the project of this page"));
        CHECK_FALSE(folder.has("out.svg"));
        CHECK_FALSE(folder.has("secret.svg"));
    }
    folder.put("repository/docs/page.md", "<!-- journeymap: a.yaml output=../pictures/a.svg -->\n<!-- /journeymap -->\n");
    CHECK(folder.call({"embed", "repository/docs/page.md"}).status == 0);
    CHECK(folder.has("repository/pictures/a.svg"));
}

TEST_CASE("embed is told which pages, and says where there is nothing to do") {
    const Folder folder;
    folder.put("plain.md", "# Nothing\n");
    CHECK(folder.call({"embed"}).status == 2);
    CHECK(folder.call({"embed", "none.md"}).status == 2);
    CHECK(folder.call({"embed", "."}).status == 2);
    const Outcome outcome = folder.call({"embed", "plain.md"});
    CHECK(outcome.status == 0);
    CHECK(holds(outcome.err, "has no block to fill"));
    CHECK(folder.read("plain.md") == "# Nothing\n");
}

TEST_CASE("a block in a list item or a quote is filled with lines like its own, and code there is left alone") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    const std::string shown = "- ```md\n  <!-- journeymap: none.yaml -->\n  ```\n";
    folder.put("README.md", shown +
                                "> <!-- journeymap: a.yaml format=mermaid -->\n> <!-- /journeymap -->\n\n10. <!-- journeymap: a.yaml -->\n"
                                "    <!-- /journeymap -->\n");
    const Outcome outcome = folder.call({"embed", "README.md"});
    CAPTURE(outcome.err);
    CHECK(outcome.status == 0);
    const std::string page = folder.read("README.md");
    CHECK(page.starts_with(shown + "> <!-- journeymap: a.yaml format=mermaid -->\n> ```mermaid\n> "));
    CHECK(holds(page, "\n> journey\n>     title "));
    CHECK(holds(page, "\n> ```\n> <!-- /journeymap -->\n"));
    CHECK(holds(page, "\n10. <!-- journeymap: a.yaml -->\n    <img alt="));
    CHECK(folder.call({"embed", "--check", "README.md"}).status == 0);
}

TEST_CASE("a byte order mark and carriage returns stay as they are") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    folder.put("README.md", "\xEF\xBB\xBF<!-- journeymap: a.yaml -->\r\n<!-- /journeymap -->\r\n");
    CHECK(folder.call({"embed", "README.md"}).status == 0);
    const std::string page = folder.read("README.md");
    CHECK(page.starts_with("\xEF\xBB\xBF<!-- journeymap: a.yaml -->\r\n<img alt="));
    CHECK(page.ends_with("src=\"a.svg\">\r\n<!-- /journeymap -->\r\n"));
    CHECK(folder.call({"embed", "--check", "README.md"}).status == 0);
}

TEST_CASE("two pages may show one picture, and not write two to one name") {
    const Folder folder;
    folder.put(".git/HEAD", "");
    folder.put("a.yaml", good_map);
    const std::string end = "<!-- /journeymap -->\n", plain = "<!-- journeymap: a.yaml -->\n" + end;
    folder.put("one.md", plain);
    folder.put("docs/two.md", "<!-- journeymap: ../a.yaml -->\n" + end);
    folder.put("three.md", "<!-- journeymap: a.yaml theme=print -->\n" + end);
    CHECK(folder.call({"embed", "one.md", "docs/two.md"}).status == 0);
    const Outcome outcome = folder.call({"embed", "one.md", "three.md", "docs/two.md"});
    CHECK(outcome.status == 1);
    CHECK(holds(outcome.err, "three.md:1:18: error[JM807 broken-block]: another page writes another picture to 'a.svg'"));
    CHECK(holds(outcome.err, "three.md: not refreshed"));
    CHECK(holds(outcome.err, "unchanged docs/two.md"));
}

TEST_CASE("a theme or config that cannot be used stops the pages that need it, and no others") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    folder.put("bad.yaml", "muted: teal\n");
    const std::string end = "<!-- /journeymap -->\n", with_theme = "<!-- journeymap: a.yaml theme=./bad.yaml -->\n" + end;
    folder.put("one.md", with_theme);
    folder.put("two.md", "<!-- journeymap: a.yaml -->\n" + end);
    folder.put("three.md", with_theme);
    const Outcome themed = folder.call({"embed", "one.md", "two.md", "three.md"});
    CHECK(themed.status == 1);
    CHECK(holds(themed.err, "bad.yaml:1:8: error[JM051 bad-color]"));
    CHECK(themed.err.find("bad-color") == themed.err.rfind("bad-color"));
    CHECK(holds(themed.err, "one.md:1:25: error[JM807 broken-block]: the theme './bad.yaml' cannot be used"));
    CHECK(holds(themed.err, "three.md:1:25: error[JM807 broken-block]"));
    CHECK(holds(folder.read("two.md"), "<img "));
    CHECK(folder.read("one.md") == with_theme);

    folder.put("maps/.journeymap.yaml", "theem: print\n");
    folder.put("maps/b.yaml", good_map);
    folder.put("one.md", "<!-- journeymap: maps/b.yaml -->\n" + end);
    folder.put("two.md", "<!-- journeymap: a.yaml dark=midnight -->\n" + end);
    const Outcome configured = folder.call({"embed", "one.md", "two.md"});
    CHECK(configured.status == 2);
    CHECK(holds(configured.err, "maps/.journeymap.yaml:1:1: error"));
    CHECK(
        holds(configured.err, "one.md:1:18: error[JM807 broken-block]: the .journeymap.yaml that holds for 'maps/b.yaml' cannot be used"));
    CHECK(holds(folder.read("two.md"), "<picture>"));
    folder.put("maps/.journeymap.yaml", "theme: ../bad.yaml\n");
    CHECK(folder.call({"embed", "one.md", "two.md"}).status == 2);
}

TEST_CASE("a page's dark pictures are those that the project wants, where the block does not say it") {
    const Folder folder;
    folder.put(".journeymap.yaml", "dark_theme: midnight\n");
    folder.put("a.yaml", good_map);
    const std::string end = "<!-- /journeymap -->\n";
    folder.put("README.md", "<!-- journeymap: a.yaml -->\n" + end);
    CHECK(folder.call({"embed", "README.md"}).status == 0);
    CHECK(holds(folder.read("README.md"), "srcset=\"a.dark.svg\""));
    CHECK(folder.has("a.dark.svg"));
    folder.put("README.md", "<!-- journeymap: a.yaml dark=none -->\n" + end);
    CHECK(folder.call({"embed", "README.md"}).status == 0);
    CHECK_FALSE(holds(folder.read("README.md"), "srcset"));
}

TEST_CASE("of a light and a dark picture both are replaced, or none") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    folder.put("README.md", "<!-- journeymap: a.yaml dark=midnight -->\n<!-- /journeymap -->\n");
    folder.put("a.svg", "old");
    folder.put("a.dark.svg/file", "");
    const Outcome outcome = folder.call({"embed", "README.md"});
    CHECK(outcome.status == 3);
    CHECK(holds(outcome.err, "cannot write a.dark.svg: it is a directory"));
    CHECK(holds(outcome.err, "cannot write a.svg: left as it was, because it belongs to a.dark.svg"));
    CHECK(folder.read("a.svg") == "old");
    CHECK_FALSE(holds(folder.read("README.md"), "<picture>"));
}

TEST_CASE("an alternative text turns nothing that stands around it") {
    const Folder folder;
    std::string map = good_map;
    const std::size_t title = map.find("Renew a permit");
    REQUIRE(title != std::string::npos);
    map.replace(title, 14, "Renew \xE2\x80\xAE a \xE2\x81\xA7permit");
    folder.put("a.yaml", map);
    folder.put("README.md", "<!-- journeymap: a.yaml -->\n<!-- /journeymap -->\n");
    CHECK(folder.call({"embed", "README.md"}).status == 0);
    CHECK(holds(folder.read("README.md"), "alt=\"Renew  a permit."));
    CHECK(folder.call({"build", "a.yaml", "-f", "report", "-o", "a.md"}).status == 0);
    CHECK_FALSE(holds(folder.read("a.md"), "202E"));
    CHECK_FALSE(holds(folder.read("a.md"), "\xE2\x80\xAE"));
}

TEST_CASE("pictures whose names differ only by case are doubtful") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    folder.put("README.md",
        "<!-- journeymap: a.yaml output=A.svg -->\n<!-- /journeymap -->\n\n<!-- journeymap: a.yaml -->\n<!-- /journeymap -->\n");
    const Outcome outcome = folder.call({"embed", "README.md"});
    CHECK(outcome.status == 0);
    CHECK(holds(outcome.err, "the pictures A.svg and a.svg differ only in upper and lower case"));
}

TEST_CASE("embed names a map as seen from here") {
    const Folder folder;
    folder.put(".journeymap.yaml", "theme: print\n");
    folder.put("maps/a.journey.yaml", "use: [../staff.yaml]\n" + good_map);
    folder.put("staff.yaml", "zebras: 1\n");
    folder.put("docs/page.md", "<!-- journeymap: ../maps/a.journey.yaml -->\n<!-- /journeymap -->\n");
    const Outcome outcome = folder.call({"embed", "docs/page.md"});
    CHECK(outcome.status == 1);
    CHECK(outcome.err.starts_with("staff.yaml:1:1: error"));
    CHECK_FALSE(holds(outcome.err, "docs/.."));
}

TEST_CASE("a page has so many blocks, and they hold so much") {
    const Folder folder;
    const std::string end = " format=mermaid -->\n<!-- /journeymap -->\n";
    std::string page, more;
    for (int map = 0; map < 200; ++map) {
        const std::string name = "m" + std::to_string(map) + ".yaml";
        folder.put(name, "title: T\nstages: [{name: S, touchpoints: [{name: N, emotion: happy}]}]\n");
        page += "<!-- journeymap: " + name + end;
    }
    page += page;  // these are no others
    folder.put("page.md", page);
    CHECK(folder.call({"embed", "page.md"}).status == 0);
    folder.put("one.yaml", good_map);
    page += "<!-- journeymap: one.yaml" + end + "<!-- journeymap: two.yaml" + end;
    folder.put("page.md", page);
    const Outcome many = folder.call({"embed", "page.md"});
    CHECK(many.status == 1);
    CHECK(holds(many.err, "page.md:801:1: error[JM807 broken-block]: a page has at most 200 different blocks"));
    CHECK_FALSE(holds(many.err, "two.yaml"));
    CHECK(folder.read("page.md") == page);

    std::string large = "title: T\nstages:\n";
    for (int stage = 0; stage < 20; ++stage) {
        large += "- name: S\n  touchpoints:\n";
        for (int i = 0; i < 400; ++i) large += "  - {name: A touchpoint of this map with a long name, emotion: happy}\n";
    }
    folder.put("large.yaml", large);
    for (int i = 0; i < 40; ++i) more += "<!-- journeymap: large.yaml" + end;
    folder.put("page.md", more);
    const Outcome much = folder.call({"embed", "page.md"});
    CAPTURE(much.err);
    CHECK(much.status == 1);
    CHECK(holds(much.err, "with this block, the blocks of the page hold more than 8 MiB"));
    CHECK(folder.read("page.md") == more);
}

TEST_CASE("embed takes the way past a limit that it advises, for maps") {
    const Folder folder;
    std::string many;
    for (int i = 0; i < 1001; ++i) many += "a";
    folder.put("a.yaml", good_map + "scenario: " + many + "\n");
    folder.put("README.md", "<!-- journeymap: a.yaml -->\n<!-- /journeymap -->\n");
    const Outcome refused = folder.call({"embed", "README.md"});
    CHECK(refused.status == 1);
    CHECK(holds(refused.err, "--limits-times 2 is enough"));
    const Outcome stale = folder.call({"embed", "--limits-times", "2", "--check", "README.md"});
    CHECK(stale.status == 1);
    CHECK(holds(stale.err, "with: journeymap embed --limits-times 2 README.md\n"));
    CHECK(folder.call({"embed", "--limits-times", "2", "README.md"}).status == 0);
    CHECK(folder.call({"embed", "--limits-times", "2", "--check", "README.md"}).status == 0);
    CHECK(folder.call({"embed", "--limits-times", "0", "README.md"}).status == 2);
}
