#include "driver/missing_characters.h"

#include <charconv>

#include "rules/registry.h"
#include "support/utf8.h"

namespace journeymap {

namespace {

// "U+1F9ED": at least four digits, in capitals.
std::string code_point(char32_t c) {
    char digits[8];
    const auto end = std::to_chars(digits, digits + sizeof digits, static_cast<std::uint32_t>(c), 16).ptr;
    std::string number(digits, end);
    for (char& digit : number) {
        if (digit >= 'a' && digit <= 'f') digit = static_cast<char>(digit - 'a' + 'A');
    }
    return "U+" + std::string(number.size() < 4 ? 4 - number.size() : 0, '0') + number;
}

// Where the map writes it; nowhere where it came from an escape or from the program's own words.
Span place_of(const std::string& character, const Sources& sources) {
    for (std::uint32_t source = 0; source < sources.count(); ++source) {
        const std::size_t at = sources.at(source).bytes().find(character);
        if (at == std::string_view::npos) continue;
        return {source, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + character.size())};
    }
    return {};
}

}  // namespace

void report_missing_characters(const std::vector<char32_t>& missing, const Sources& sources, Diagnostics& diagnostics) {
    for (const char32_t c : missing) {
        std::string character;
        append_utf8(character, c);
        diagnostics
            .report(character_without_font, place_of(character, sources),
                "no font on this machine has the character " + quoted(character) + " (" + code_point(c) +
                    "), so the picture shows a box for it")
            .with_help("install a font that has it, or use another character")
            .about("characters/" + code_point(c));
    }
    if (!missing.empty()) diagnostics.sort_by_place();
}

}  // namespace journeymap
