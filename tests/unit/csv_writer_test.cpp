#include "catch.h"

#include <limits>

#include "support/csv_writer.h"

using journeymap::CsvWriter;

namespace {

std::string cell_of(std::string_view text) {
    std::string out;
    CsvWriter csv(out);
    csv.text(text);
    return out.substr(3);
}

std::string number_of(double number) {
    std::string out;
    CsvWriter csv(out);
    csv.number(number);
    return out.substr(3);
}

}  // namespace

TEST_CASE("a cell says its text again") {
    for (const std::string_view text : {"=1", "+1", "-1", "@a", "\t=1", "'=1", "''=1", "'a", "'", "''", "\uFF1D1", "'\uFF1D1", "a\nb",
             "\u202Ea", "a\rb", "\\u{202e}", "\\u{5c}", "\\u{", "\\", "a\\b", "\u00AD\u200B\u200E", "\u200B=1", "\u202E=1", "'\u200B=1", "",
             "x;=1;y", ";'=1", "a\n=1\n'=2\n''+3", "\t'=1", "a;\"=1\"", "'\"=1", "a;\u200B-1"}) {
        std::string cell = cell_of(text);
        if (cell.starts_with('"')) cell = cell.substr(1, cell.size() - 2);
        for (std::size_t at = 0; (at = cell.find("\"\"", at)) != std::string::npos; ++at) cell.erase(at, 1);
        INFO(cell);
        CHECK(journeymap::csv_text_of(cell) == text);
    }
    CHECK(journeymap::csv_text_of("'tis") == "'tis");
    CHECK(journeymap::csv_text_of("\\u{41} \\u{x} \\u{1b} \\u{202e") == "\\u{41} \\u{x} \\u{1b} \\u{202e");
}

TEST_CASE("a table begins with a byte order mark, and rows end in CRLF") {
    std::string out;
    CsvWriter csv(out);
    csv.text("a");
    csv.empty();
    csv.number(3);
    csv.end_row();
    csv.text("b");
    csv.end_row();
    CHECK(out ==
          "\xEF\xBB\xBF"
          "a,,3\r\nb\r\n");
}

TEST_CASE("cells are quoted where they must be") {
    CHECK(cell_of("plain text") == "plain text");
    CHECK(cell_of("a,b") == "\"a,b\"");
    CHECK(cell_of("a;b") == "\"a;b\"");
    CHECK(cell_of("say \"x\"") == "\"say \"\"x\"\"\"");
    CHECK(cell_of("two\nlines") == "\"two\nlines\"");
    CHECK(cell_of(" blank") == "\" blank\"");
    CHECK(cell_of("") == "");
}

TEST_CASE("no text is a formula") {
    for (const std::string_view text : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1",
             "\xEF\xBC\x9D"
             "1"}) {
        const std::string cell = cell_of(text);
        CHECK(cell.find('\'') == (cell[0] == '"' ? 1 : 0));
    }
    CHECK(cell_of("1-1") == "1-1");
    // A spreadsheet that separates by semicolons begins cells in the middle of ours.
    CHECK(cell_of("x;=1+1;y") == "\"x;'=1+1;y\"");
    CHECK(cell_of("a\n=2+2") == "\"a\n'=2+2\"");
    CHECK(cell_of("a;\"=1\"") == "\"a;'\"\"=1\"\"\"");
    CHECK(cell_of("'quoted'") == "'quoted'");
    CHECK(cell_of("=HYPERLINK(\"x\",1)") == "\"'=HYPERLINK(\"\"x\"\",1)\"");
}

TEST_CASE("numbers stay numbers") {
    CHECK(number_of(-1.6) == "-1.6");
    CHECK(number_of(0.1 + 0.2) == "0.3");
    CHECK(number_of(-0.0001) == "0");
    CHECK(number_of(27360) == "27360");
    CHECK(number_of(3e20) == "300000000000000000000");
    CHECK(number_of(std::numeric_limits<double>::infinity()) == "");
}

TEST_CASE("what cannot be seen is named in a cell") { CHECK(cell_of("a\u202Eb") == "a\\u{202e}b"); }
