#include "syntax/closing.h"

#include "syntax/lines.h"
#include "syntax/quoting.h"

namespace journeymap {

namespace {

bool is_balanced(std::string_view text) {
    std::string open;
    for (const char c : text) {
        if (c == '[' || c == '{') open += c == '[' ? ']' : '}';
        if (c != ']' && c != '}') continue;
        if (open.empty() || open.back() != c) return false;
        open.pop_back();
    }
    return open.empty();
}

// A comment behind an open bracket: `#todo]`, or one in which a bracket closes that was not opened there.
bool may_belong_to_text(std::string_view comment) {
    const std::size_t hash = comment.find('#');
    if (hash == comment.npos) return false;
    const char next = byte_at(comment, static_cast<std::uint32_t>(hash + 1));
    if (next != ' ' && next != '\t' && next != '#' && next != '\n') return true;
    int open = 0;
    for (const char c : comment) {
        open += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
        if (open < 0) return true;
    }
    return false;
}

}  // namespace

std::optional<std::uint32_t> place_to_close(std::string_view bytes, std::uint32_t opening) {
    const char sign = byte_at(bytes, opening);
    const std::uint32_t end = plain_text_end(bytes, opening, Surroundings::block);
    if (end <= opening + 1 || !stands_alone(bytes, opening)) return std::nullopt;
    const std::string_view text = bytes.substr(opening + 1, end - opening - 1);
    if (sign == '"') {
        const bool plain = text.find_first_of("\"\\") == text.npos && end == line_text_end(bytes, opening);
        return plain ? std::optional(end) : std::nullopt;
    }
    if (sign != '[' && sign != '{') return std::nullopt;
    if (text.find(" #") != text.npos || may_belong_to_text(bytes.substr(end, line_text_end(bytes, opening) - end))) return std::nullopt;
    const bool plain = text.find_first_of("\"'") == text.npos && text.back() != ',' && is_balanced(text);
    return plain ? std::optional(end) : std::nullopt;
}

}  // namespace journeymap
