// Lines: where the line around an offset starts, ends and has its first text. Used by what explains errors.
#pragma once

#include <cstdint>
#include <string_view>

namespace journeymap {

// Without the byte order mark of the first line.
std::uint32_t line_begin(std::string_view bytes, std::uint32_t at);
// Without line break and blanks at the end.
std::uint32_t line_text_end(std::string_view bytes, std::uint32_t at);
// The first character of the line that is no blank; with SkipDashes::yes behind `- ` too.
enum class SkipDashes : std::uint8_t { no, yes };
std::uint32_t line_text_begin(std::string_view bytes, std::uint32_t at, SkipDashes skip = SkipDashes::no);
// The end of the text of the last line before that of `at` that is not blank; 0 where there is none.
std::uint32_t text_end_before(std::string_view bytes, std::uint32_t at);
// Whether nothing but blanks stands before it on its line.
bool starts_line(std::string_view bytes, std::uint32_t at);
// Columns of blanks before the text of the line.
std::uint32_t indent_of(std::string_view bytes, std::uint32_t at);
// Whether the next line with text in it is not indented as more of what stands on this one.
bool stands_alone(std::string_view bytes, std::uint32_t at);
bool same_line(std::string_view bytes, std::uint32_t a, std::uint32_t b);
// The character at an offset; a line feed at the end.
char byte_at(std::string_view bytes, std::uint32_t at);
// The first of [begin, end) that is a colon or dash with text stuck to it: `title:Foo`, `-a`; `end` where there is none. Addresses
// such as https://…, folders such as C:\… and numbers such as -1 and 10:30 are not.
std::uint32_t find_stuck_sign(std::string_view bytes, std::uint32_t begin, std::uint32_t end);
// Whether there is nothing but blank lines and comments, as in a config that is still empty.
bool says_nothing(std::string_view text);

}  // namespace journeymap
