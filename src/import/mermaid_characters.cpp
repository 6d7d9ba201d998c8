#include "import/mermaid_characters.h"

#include <algorithm>
#include <charconv>
#include <iterator>

#include "support/ascii.h"
#include "support/escape.h"
#include "support/utf8.h"

namespace journeymap {

namespace {

struct NamedCharacter {
    std::string_view name;
    char32_t character;
};

// The names of HTML that people use in texts; sorted.
constexpr NamedCharacter named[] = {{"Auml", 0xC4}, {"Ouml", 0xD6}, {"Uuml", 0xDC}, {"amp", '&'}, {"apos", '\''}, {"ast", '*'},
    {"auml", 0xE4}, {"bsol", '\\'}, {"bull", 0x2022}, {"colon", ':'}, {"comma", ','}, {"commat", '@'}, {"copy", 0xA9}, {"darr", 0x2193},
    {"deg", 0xB0}, {"dollar", '$'}, {"eacute", 0xE9}, {"equals", '='}, {"euro", 0x20AC}, {"excl", '!'}, {"gt", '>'}, {"hearts", 0x2665},
    {"hellip", 0x2026}, {"laquo", 0xAB}, {"larr", 0x2190}, {"lbrace", '{'}, {"lbrack", '['}, {"lcub", '{'}, {"ldquo", 0x201C},
    {"lowbar", '_'}, {"lpar", '('}, {"lsqb", '['}, {"lsquo", 0x2018}, {"lt", '<'}, {"mdash", 0x2014}, {"middot", 0xB7}, {"nbsp", 0xA0},
    {"ndash", 0x2013}, {"num", '#'}, {"ouml", 0xF6}, {"para", 0xB6}, {"percnt", '%'}, {"period", '.'}, {"plus", '+'}, {"quest", '?'},
    {"quot", '"'}, {"raquo", 0xBB}, {"rarr", 0x2192}, {"rbrace", '}'}, {"rbrack", ']'}, {"rcub", '}'}, {"rdquo", 0x201D}, {"reg", 0xAE},
    {"rpar", ')'}, {"rsqb", ']'}, {"rsquo", 0x2019}, {"sect", 0xA7}, {"semi", ';'}, {"sol", '/'}, {"szlig", 0xDF}, {"times", 0xD7},
    {"trade", 0x2122}, {"uarr", 0x2191}, {"uuml", 0xFC}, {"verbar", '|'}};
static_assert(std::ranges::is_sorted(named, {}, &NamedCharacter::name));

bool is_word(char c) { return is_ascii_letter(c) || (c >= '0' && c <= '9') || c == '_'; }

// 0: none that a map may hold.
char32_t character_of(std::string_view name) {
    const auto known = std::ranges::lower_bound(named, name, {}, &NamedCharacter::name);
    if (known != std::end(named) && known->name == name) return known->character;
    const bool is_hex = name.starts_with('x') || name.starts_with('X');
    if (is_hex) name.remove_prefix(1);
    std::uint32_t code = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), code, is_hex ? 16 : 10);
    if (error != std::errc() || end != name.data() + name.size()) return 0;
    const bool exists = code >= ' ' && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    return exists && !is_unsafe(code) ? static_cast<char32_t>(code) : 0;
}

// "<br>", "<br/>", "<BR />": how long; 0: it is none.
std::size_t line_break_length(std::string_view text) {
    if (text.size() < 4 || text[0] != '<' || (text[1] | 0x20) != 'b' || (text[2] | 0x20) != 'r') return 0;
    const std::size_t end = text.find_first_not_of(" /", 3);
    return end != text.npos && text[end] == '>' ? end + 1 : 0;
}

}  // namespace

std::size_t mermaid_entity_length(std::string_view text) {
    if (!text.starts_with('#')) return 0;
    std::size_t end = 1;
    while (end < text.size() && is_word(text[end])) ++end;
    return end > 1 && end < text.size() && text[end] == ';' ? end + 1 : 0;
}

std::string mermaid_text(std::string_view written) {
    std::string text;
    for (std::size_t at = 0; at < written.size();) {
        const std::string_view rest = written.substr(at);
        const std::size_t entity = mermaid_entity_length(rest), line_break = line_break_length(rest);
        const char32_t character = entity > 0 ? character_of(rest.substr(1, entity - 2)) : 0;
        const bool is_blank = line_break > 0 || rest[0] == ' ' || rest[0] == '\t' || rest[0] == '\n' || rest[0] == '\r';
        at += character != 0 ? entity : line_break > 0 ? line_break : 1;
        if (is_blank) {
            if (!text.empty() && text.back() != ' ') text += ' ';
        } else if (character != 0) {
            append_utf8(text, character);
        } else {
            text += rest[0];
        }
    }
    while (text.ends_with(' ')) text.pop_back();
    return text;
}

}  // namespace journeymap
