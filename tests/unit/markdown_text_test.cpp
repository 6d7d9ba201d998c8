#include "catch.h"

#include "backends/markdown_text.h"

using namespace journeymap;

namespace {

std::string markdown(std::string_view text) {
    std::string out;
    append_markdown(out, text);
    return out;
}

std::string markdown_link(std::string_view text, std::string_view address) {
    std::string out;
    append_markdown_link(out, text, address);
    return out;
}

bool replace_at(std::string_view& rest, std::string& out, std::string_view from, std::string_view to) {
    if (rest.substr(0, from.size()) != from) return false;
    out += to;
    rest.remove_prefix(from.size());
    return true;
}

// What a reader sees of text without markup.
std::string rendered(std::string_view rest) {
    std::string out;
    while (!rest.empty()) {
        if (replace_at(rest, out, "<!---->", "") || replace_at(rest, out, "<span>$</span>", "$") || replace_at(rest, out, "<br>", "\n") ||
            replace_at(rest, out, "&lt;", "<") || replace_at(rest, out, "&amp;", "&")) {
            continue;
        }
        if (rest.front() == '\\' && rest.size() > 1) rest.remove_prefix(1);
        out += rest.front();
        rest.remove_prefix(1);
    }
    return out;
}

}  // namespace

TEST_CASE("plain text stays as it is in Markdown") {
    for (const std::string_view text : {"Calls, holds for 22 minutes", "snake_case_name", "What's next? (Soon!)", "10:30", "a - b + c = d",
             "5 > 4", "R&D & co; x", "3.5 %", "-5 degrees", "日本語のテキスト", "نص عربي", "“quoted” – dash…"}) {
        CHECK(markdown(text) == text);
    }
}

TEST_CASE("text reads unchanged whatever it holds") {
    for (const std::string_view text :
        {"*bold* _it_ `code` ~~no~~", "[link](http://a.b) ![x](y) [^1]", "<script>alert(1)</script> <!-- x -->", "&lt; &#64; &copy; & &x",
            "| a | b |", "- item", "+ item", "* item", "1. one", "12) twelve", "# head", "## head ##", "> quote", "---",
            "===", "```\nfence\n```", "~~~", "@name, a@b.com @-x", "#12 GH-12 gh-1 org/repo#3", "deadbeef1 a1b2c3d",
            "www.example.com https://x.y ftp://x", "$x$ and $$y$$ and 5 $", ":x: :+1: a:b:c:", "back\\slash \\* \\", "two\nlines",
            "[ ] todo", "[x] done", "<div dir=\"rtl\">", "a\\|b", "!", "_x_", "__init__"}) {
        CHECK(rendered(markdown(text)) == text);
    }
}

TEST_CASE("what would become markup is held back") {
    CHECK(markdown("@name") == "@<!---->name");
    CHECK(markdown("#12") == "\\#<!---->12");
    CHECK(markdown("GH-12") == "GH-<!---->12");
    CHECK(markdown("see abc1234 there") == "see abc<!---->1234 there");
    CHECK(markdown("1234567a") == "123456<!---->7a");
    CHECK(markdown("a1b2c3d4e5f6a7") == "a<!---->1b2c3d<!---->4e5f6a<!---->7");
    CHECK(markdown("GH-1234567a") == "GH-<!---->123456<!---->7a");
    CHECK(markdown("1234567 is a number") == "1234567 is a number");
    CHECK(markdown("www.a.b") == "www<!---->.a.b");
    CHECK(markdown("http://a.b") == "http:<!---->//a.b");
    CHECK(markdown(":x:") == ":<!---->x:");
    CHECK(markdown("$x$") == "<span>$</span>x<span>$</span>");
    CHECK(markdown("<b>") == "&lt;b>");
    CHECK(markdown("&copy;") == "&amp;copy;");
    CHECK(markdown("1. x") == "1\\. x");
    CHECK(markdown("1.5 x") == "1.5 x");
    CHECK(markdown("---") == "\\---");
    CHECK(markdown("a|b") == "a\\|b");
}

TEST_CASE("white space in Markdown") {
    CHECK(markdown("  a\tb \n") == "a b");
    CHECK(markdown("a\nb") == "a<br>b");
    std::string heading;
    append_markdown(heading, "a\nb", MarkdownBreaks::spaces);
    CHECK(heading == "a b");
    CHECK(markdown("").empty());
}

TEST_CASE("characters that force a direction on what stands around them are left out") {
    CHECK(markdown("a\u202Eb\u2066c\u2069d\u2028e") == "abcd e");
    CHECK(markdown("a\u2019b\u2026") == "a\u2019b\u2026");
}

TEST_CASE("bytes of a file's name that are no character are shown as such") {
    CHECK(markdown("a\xE2") == "a\uFFFD");
    CHECK(markdown("\xFF*") == "\uFFFD\\*");
}

TEST_CASE("links go to web and mail addresses only") {
    CHECK(markdown_link("Survey", "https://a.b/c?d=e&f=g#h") == "[Survey](<https://a.b/c?d=e&amp;f=g#h>)");
    CHECK(markdown_link("Survey", "javascript:alert(1)") == "Survey");
    CHECK(markdown_link("Survey", "") == "Survey");
    CHECK(markdown_link("a]b", "HTTPS://a.b/<x> |`\\$") == "[a\\]b](<HTTPS://a.b/%3Cx%3E%20%7C%60%5C%24>)");
    CHECK(markdown_link("x", "https://") == "x");
}

TEST_CASE("escaping stays linear") {
    const std::string text = [] {
        std::string hostile;
        for (int i = 0; i < 200000; ++i) hostile += "1a";
        for (int i = 0; i < 200000; ++i) hostile += ":a";
        return hostile;
    }();
    CHECK(markdown(text).size() >= text.size());
}
