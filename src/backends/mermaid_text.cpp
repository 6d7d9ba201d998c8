#include "backends/mermaid_text.h"

#include "support/ascii.h"
#include "support/escape.h"
#include "support/utf8.h"

namespace journeymap {

namespace {

// What Mermaid takes for a keyword, in any case, where a line begins with it.
constexpr std::string_view keywords[] = {"journey", "title", "section", "acctitle", "accdescr"};


bool begins_with_keyword(std::string_view text) {
    for (const std::string_view keyword : keywords) {
        if (text.size() < keyword.size()) continue;
        std::size_t same = 0;
        while (same < keyword.size() && lower_ascii(text[same]) == keyword[same]) ++same;
        if (same == keyword.size()) return true;
    }
    return false;
}

// `<` would be HTML, grave accents the end of a fence in Markdown; `%` at the start and `%%` begin a comment.
std::string_view look_alike(char32_t c, char32_t before, MermaidPlace place) {
    switch (c) {
        case '#': return "\uFF03";
        case ';': return "\uFF1B";
        case '<': return "\u2039";
        case '>': return "\u203A";
        case '`': return "\u02CB";
        case '%': return before == 0 || before == '%' ? "\uFF05" : "";
        case ':': return place == MermaidPlace::line ? "" : "\u2236";
        case ',': return place == MermaidPlace::actor ? "\u201A" : "";
        default: return {};
    }
}

std::string on_one_line(std::string_view text, MermaidPlace place) {
    std::string line;
    char32_t before = 0;
    bool gap = false;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded decoded = decode_utf8(text, at);
        at += static_cast<std::size_t>(decoded.length);
        if (decoded.c == ' ' || decoded.c == '\n' || decoded.c == '\t' || decoded.c == '\r') {
            gap = !line.empty();
            continue;
        }
        if (gap) line += ' ';
        if (gap) before = ' ';
        gap = false;
        const std::string_view instead = look_alike(decoded.c, before, place);
        instead.empty() ? append_escaped(line, decoded.c) : void(line += instead);
        before = decoded.c;
    }
    return line;
}

}  // namespace

void append_mermaid(std::string& out, std::string_view text, MermaidPlace place) {
    const std::string line = on_one_line(text, place);
    if (line.empty()) {
        out += '-';
    } else if (place != MermaidPlace::line && begins_with_keyword(line)) {
        out.append("\u201C").append(line).append("\u201D");
    } else {
        out += line;
    }
}

}  // namespace journeymap
