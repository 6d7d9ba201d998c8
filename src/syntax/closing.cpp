#include "syntax/closing.h"

#include "syntax/lines.h"
#include "syntax/quoting.h"

namespace journeymap {

namespace {

bool is_closing(char c) { return c == ']' || c == '}'; }

// `#todo`, which may be meant as text.
bool has_word_stuck(std::string_view comment) {
    const std::size_t hash = comment.find('#');
    return hash + 1 < comment.size() && std::string_view(" \t#").find(comment[hash + 1]) == std::string_view::npos;
}

bool is_balanced(std::string_view text) {
    std::string open;
    for (const char c : text) {
        if (c == '[' || c == '{') open += c == '[' ? ']' : '}';
        if (!is_closing(c)) continue;
        if (open.empty() || open.back() != c) return false;
        open.pop_back();
    }
    return open.empty();
}

}  // namespace

bool closes_bracket(std::string_view comment) {
    int open = 0;
    for (const char c : comment) {
        open += c == '[' || c == '{' ? 1 : is_closing(c) ? -1 : 0;
        if (open < 0) return true;
    }
    return false;
}

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
    const std::string_view comment = bytes.substr(end, line_text_end(bytes, opening) - end);
    if (text.find(" #") != text.npos || has_word_stuck(comment) || closes_bracket(comment)) return std::nullopt;
    const bool plain = text.find_first_of("\"'") == text.npos && text.back() != ',' && is_balanced(text);
    return plain ? std::optional(end) : std::nullopt;
}

}  // namespace journeymap
