// Escaping: text from a map made safe for a terminal, a log or a message. Used wherever such text is printed.
#pragma once

#include <string>
#include <string_view>

namespace journeymap {

// Characters that a reader cannot see or that change how others are shown: controls (tab and line feed too), bidirectional
// overrides and isolates, line separators, marks without width, tag characters, noncharacters. Joiners that scripts and emoji
// need (U+200C, U+200D, variation selectors) are safe.
bool is_unsafe(char32_t c);

// Control characters other than tab, line feed and carriage return, the separators U+2028 and U+2029, U+FEFF and
// noncharacters: what a map may not hold.
bool is_forbidden(char32_t c);

// One character for people: `\u{202e}` for an unsafe one, itself otherwise.
void append_escaped(std::string& out, char32_t c);

// The whole text, unsafe characters as `\u{202e}`, bytes that are not UTF-8 as `\x{e9}`.
std::string escaped(std::string_view text);

}  // namespace journeymap
