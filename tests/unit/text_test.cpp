#include "catch.h"

#include "journeymap/text.h"

#include <cmath>
#include <string>

using namespace journeymap;

namespace {

std::unique_ptr<TextShaper> shaper() { return make_text_shaper({.system_fonts = false}); }

std::vector<std::string> lines(TextShaper& shaper, std::string_view text, float width, std::string_view language = "en") {
    std::vector<std::string> out;
    for (const auto& line : shaper.break_lines(text, {}, width, language)) out.emplace_back(line.text);
    return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("text has the width of its glyphs") {
    auto text = shaper();
    CHECK(text->width("", {}) == 0);
    CHECK(text->width("permit", {}) > 20);
    CHECK(text->width("permit", {.size = 24}) == Approx(2 * text->width("permit", {.size = 12})));
    CHECK(text->width("two words", {}) == Approx(text->width("two", {}) + text->width(" ", {}) + text->width("words", {})));
    CHECK(text->width("permit", {.face = Face::bold}) > text->width("permit", {}));
    CHECK(text->width("111", {.tabular = true}) == Approx(text->width("888", {.tabular = true})));
    CHECK(text->width("111", {}) < text->width("888", {}));
    CHECK(text->width("a\tb", {}) == text->width("a b", {}));
}

TEST_CASE("letter spacing counts after each character") {
    auto text = shaper();
    CHECK(text->width("goals", {.letter_spacing = 2}) == Approx(text->width("goals", {}) + 10));
    CHECK(text->width("a b", {.letter_spacing = 2}) == Approx(text->width("a b", {}) + 6));
    const auto glyphs = text->glyphs("ab", {.letter_spacing = 5}, "en", false);
    REQUIRE(glyphs.size() == 2);
    CHECK(glyphs[1].x == Approx(text->width("a", {}) + 5));
}

TEST_CASE("no line begins with the dot between two things") {
    auto text = shaper();
    const float room = text->width("effort 1 · Parking", {});
    CHECK(lines(*text, "effort 1 · Parking · proposed", room) == Lines{"effort 1 ·", "Parking ·", "proposed"});
    CHECK(lines(*text, "Parking · ok", text->width("Parking", {})) == Lines{"Parking", "· ok"});  // but where there is no other way
    CHECK(lines(*text, "· first", 1000) == Lines{"· first"});
}

TEST_CASE("lines break at words and stay inside their width") {
    auto text = shaper();
    const std::string paragraph = "She looks for the right form, finds three that are nearly the same, and gives up for today.";
    for (const float width : {20.F, 60.F, 100.F, 200.F}) {
        for (const auto& line : text->break_lines(paragraph, {}, width, "en")) {
            CHECK(line.width == Approx(text->width(line.text, {})));
            CHECK((line.width <= width || line.text.find(' ') == std::string_view::npos));
            CHECK(line.text.front() != ' ');
            CHECK(line.text.back() != ' ');
        }
    }
    CHECK(lines(*text, "one two", 1000) == Lines{"one two"});
    CHECK(lines(*text, "one two", text->width("one two", {})) == Lines{"one two"});
    CHECK(lines(*text, "one two", text->width("one two", {}) - 1) == Lines{"one", "two"});
    CHECK(lines(*text, "  one  ", 1000) == Lines{"one"});
}

TEST_CASE("line breaks in the text are kept") {
    auto text = shaper();
    CHECK(lines(*text, "", 100).empty());
    CHECK(lines(*text, "a\nb", 100) == Lines{"a", "b"});
    CHECK(lines(*text, "a\r\n\nb\n", 100) == Lines{"a", "", "b"});
    CHECK(lines(*text, " ", 100) == Lines{""});
    CHECK(lines(*text, "\n", 100) == Lines{""});
    CHECK(lines(*text,
              "a\xE2\x80\xA8"
              "b",
              100) == Lines{"a", "b"});
}

TEST_CASE("a long text is measured and broken the same again") {
    auto text = shaper();
    const std::string paragraph = "She looks for the right form, finds three that are nearly the same – and gives up for today.";
    const auto first = text->break_lines(paragraph, {}, 100, "en");
    const float width = text->width(paragraph, {}), widest = text->widest_word(paragraph, {}, "en");
    const std::string copy = paragraph;  // elsewhere
    const auto again = text->break_lines(copy, {}, 100, "en");
    REQUIRE(again.size() == first.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        CHECK(again[i].text == first[i].text);
        CHECK(again[i].text.data() - copy.data() == first[i].text.data() - paragraph.data());
        CHECK(again[i].width == first[i].width);
    }
    CHECK(text->width(copy, {}) == width);
    CHECK(text->widest_word(copy, {}, "en") == widest);
    CHECK(text->break_lines(copy, {}, 101, "en")[0].width <= 101);
    CHECK(text->width(copy, {.size = 24}) == Approx(2 * width));
    CHECK(text->width(copy, {.face = Face::bold}) > width);
    CHECK(text->break_lines(std::string(100, ' '), {}, 100, "en").size() == 1);
    for (int i = 0; i < 100000; ++i) text->width(paragraph + std::to_string(i), {});  // more than is remembered
    CHECK(text->width(paragraph, {}) == width);
}

TEST_CASE("a word that does not fit is broken") {
    auto text = shaper();
    const auto parts = text->break_lines("Parkausweisantragsformular", {}, 60, "de");
    REQUIRE(parts.size() > 1);
    std::string joined;
    for (const auto& part : parts) {
        CHECK(part.width <= 60.01F);
        joined += part.text;
    }
    CHECK(joined == "Parkausweisantragsformular");
    CHECK(lines(*text, "abc", 0) == Lines{"a", "b", "c"});
    CHECK(lines(*text, "e\u0301a", 0) == Lines{"e\u0301", "a"});
    CHECK(lines(*text, "a well-known fact", text->width("a well-", {}) + 1) == Lines{"a well-", "known", "fact"});
}

TEST_CASE("glyphs stand where the measure says") {
    auto text = shaper();
    const std::string_view line = "Tom & AVA: \"To Wai\", 24.5 %";
    const auto glyphs = text->glyphs(line, {.size = 16}, "en", false);
    REQUIRE(!glyphs.empty());
    for (std::size_t i = 1; i < glyphs.size(); ++i) {
        CHECK(glyphs[i].x >= glyphs[i - 1].x);
        CHECK(glyphs[i].character > glyphs[i - 1].character);
        CHECK(glyphs[i].id != 0);
    }
    CHECK(glyphs.back().x < text->width(line, {.size = 16}));
    CHECK(text->missing().empty());
}

TEST_CASE("the widest word is what a column must hold") {
    auto text = shaper();
    CHECK(text->widest_word("an application form", {}, "en") == Approx(text->width("application", {})));
    CHECK(text->widest_word("", {}, "en") == 0);
}

TEST_CASE("line metrics come from the font") {
    const auto metrics = line_metrics(Face::regular);
    CHECK(metrics.ascent > 0.9F);
    CHECK(metrics.descent > 0.2F);
    CHECK(metrics.cap_height == Approx(0.727).epsilon(0.02));
    CHECK(metrics.x_height == Approx(0.546).epsilon(0.03));
}
