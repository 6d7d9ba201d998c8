#include <algorithm>

#include "catch.h"
#include "diagnostics/formats.h"
#include "journeymap/finding.h"
#include "support/json_writer.h"
#include "support/limits.h"

using namespace journeymap;

namespace {

constexpr Rule rule{"JM099", "example", Severity::error, "An example."};

struct Fixture {
    Sources sources;
    Diagnostics diagnostics;

    explicit Fixture(std::string bytes) { sources.add("map.yaml", std::move(bytes)); }

    Span find(std::string_view text, std::uint32_t source = 0) const {
        const auto begin = static_cast<std::uint32_t>(sources.at(source).bytes().find(text));
        return {source, begin, begin + static_cast<std::uint32_t>(text.size())};
    }
    Finding& report(std::string_view text) { return diagnostics.report(rule, find(text), "something is wrong"); }
    std::string human(int width = 120) const { return human_text(diagnostics.findings(), sources, {Coloring::none, width}); }
    // The rows behind the heading.
    std::string rows(int width = 120) const {
        const std::string text = human(width);
        return text.substr(text.find('\n') + 1);
    }
};

}  // namespace

TEST_CASE("human format underlines the place and gives help") {
    Fixture map("title: x\nsteps: []\n");
    map.report("steps").with_help("write 'touchpoints'\nor delete the line");
    CHECK(map.human() == R"(map.yaml:2:1: error[JM099 example]: something is wrong
  |
2 | steps: []
  | ^^^^^
  = help: write 'touchpoints'
          or delete the line
)");
}

TEST_CASE("of thousands of findings people are shown the first of each rule, and machines all") {
    Fixture map("title: x\nsteps: []\n");
    constexpr Rule other{"JM098", "sample", Severity::warning, "Another example."};
    for (std::size_t i = 0; i < limits::shown_of_a_rule + 1200; ++i) map.report("steps");
    map.diagnostics.report(other, map.find("title"), "something else is wrong");
    const std::string human = map.human();
    CHECK(human.ends_with("\n\nand 1,200 more of JM099 example\n"));
    CHECK(std::ranges::count(human, '\n') == 5 * static_cast<int>(limits::shown_of_a_rule + 1) + 1);
    CHECK(human.find("JM098") != std::string::npos);
    const std::string excerpt = short_excerpt(map.diagnostics.findings(), map.sources);
    CHECK(excerpt.ends_with("something else is wrong\nand 1,200 more of JM099 example\n"));
    CHECK(
        std::ranges::count(short_text(map.diagnostics.findings(), map.sources), '\n') == static_cast<int>(limits::shown_of_a_rule) + 1201);
}

TEST_CASE("human format shows labels on other lines, with what lies between cut out") {
    Fixture map("title: x\na: 1\nb: 2\ntitle: y\nc: 3\nd: 4\n");
    map.report("title: y").label(map.find("title: x"), "first given here").label(map.find("d: 4"), "and here");
    CHECK(map.rows() == R"(  |
1 | title: x
  | -------- first given here
...
4 | title: y
  | ^^^^^^^^
5 | c: 3
6 | d: 4
  | ---- and here
)");
}

TEST_CASE("human format stacks labels on one line") {
    Fixture map("{a: 1, b: 2, c: 3}\n");
    map.report("c").label(map.find("a"), "first").label(map.find("b"), "second").label(map.find("c"), "third");
    CHECK(map.rows() == R"(  |
1 | {a: 1, b: 2, c: 3}
  |  -     -     ^ third
  |  |     |
  |  |     second
  |  first
)");
}

TEST_CASE("human format hangs a label where another mark lies behind it") {
    Fixture map("abcdefgh\n");
    map.report("abcdefgh").label(map.find("cd"), "inner");
    CHECK(map.rows() == R"(  |
1 | abcdefgh
  | ^^^^^^^^
  |   |
  |   inner
)");
}

TEST_CASE("human format marks first and last line of a long place") {
    Fixture map("a:\n  - one\n  - two\n  - three\nb: 1\n");
    map.report("- one\n  - two\n  - three").label(map.find("- one\n  - two\n  - three"), "the whole list");
    CHECK(map.rows() == R"(  |
2 |   - one
  |   ^^^^^
3 |   - two
4 |   - three
  |   ^^^^^^^ the whole list
)");
}

TEST_CASE("human format gives places in other files their own heading") {
    Fixture map("a: x\n");
    map.sources.add("team.yaml", "one: 1\ntwo: 2\n");
    map.report("x").label(map.find("two", 1), "defined here");
    CHECK(map.rows() == R"(  |
1 | a: x
  |    ^
 --> team.yaml:2:1
  |
2 | two: 2
  | --- defined here
)");
}

