#include "catch.h"
#include "support/utf8.h"

using namespace journeymap;

TEST_CASE("utf8 decodes every length") {
    const std::string text = "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x99\x82";
    CHECK(decode_utf8(text, 0).c == U'a');
    CHECK(decode_utf8(text, 1).c == U'é');
    CHECK(decode_utf8(text, 3).c == U'€');
    CHECK(decode_utf8(text, 6).c == U'\U0001F642');
    CHECK(decode_utf8(text, 6).length == 4);
    CHECK(decode_utf8(text, 10).length == 0);
    CHECK(count_characters(text) == 4);
    CHECK(character_start(text, 8) == 6);
    CHECK(!find_invalid_utf8(text));
}

TEST_CASE("utf8 refuses what is not UTF-8") {
    CHECK(find_invalid_utf8("0123456789\xFF") == 10u);
    CHECK(find_invalid_utf8("caf\xE9 au lait") == 3u);
    CHECK(find_invalid_utf8("\xC0\xAF") == 0u);          // overlong
    CHECK(find_invalid_utf8("\xE0\x80\xAF") == 0u);      // overlong
    CHECK(find_invalid_utf8("\xED\xA0\x80") == 0u);      // surrogate
    CHECK(find_invalid_utf8("\xF4\x90\x80\x80") == 0u);  // past U+10FFFF
    CHECK(find_invalid_utf8("ab\xE2\x82") == 2u);        // cut
    CHECK(decode_utf8("\xE2\x82", 0).length == 1);
}

TEST_CASE("utf8 appends what it decodes") {
    for (const char32_t c : {U'a', U'\u00e9', U'\u20ac', U'\U0001F642', U'\U0010FFFF'}) {
        std::string text;
        append_utf8(text, c);
        CHECK(decode_utf8(text, 0).c == c);
        CHECK(decode_utf8(text, 0).length == static_cast<int>(text.size()));
    }
    std::string text;
    append_utf8(text, 0xD800);
    CHECK(text == "\xEF\xBF\xBD");
}
