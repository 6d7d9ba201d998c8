#include "catch.h"
#include "lsp/file_uri.h"
#include "lsp/frames.h"
#include "lsp/json_value.h"
#include "lsp/text_places.h"

using namespace journeymap;

TEST_CASE("columns are counted in UTF-16 units or in bytes") {
    const std::string_view text = "a🚲b自c\nü\r\nd\re";
    const TextPlaces units(text, ColumnUnit::utf16), bytes(text, ColumnUnit::utf8);
    CHECK(units.place(0) == TextPlace{0, 0});
    CHECK(units.place(5) == TextPlace{0, 3});
    CHECK(bytes.place(5) == TextPlace{0, 5});
    CHECK(units.place(9) == TextPlace{0, 5});
    CHECK(units.place(3) == TextPlace{0, 1});  // inside of the bicycle
    CHECK(units.place(11) == TextPlace{1, 0});
    CHECK(units.place(13) == TextPlace{1, 1});
    CHECK(units.place(15) == TextPlace{2, 0});
    CHECK(units.place(17) == TextPlace{3, 0});
    CHECK(units.place(1000) == TextPlace{3, 1});
    CHECK(units.line_count() == 4);
    CHECK(units.line(1) == "ü");
    CHECK(units.offset({0, 3}) == 5);
    CHECK(units.offset({0, 2}) == 1);  // between the halves of the bicycle
    CHECK(bytes.offset({0, 5}) == 5);
    CHECK(bytes.offset({0, 3}) == 1);
    CHECK(units.offset({0, 100}) == 10);
    CHECK(units.offset({1, 100}) == 13);
    CHECK(units.offset({9, 9}) == text.size());
    for (std::uint32_t offset = 0; offset <= text.size(); ++offset) {
        for (const TextPlaces* places : {&units, &bytes}) CHECK(places->offset(places->place(offset)) <= offset);
    }
}

TEST_CASE("columns in long lines are the same in whatever order they are asked for") {
    std::string text = "short\n";
    for (int i = 0; i < 9000; ++i) text += i % 3 == 0 ? "🚲" : "a";
    text += "\nlast";
    const TextPlaces places(text, ColumnUnit::utf16);
    std::uint32_t column = 0;
    for (std::uint32_t offset = 6; text[offset] != '\n';) {
        const bool wide = text[offset] != 'a';
        if (offset % 50 == 0) CHECK(TextPlaces(text, ColumnUnit::utf16).place(offset) == TextPlace{1, column});
        CHECK(places.place(offset) == TextPlace{1, column});
        if (offset % 97 == 0) CHECK(places.place(6) == TextPlace{1, 0});
        offset += wide ? 4 : 1;
        column += wide ? 2 : 1;
    }
    CHECK(places.place(static_cast<std::uint32_t>(text.size())) == TextPlace{2, 4});
}

TEST_CASE("files have URIs") {
    CHECK(path_of_uri("file:///a%20b/%E8%87%AA.yaml") == "/a b/自.yaml");
    CHECK(path_of_uri("file://localhost/a") == "/a");
    CHECK(path_of_uri("file:///a%zz%4") == "/a%zz%4");
    CHECK_FALSE(path_of_uri("untitled:Untitled-1"));
    CHECK_FALSE(path_of_uri("file://elsewhere/a"));
    CHECK_FALSE(path_of_uri("file:///a%00b"));
    CHECK(uri_of_path("/a b/自.yaml") == "file:///a%20b/%E8%87%AA.yaml");
    CHECK(path_of_uri(uri_of_path("/50%/a#b?c")) == "/50%/a#b?c");
}

TEST_CASE("frames come in pieces, and what is none is passed over") {
    FrameReader frames;
    const std::string two = "Content-Length: 2\r\n\r\n{}content-length:3\nX: y\n\n[1]";
    std::string bodies;
    for (const char c : two) {
        frames.feed({&c, 1});
        while (const auto frame = frames.next()) bodies += frame->body + frame->problem + ";";
    }
    CHECK(bodies == "{};[1];");
    frames.feed("Length: 2\r\n\r\n{}\nContent-Length: 2\r\n\r\n[]");
    CHECK_FALSE(frames.next()->problem.empty());
    CHECK(frames.next()->body == "[]");
    frames.feed("Content-Length: 99999999999\r\n\r\n[[[[");
    CHECK_FALSE(frames.next()->problem.empty());
    frames.feed("[[[[");
    CHECK_FALSE(frames.next());
}

TEST_CASE("JSON from outside is read with care") {
    const auto value = parse_json(R"({"a": [1, -2.5, "x\u00fc", true, null], "a": 2, "b": {"c": 9007199254740993}})");
    REQUIRE(value);
    CHECK((*value)["a"].items().size() == 5);
    CHECK((*value)["a"].items()[0].integer() == 1);
    CHECK_FALSE((*value)["a"].items()[1].integer());
    CHECK((*value)["a"].items()[2].text() == "xü");
    CHECK((*value)["a"].items()[3].truth());
    CHECK((*value)["a"].has_item("xü"));
    CHECK((*value)["no"]["such"]["key"].text().empty());
    for (const char* bad : {"", "{", "[1,]", "{\"a\":1}x", "\"\xff\"", "nul", "1e999999"}) CHECK_FALSE(parse_json(bad));
    CHECK_FALSE(parse_json(std::string(1000, '[') + std::string(1000, ']')));
    CHECK(parse_json(R"("\ud83d x \ude00 \ud83d\ude00 \\ud83d")")->text() == "\uFFFD x \uFFFD 😀 \\ud83d");
}