TEST_CASE("human format aligns tabs, wide characters and combining marks") {
    Fixture map("a:\t漢字 e\xCC\x81 \xE2\x80\xAE here\n");
    map.report("here").label(map.find("字"), "wide");
    CHECK(map.rows() == R"(  |
1 | a:  漢字 é \u{202e} here
  |       --            ^^^^
  |       |
  |       wide
)");
}

TEST_CASE("human format cuts long lines around the place") {
    const auto padded = [](std::size_t before, std::size_t after) {
        return std::string(before, 'a').append(" here ").append(after, 'b').append("\n");  // `+` makes GCC 12 warn
    };
    Fixture map(padded(300, 300));
    map.report("here");
    const std::string rows = map.rows(60);
    CHECK(rows == "  |\n1 | …" + std::string(16, 'a') + " here " + std::string(32, 'b') + "…\n  | " + std::string(18, ' ') + "^^^^\n");
    Fixture huge(padded(5000000, 100000));
    huge.report("here");
    CHECK(huge.human(80).size() < 1000);
}

TEST_CASE("human format points at the end of a line and at nothing") {
    Fixture map("a:\n");
    map.diagnostics.report(rule, {0, 2, 2}, "a value is missing");
    CHECK(map.rows() == "  |\n1 | a:\n  |   ^\n");
    Fixture nowhere("a:\n");
    nowhere.diagnostics.report(rule, {}, "no stages");
    CHECK(nowhere.human() == "map.yaml: error[JM099 example]: no stages\n");
}

TEST_CASE("human format prints no control character, and colours only when asked") {
    Fixture map("a: x\n");
    map.report("x").message = "bad \x1B[2J\xE2\x80\xAE text";
    CHECK(map.human().find('\x1B') == std::string::npos);
    CHECK(map.human().find("\\u{1b}[2J\\u{202e}") != std::string::npos);
    const std::string colored = human_text(map.diagnostics.findings(), map.sources, {Coloring::ansi, 120});
    CHECK(colored.find("\x1B[1;31m^\x1B[0m") != std::string::npos);
}

TEST_CASE("short text") {
    Fixture map("a: é x\n");
    map.report("x").with_help("help").edit(map.find("x"), "y").about("stages/a");
    CHECK(short_text(map.diagnostics.findings(), map.sources) == "map.yaml:1:6: error[JM099 example]: something is wrong\n");
}

TEST_CASE("diagnostics count, sort and sum up") {
    Fixture map("a b c\n");
    map.diagnostics.report(rule, {}, "nowhere");
    map.report("c").severity = Severity::warning;
    map.report("a");
    map.diagnostics.sort_by_place();
    CHECK(map.diagnostics.findings()[0].span.begin == 0);
    CHECK(map.diagnostics.findings()[1].span.begin == 4);
    CHECK(!map.diagnostics.findings()[2].span.given());
    CHECK(map.diagnostics.document_has_errors());
    CHECK(map.diagnostics.count(Severity::error) == 2);
    CHECK(summary_of(map.diagnostics.findings()) == "2 errors, 1 warning");
    CHECK(summary_of({}) == "no findings");
}

TEST_CASE("JSON writer escapes and nests") {
    std::string out;
    JsonWriter json(out, JsonLayout::compact);
    json.begin_object();
    json.member("text", "a\"b\\\n\x1B\xE2\x80\xAE\xF3\xA0\x80\x81\xFF");
    json.key("list");
    json.begin_array();
    json.value(1);
    json.value(-0.1);
    json.value(1.0 / 0.0);
    json.value(true);
    json.begin_object();
    json.end_object();
    json.end_array();
    json.end_object();
    CHECK(out == "{\"text\":\"a\\\"b\\\\\\n\\u001b\\u202e\\udb40\\udc01\xEF\xBF\xBD\",\"list\":[1,-0.1,null,true,{}]}");
}

TEST_CASE("a group is folded while all of it stands") {
    const auto grouped = [](std::size_t gone) {
        Diagnostics diagnostics;
        diagnostics.report(rule, {0, 1, 2}, "before");
        const std::uint32_t group = diagnostics.open_group(rule, {0, 0, 1}, "all three", 3);
        diagnostics.summary_of_group(group).about("stages");
        for (int i = 0; i < 3; ++i) diagnostics.report(rule, {0, 2, 3}, "one").in_group(group);
        CHECK(diagnostics.count_from(0, Severity::error) == 2);
        diagnostics.findings().resize(4 - gone);
        diagnostics.fold_groups();
        return diagnostics.findings();
    };
    REQUIRE(grouped(0).size() == 2);
    CHECK(grouped(0)[1].message == "all three");
    CHECK(grouped(0)[1].entity == "stages");
    REQUIRE(grouped(1).size() == 3);
    CHECK(grouped(1)[2].message == "one");
    CHECK(grouped(3).size() == 1);
}
