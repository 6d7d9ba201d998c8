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
    CHECK(holds(outcome.err, "stale README.md\n"));
    CHECK(holds(outcome.err, "missing a.svg\n"));
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
    CHECK(holds(picture.err, "stale a.svg\n"));
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
