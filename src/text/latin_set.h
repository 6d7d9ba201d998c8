// The characters of the web fonts that are packed when the program is built: what maps in Latin script use.
//
// One list for both sides: cmake/font_packer.cpp subsets to it, text/web_font.cpp asks whether a text stays inside it.
#pragma once

namespace journeymap {

struct CharacterRange {
    char32_t first = 0, last = 0;  // both included
};

inline constexpr CharacterRange latin_set[] = {
    {0x0020, 0x007E}, {0x00A0, 0x017F},                                      // Basic Latin, Latin-1, Latin Extended-A
    {0x0218, 0x021B}, {0x02C6, 0x02C7},                                      // Romanian commas below; circumflex and caron as letters
    {0x02D8, 0x02DD}, {0x0300, 0x0304},                                      // spacing accents; the accents most met after a letter
    {0x0306, 0x0308}, {0x030A, 0x030C}, {0x0327, 0x0328}, {0x1E9E, 0x1E9E},  // cedilla, ogonek; capital sharp s
    {0x2002, 0x200A}, {0x2010, 0x2027},                                      // spaces, dashes, quotes, bullets, ellipsis
    {0x202F, 0x2030}, {0x2032, 0x2033}, {0x2039, 0x203A}, {0x2044, 0x2044}, {0x20AC, 0x20AC}, {0x20B9, 0x20BA},  // euro, rupee, lira
    {0x20BD, 0x20BD}, {0x20BF, 0x20BF}, {0x2116, 0x2116}, {0x2122, 0x2122},                                      // numero, trade mark
    {0x2190, 0x2199}, {0x2212, 0x2212},                                                                          // arrows; minus
    {0x221E, 0x221E}, {0x2248, 0x2248}, {0x2260, 0x2260}, {0x2264, 0x2265}, {0x25CF, 0x25CF}, {0x2605, 0x2606},  // black circle, stars
    {0x2713, 0x2713}, {0x2717, 0x2717},                                                                          // tick and cross
};

constexpr bool in_latin_set(char32_t character) {
    for (const auto& range : latin_set)
        if (character >= range.first && character <= range.last) return true;
    return false;
}

}  // namespace journeymap
