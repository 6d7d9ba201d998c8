#include "catch.h"

#include "backends/text_page.h"

using namespace journeymap;

namespace {

std::string page_of(std::string_view text, int width, int indent = 0) {
    std::string out;
    TextPage page(out, width, Coloring::none);
    page.line(indent, text);
    return out;
}

}  // namespace

TEST_CASE("lines of a page break at blanks and keep their indent") {
    CHECK(page_of("one two three", 8) == "one two\nthree\n");
    CHECK(page_of("one two three", 9, 2) == "  one two\n  three\n");
    CHECK(page_of("one\n two", 20) == "one two\n");
}

TEST_CASE("a word that is wider than the page is cut, never within a character") {
    CHECK(page_of("abcdefghij", 4) == "abcd\nefgh\nij\n");
    CHECK(page_of("e\u0301e\u0301e\u0301", 2) == "e\u0301e\u0301\ne\u0301\n");
}

TEST_CASE("wide characters take two columns and a line may end beside them") {
    CHECK(cells_in("\u56F3a\u0301") == 3);
    CHECK(page_of("\u56F3\u66F8\u9928\u30AB", 6) == "\u56F3\u66F8\u9928\n\u30AB\n");
    CHECK(cells_in("\U0001F469\u200D\U0001F467") == 2);
}

TEST_CASE("what is written from right to left is isolated on each line") {
    CHECK(page_of("\u0639\u0628 \u0639\u0628", 3) == "\u2068\u0639\u0628\u2069\n\u2068\u0639\u0628\u2069\n");
    CHECK(page_of("\u0639 \u200E\u22121", 20) == "\u2068\u0639 \u200E\u22121\u2069\n");  // the mark keeps the sign before the number
    CHECK(cells_in("\u200E\u22121\u061C") == 2);
    CHECK(page_of("a\u202Eb", 20) == "a\\u{202e}b\n");
    CHECK(page_of("\x1B[1m\u2069", 40) == "\\u{1b}[1m\\u{2069}\n");
}

TEST_CASE("text in a column goes on in that column") {
    std::string out;
    TextPage page(out, 20, Coloring::none);
    page.begin(2, 10);
    page.add("Doing", Ink::frame);
    page.tab(10);
    page.add("waits and waits");
    page.end();
    CHECK(out == "  Doing   waits and\n          waits\n");
}

TEST_CASE("a page has colours only where they are wanted") {
    std::string out;
    TextPage page(out, 20, Coloring::ansi);
    page.line(0, "x", Ink::strong);
    page.line(0, "y");
    CHECK(out == "\x1B[1mx\x1B[0m\ny\n");
}
