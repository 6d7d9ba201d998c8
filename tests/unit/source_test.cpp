#include "catch.h"
#include "journeymap/finding.h"
#include "journeymap/source.h"
#include "source/source_rules.h"
#include "support/cell_width.h"
#include "support/escape.h"

using namespace journeymap;

namespace {

// Loads and returns the one finding there must be.
Finding refused(std::string bytes) {
    Sources sources;
    Diagnostics diagnostics;
    CHECK(!load_source("x.yaml", std::move(bytes), sources, diagnostics));
    REQUIRE(diagnostics.findings().size() == 1);
    CHECK(sources.count() == 1);
    return diagnostics.findings().front();
}

}  // namespace

TEST_CASE("source counts lines and columns in characters") {
    const Source source("x", "a\nžluťoučký kůň\r\n\nlast");
    CHECK(source.line_count() == 4);
    CHECK(source.line(2) == "žluťoučký kůň");
    CHECK(source.line(3).empty());
    CHECK(source.line(4) == "last");
    CHECK(source.line(5).empty());
    CHECK(source.position(0) == Position{1, 1});
    CHECK(source.position(source.line_start(2) + 2) == Position{2, 2});  // after the two bytes of ž
    CHECK(source.position(10000) == Position{4, 5});
    for (std::uint32_t offset = 0; offset < 60; ++offset) CHECK(source.line_of(offset) == source.position(offset).line);
}

TEST_CASE("source does not count a byte order mark as a column") {
    Sources sources;
    Diagnostics diagnostics;
    const auto id = load_source("x", "\xEF\xBB\xBFtitle: x\n", sources, diagnostics);
    REQUIRE(id);
    CHECK(sources.at(*id).position(3) == Position{1, 1});
    CHECK(sources.at(*id).position(8) == Position{1, 6});
    CHECK(sources.text({*id, 3, 8}) == "title");
    CHECK(sources.text({}).empty());
}

TEST_CASE("source accepts text in any script") {
    Sources sources;
    Diagnostics diagnostics;
    CHECK(load_source("x", "a: ถนน\tمرحبا 🙂\r\nb: é\n", sources, diagnostics));
    CHECK(load_source("empty", "", sources, diagnostics));
    CHECK(diagnostics.findings().empty());
}

TEST_CASE("source names the byte that is not UTF-8 and the encoding it may be") {
    const Finding latin = refused("title: caf\xE9\n");
    CHECK(latin.rule == &not_utf8);
    CHECK(latin.span == Span{0, 10, 11});
    CHECK(latin.message.find("0xE9") != std::string::npos);
    CHECK(latin.help.find("Windows-1252") != std::string::npos);
    CHECK(latin.help.find("é") != std::string::npos);
    CHECK(refused("a: \x93quote\x94\n").help.find("“") != std::string::npos);
    CHECK(refused("\xFF\xFE" + std::string("a\0:\0 \0", 6)).help.find("UTF-16") != std::string::npos);
    CHECK(refused(std::string("a\0:\0 \0b\0", 8)).help.find("UTF-16") != std::string::npos);
}

TEST_CASE("source refuses characters that nobody can see") {
    CHECK(refused("a: b\x07\n").rule == &control_character);
    CHECK(refused(std::string("a: b\0c and more text\n", 21)).span == Span{0, 4, 5});
    CHECK(refused("a: \xC2\x85\n").rule == &control_character);
    CHECK(refused("a: \xE2\x80\xA8\n").message.find("U+2028") != std::string::npos);
    CHECK(refused("a: \xEF\xBB\xBF\n").rule == &misplaced_byte_order_mark);
    CHECK(refused("a: 1\rb: 2\r\n").rule == &lone_carriage_return);
}

TEST_CASE("source refuses more than 8 MiB and reports no more than a screenful") {
    CHECK(refused(std::string(8 * 1024 * 1024 + 1, ' ')).rule == &file_too_large);
    Sources sources;
    Diagnostics diagnostics;
    CHECK(!load_source("x", std::string(1000000, '\x01'), sources, diagnostics));
    CHECK(diagnostics.findings().size() == 20);
}

TEST_CASE("escape shows what cannot be seen and leaves scripts alone") {
    CHECK(escaped("a\x1B[31m\n\xE2\x80\xAE") == "a\\u{1b}[31m\\u{a}\\u{202e}");
    CHECK(escaped("caf\xE9") == "caf\\x{e9}");
    CHECK(escaped("नमस्ते می‌خواهم 👩‍🚀") == "नमस्ते می‌خواهم 👩‍🚀");
    CHECK(quoted("a\tb") == "'a\\u{9}b'");
    const std::string text(100, 'x');
    CHECK(quoted(text) == "'" + std::string(40, 'x') + "…" + std::string(19, 'x') + "'");
}

TEST_CASE("cell width follows East Asian width and combining marks") {
    CHECK(cell_width(U'a') == 1);
    CHECK(cell_width(U'é') == 1);
    CHECK(cell_width(U'\u0301') == 0);
    CHECK(cell_width(U'\u200D') == 0);
    CHECK(cell_width(U'漢') == 2);
    CHECK(cell_width(U'\U0001F642') == 2);
    CHECK(cell_width(U'ア') == 2);
    CHECK(cell_width(U'ｱ') == 1);
}

TEST_CASE("columns on very long lines count characters, too") {
    std::string text = "\xEF\xBB\xBFshort\n";
    for (int i = 0; i < 10000; ++i) text += "a\u017e";
    const Source source("long", text + "\nend");
    const std::uint32_t start = source.line_start(2);
    for (std::uint32_t i = 0; i < 10000; i += 7) CHECK(source.position(start + 3 * i) == Position{2, 1 + 2 * static_cast<int>(i)});
    CHECK(source.position(start + 30000) == Position{2, 20001});
    CHECK(source.position(start + 30001) == Position{3, 1});
    const Source marked("marked", "\xEF\xBB\xBF" + text.substr(start));
    CHECK(marked.position(3 + 9000) == Position{1, 6001});
}
