#include "support/escape.h"

#include "catch.h"
#include "support/log_text.h"
#include "support/utf8.h"

using namespace journeymap;

namespace {

constexpr char32_t last_character = 0x10FFFF;

bool is_surrogate(char32_t c) { return c >= 0xD800 && c <= 0xDFFF; }

// Said anew, from the tables of Unicode 15 (General_Category Cc, Zl and Zp; Bidi_Control), to hold the escaping against.
bool must_not_be_printed(char32_t c) {
    if (c < 0x20 || (c >= 0x7F && c <= 0x9F)) return true;
    return c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

std::string utf8_of(char32_t c) {
    std::string text;
    append_utf8(text, c);
    return text;
}

char32_t number_in(std::string_view escape) {
    char32_t number = 0;
    for (const char digit : escape.substr(3, escape.size() - 4))
        number = number * 16 + static_cast<char32_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
    return number;
}

}  // namespace

TEST_CASE("every character of Unicode is printed as itself or as its number") {
    std::size_t wrong = 0;
    for (char32_t c = 0; c <= last_character; ++c) {
        if (is_surrogate(c)) continue;
        const std::string before = utf8_of(c), after = escaped(before);
        const bool as_number = after.starts_with("\\u{") && after.ends_with('}') && number_in(after) == c;
        const bool right = as_number ? is_unsafe(c) : after == before && !must_not_be_printed(c);
        if (!right) ++wrong;
    }
    CHECK(wrong == 0);
}

TEST_CASE("every byte that is no character is printed as its number") {
    for (int byte = 0x80; byte <= 0xFF; ++byte) {
        const std::string out = escaped(std::string("a") + static_cast<char>(byte) + "b");
        CHECK(out.starts_with("a\\x{"));
        CHECK(out.ends_with("}b"));
    }
    CHECK(escaped("\xED\xA0\x80") == "\\x{ed}\\x{a0}\\x{80}");
    CHECK(escaped("\xF4\x90\x80\x80") == "\\x{f4}\\x{90}\\x{80}\\x{80}");
    CHECK(escaped("\xE2\x80") == "\\x{e2}\\x{80}");
}

TEST_CASE("no blank and no break makes a command of two colons") {
    for (const std::string_view before :
        {"", " ", "\t", "\n", "a\n", "\n  \t", "\r", "\u00A0", "\u2003\u3000 ", "a\n\u200D\u034F\uFE0F", "\f\v"}) {
        const std::string out = without_commands(std::string(before) + "::error::x");
        INFO(before);
        CHECK(out == std::string(before) + "\\u{3a}:error::x");
    }
    CHECK(without_commands("a ::b") == "a ::b");
    CHECK(without_commands("a::b") == "a::b");
}

TEST_CASE("no letters make a command of two signs") {
    for (const std::string_view command : {"##[", "##vso[", "##teamcity[", "###[", "a##b["}) {
        const std::string out = without_commands(std::string(command));
        INFO(command);
        CHECK(out.find("##[") == std::string::npos);
        CHECK(out.find("##vso[") == std::string::npos);
        CHECK(out.find("##teamcity[") == std::string::npos);
        CHECK(out.find("\\u{23}") != std::string::npos);
    }
    CHECK(without_commands("## a [b]") == "## a [b]");
}
