// Marked blocks of pages, and what is written into them.
#include "publishing/marked_block.h"

#include "catch.h"
#include "publishing/picture_snippet.h"

using namespace journeymap;

namespace {

struct PageReading {
    Sources sources;
    Diagnostics diagnostics;
    std::vector<MarkedBlock> blocks;

    explicit PageReading(const std::string& text) { blocks = find_marked_blocks(sources, sources.add("README.md", text), diagnostics); }
    std::string findings() const {
        std::string text;
        for (const Finding& finding : diagnostics.findings()) {
            const Position at = sources.at(0).position(finding.span.begin);
            text += std::to_string(at.line) + ":" + std::to_string(at.column) + " " + finding.message + "\n";
        }
        return text;
    }
    std::string_view content(std::size_t i) const { return sources.text(blocks.at(i).content); }
};

}  // namespace

TEST_CASE("a block is what stands between two markers") {
    const PageReading page("# A\n\n<!-- journeymap: a.yaml -->\nold\n\nolder\n<!-- /journeymap -->\nrest\n");
    CHECK(page.findings().empty());
    REQUIRE(page.blocks.size() == 1);
    CHECK(page.content(0) == "old\n\nolder\n");
    CHECK(page.blocks[0].map.value == "a.yaml");
    CHECK(page.blocks[0].format.value == "svg");
    CHECK(page.blocks[0].dark.value.empty());
}

TEST_CASE("an empty block has a place, also at the end of the page and with carriage returns") {
    const PageReading page("<!--journeymap:a.yaml-->\r\n<!-- /journeymap -->");
    CHECK(page.findings().empty());
    REQUIRE(page.blocks.size() == 1);
    CHECK(page.content(0).empty());
    CHECK(page.blocks[0].content.begin == 26);
    CHECK(page.blocks[0].map.value == "a.yaml");
}

TEST_CASE("options stand behind the map, and names with blanks in quotes") {
    const PageReading page(
        "  <!-- journeymap: \"my map.yaml\" dark=midnight theme=\"./a b.yaml\" output=x.svg format=svg -->\n<!-- /journeymap -->\n");
    CHECK(page.findings().empty());
    REQUIRE(page.blocks.size() == 1);
    const MarkedBlock& block = page.blocks[0];
    CHECK(block.indent == "  ");
    CHECK(block.map.value == "my map.yaml");
    CHECK(page.sources.text(block.map.span) == "\"my map.yaml\"");
    CHECK(block.dark.value == "midnight");
    CHECK(block.theme.value == "./a b.yaml");
    CHECK(block.output.value == "x.svg");
}

TEST_CASE("markers that a page shows are left alone") {
    const std::string block = "<!-- journeymap: a.yaml -->\n<!-- /journeymap -->\n";
    for (const std::string& text : {"```\n" + block + "```\n", "~~~~md\n" + block + "~~~\n" + block + "~~~~\n",
             "  ````\n" + block + "```\n" + block + "````\n", std::string("    <!-- journeymap: a.yaml -->\n    <!-- /journeymap -->\n"),
             std::string("\t<!-- journeymap: a.yaml -->\n"), "```\n" + block, std::string("Write `<!-- journeymap: a.yaml -->` there.\n"),
             std::string("<!-- journeymap is a program -->\n"), std::string("<!-- see journeymap: a.yaml -->\n")}) {
        const PageReading page(text);
        CAPTURE(text);
        CHECK(page.findings().empty());
        CHECK(page.blocks.empty());
    }
    CHECK(PageReading("```\n```\n" + block).blocks.size() == 1);
    CHECK(PageReading("``` a`b\n" + block).blocks.size() == 1);
    CHECK(PageReading("~~~\n    ~~~\n~~~\n" + block).blocks.size() == 1);
}

TEST_CASE("code in list items and quotes is code, and ends with them") {
    const std::string block = "<!-- journeymap: a.yaml -->\n<!-- /journeymap -->\n";
    const auto count = [](const std::string& text) {
        const PageReading page(text);
        CAPTURE(text);
        CHECK(page.findings().empty());
        return page.blocks.size();
    };
    const std::string shown = "  <!-- journeymap: a.yaml -->\n  <!-- /journeymap -->\n";
    CHECK(count("- ```md\n" + shown + "  ```\n" + block) == 1);
    CHECK(count("- ```md\n" + shown + block) == 1);  // the item ends, and its code
    CHECK(count("- ```md\n\n" + shown + "\n  ```\n\n  text\n" + shown) == 1);
    CHECK(count("1. a\n\n   ```\n   <!-- journeymap: a.yaml -->\n   ```\n" + block) == 1);
    CHECK(count("10. a\n\n    ```\n    <!-- journeymap: a.yaml -->\n    ```\n" + block) == 1);
    CHECK(count("10. a\n\n    <!-- journeymap: a.yaml -->\n    <!-- /journeymap -->\n") == 1);
    CHECK(count("10. a\n\n        <!-- journeymap: a.yaml -->\n") == 0);
    CHECK(count("- a\n  - b\n\n    ~~~\n    <!-- journeymap: a.yaml -->\n    ~~~\n" + block) == 1);
    CHECK(count("> ```\n> <!-- journeymap: a.yaml -->\n> ```\n" + block) == 1);
    CHECK(count("> ```\n" + block) == 1);
    CHECK(count("> - ```\n>   <!-- journeymap: a.yaml -->\n>   ```\n> <!-- journeymap: a.yaml -->\n> <!-- /journeymap -->\n") == 1);
    CHECK(count("-\t```\n\t<!-- journeymap: a.yaml -->\n\t```\n" + block) == 1);
    CHECK(count("* * *\n" + block) == 1);
    CHECK(count("1986. A year\n" + block) == 1);
    CHECK(count("-\n" + block) == 1);
}

