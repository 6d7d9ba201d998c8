#include "syntax/quoting.h"

#include <algorithm>

#include "support/ascii.h"
#include "support/escape.h"
#include "syntax/lines.h"

namespace journeymap {

namespace {

constexpr std::string_view blanks = " \t\r\n";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word_character(char c) { return is_digit(c) || is_ascii_letter(c) || static_cast<signed char>(c) < 0; }

}  // namespace

bool is_number_sign(std::string_view bytes, std::size_t hash) {
    std::size_t behind = hash + 1;
    while (behind < bytes.size() && is_digit(bytes[behind])) ++behind;
    return behind > hash + 1 && (behind >= bytes.size() || !is_word_character(bytes[behind]));
}

std::uint32_t plain_text_end(std::string_view bytes, std::uint32_t begin, Surroundings surroundings) {
    std::size_t end = begin;
    while (end < bytes.size() && bytes[end] != '\n') {
        const char byte = bytes[end];
        if (surroundings == Surroundings::flow && end > begin && (byte == ',' || byte == ']' || byte == '}')) break;
        const bool comment = byte == '#' && end > begin && (bytes[end - 1] == ' ' || bytes[end - 1] == '\t');
        if (comment && !is_number_sign(bytes, end)) break;
        ++end;
    }
    while (end > begin && blanks.find(bytes[end - 1]) != blanks.npos) --end;
    return static_cast<std::uint32_t>(end);
}

bool ends_clearly(Span text, std::string_view bytes) {
    if (text.end >= line_text_end(bytes, text.end)) return stands_alone(bytes, text.begin);
    const std::size_t next = std::min(bytes.find_first_not_of(" \t", text.end), bytes.size() - 1);
    if (bytes[next] == '#') return next + 1 >= bytes.size() || !is_word_character(bytes[next + 1]);
    const std::size_t after = std::min(bytes.find_first_not_of(" \t", next + 1), bytes.size() - 1);
    if (bytes[next] != ',' && after > next && std::string_view(",]}:#\r\n").find(bytes[after]) == std::string_view::npos) return false;
    const std::string_view before = bytes.substr(text.begin, text.end - text.begin);
    return before.find_first_of("[{") == before.npos && std::count(before.begin(), before.end(), '"') % 2 == 0;
}

std::string in_quotes(std::string_view text) {
    const bool needs_escapes = text.find('"') != text.npos || text.find('\\') != text.npos;
    if (needs_escapes && text.find('\'') == text.npos) return "'" + std::string(text) + "'";
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') result += '\\';
        result += c;
    }
    return result += '"';
}

std::string as_scalar(std::string_view text) {
    const auto is_plain = [](char c) {
        const bool letter = is_ascii_letter(c) || static_cast<signed char>(c) < 0;
        return letter || (c >= '0' && c <= '9') || std::string_view("_.%+- ").find(c) != std::string_view::npos;
    };
    const bool sound = !text.empty() && text.back() != ' ' && std::string_view("-%. ").find(text.front()) == std::string_view::npos;
    const bool negative = text.size() > 1 && text.front() == '-' && text[1] >= '0' && text[1] <= '9';
    const bool nothing = text == "null" || text == "Null" || text == "NULL";
    return (sound || negative) && !nothing && std::all_of(text.begin(), text.end(), is_plain) ? std::string(text) : in_quotes(text);
}

void suggest_quotes(Finding& finding, Span text, std::string_view bytes, Meant meant) {
    constexpr std::size_t longest_shown = 80;
    std::string replacement = in_quotes(bytes.substr(text.begin, text.end - text.begin));
    finding.with_help(replacement.size() > longest_shown ? "put the text in quotes" : "put the text in quotes: " + escaped(replacement));
    if (meant == Meant::certainly && ends_clearly(text, bytes)) finding.edit(text, std::move(replacement));
}

std::size_t property_end(std::string_view bytes, std::size_t begin) {
    const bool whole_address = bytes.substr(begin, 2) == "!<";  // in which commas and brackets may stand
    const std::size_t end = std::min(bytes.find_first_of(whole_address ? "> \t\r\n" : " \t\r\n,[]{}", begin), bytes.size());
    return end < bytes.size() && bytes[end] == '>' ? end + 1 : end;
}

std::uint32_t skip_properties(std::string_view bytes, std::uint32_t begin) {
    std::size_t at = begin;
    while (at < bytes.size() && (bytes[at] == '&' || bytes[at] == '!')) {
        at = property_end(bytes, at);
        while (at < bytes.size() && (blanks.find(bytes[at]) != blanks.npos || bytes[at] == '#')) {
            at = bytes[at] == '#' ? bytes.find('\n', at) : at + 1;
        }
    }
    return static_cast<std::uint32_t>(at < bytes.size() ? at : bytes.size());
}

}  // namespace journeymap