TEST_CASE("quotes in quotes without end, and empty lines behind them, cost no more than other lines") {
    std::string deep;
    for (int i = 0; i < 100000; ++i) deep += i % 2 == 0 ? "> " : "- ";
    deep += "\n";
    for (int i = 0; i < 200000; ++i) deep += "\n";
    CHECK(PageReading(deep + "<!-- journeymap: a.yaml -->\n<!-- /journeymap -->\n").blocks.size() == 1);
}

TEST_CASE("a block in a list item or quote is filled with lines like its own") {
    const auto indent = [](const std::string& before) {
        const PageReading page(before + "<!-- journeymap: a.yaml -->\n> old\n> <!-- /journeymap -->\n");
        CAPTURE(before, page.findings());
        REQUIRE(page.blocks.size() == 1);
        return page.blocks[0].indent;
    };
    CHECK(indent("> ") == "> ");
    CHECK(indent("> > ") == "> > ");
    CHECK(indent("> - ") == ">   ");
    CHECK(indent("- ") == "  ");
    CHECK(indent("12) ") == "    ");
}

TEST_CASE("a byte order mark before the first marker is none of it") {
    const PageReading page("\xEF\xBB\xBF<!-- journeymap: a.yaml -->\n<!-- /journeymap -->\n");
    CHECK(page.findings().empty());
    REQUIRE(page.blocks.size() == 1);
    CHECK(page.blocks[0].indent.empty());
    CHECK(page.blocks[0].map.value == "a.yaml");
    CHECK(PageReading("\xEF\xBB\xBF```\n<!-- journeymap: a.yaml -->\n").blocks.empty());
}

TEST_CASE("a fence in a block belongs to the block") {
    const PageReading page(
        "<!-- journeymap: a.yaml format=mermaid -->\n```mermaid\n<!-- /journeymap -->\n<!-- journeymap: b.yaml -->\n<!-- /journeymap "
        "-->\n");
    CHECK(page.findings().empty());
    REQUIRE(page.blocks.size() == 2);
    CHECK(page.content(0) == "```mermaid\n");
}

TEST_CASE("what cannot be understood is said with its place") {
    const std::string end = "\n<!-- /journeymap -->\n";
    CHECK(PageReading("\n<!-- journeymap: a.yaml -->\ntext\n").findings() == "2:1 this block is not closed\n");
    CHECK(PageReading("<!-- journeymap: a.yaml -->\n <!-- journeymap: b.yaml -->" + end).findings() == "1:1 this block is not closed\n");
    CHECK(PageReading("<!-- journeymap: a.yaml -->\n <!-- journeymap: b.yaml -->" + end).blocks.size() == 1);
    CHECK(PageReading("a\n  <!-- /journeymap -->\n").findings() == "2:3 no block is open here\n");
    CHECK(PageReading("<!-- journeymap: -->" + end).findings() == "1:1 the block does not say which map it shows\n");
    CHECK(PageReading("<!-- journeymap: a.yaml" + end).findings() == "1:1 a marker of journeymap is not alone on its line\n");
    CHECK(PageReading("<!-- journeymap: a.yaml --> <b>" + end).findings() == "1:1 a marker of journeymap is not alone on its line\n");
    CHECK(PageReading("<!-- journeymap: a.yaml drak=x -->" + end).findings() == "1:25 'drak=x' is no option of a block\n");
    CHECK(PageReading("<!-- journeymap: a b.yaml -->" + end).findings() == "1:20 'b.yaml' is no option of a block\n");
    CHECK(PageReading("<!-- journeymap: a.yaml dark= -->" + end).findings() == "1:25 the option 'dark' says nothing\n");
    CHECK(PageReading("<!-- journeymap: a.yaml dark=x dark=y -->" + end).findings() == "1:32 the option 'dark' is given twice\n");
}

TEST_CASE("addresses hold nothing that ends them, and attributes nothing that leaves them") {
    CHECK(address_of("maps/a b.svg") == "maps/a%20b.svg");
    CHECK(address_of("\xC3\xBC/100%?#\"<>.svg") == "\xC3\xBC/100%25%3F%23%22%3C%3E.svg");
    CHECK(address_of("javascript:alert(1).svg") == "./javascript:alert%281%29.svg");
    CHECK(address_of("a/b:c.svg") == "a/b:c.svg");
    CHECK(address_of("\xE2\x80\xAE.svg") == "%E2%80%AE.svg");
    CHECK(address_of("\xFF.svg") == "%FF.svg");
    CHECK(
        picture_snippet({"a.svg", "", "A \"b\" <c>\n& \xE2\x80\xAE"}) == "<img alt=\"A &quot;b&quot; &lt;c&gt; &amp; \" src=\"a.svg\">\n");
}

TEST_CASE("what shows a picture is no command to a log, and reads the same") {
    CHECK(picture_snippet({"a.svg", "", "##vso[x]y ###[z] C# a: ::b"}) ==
          "<img alt=\"&#35;#vso[x]y &#35;&#35;#[z] C# a: &#58;:b\" src=\"a.svg\">\n");
}
