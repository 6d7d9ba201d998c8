#include "syntax/lines.h"

#include <algorithm>

namespace journeymap {

namespace {

bool is_blank(char byte) { return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n'; }
bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool is_word(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte == '_' || byte == '-';
}

}  // namespace

std::uint32_t line_begin(std::string_view bytes, std::uint32_t at) {
    const std::size_t feed = at == 0 ? bytes.npos : bytes.rfind('\n', at - 1);
    if (feed != bytes.npos) return static_cast<std::uint32_t>(feed + 1);
    return bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
}

std::uint32_t line_text_end(std::string_view bytes, std::uint32_t at) {
    const std::uint32_t begin = line_begin(bytes, at);
    std::size_t end = std::min(bytes.find('\n', std::min<std::size_t>(at, bytes.size())), bytes.size());
    while (end > begin && is_blank(bytes[end - 1])) --end;
    return static_cast<std::uint32_t>(end);
}

std::uint32_t line_text_begin(std::string_view bytes, std::uint32_t at, SkipDashes skip) {
    const std::uint32_t end = line_text_end(bytes, at);
    std::uint32_t begin = line_begin(bytes, at);
    const auto skips = [&] {
        if (is_blank(bytes[begin])) return true;
        return skip == SkipDashes::yes && bytes[begin] == '-' && begin + 1 < end && is_blank(bytes[begin + 1]);
    };
    while (begin < end && skips()) ++begin;
    return begin;
}

std::uint32_t text_end_before(std::string_view bytes, std::uint32_t at) {
    std::uint32_t end = line_begin(bytes, at);
    while (end > 0 && is_blank(bytes[end - 1])) --end;
    return end;
}

bool starts_line(std::string_view bytes, std::uint32_t at) {
    while (at > 0 && is_blank(bytes[at - 1]) && bytes[at - 1] != '\n') --at;
    return at == 0 || bytes[at - 1] == '\n' || (at == 3 && bytes.starts_with("\xEF\xBB\xBF"));
}

std::uint32_t indent_of(std::string_view bytes, std::uint32_t at) { return line_text_begin(bytes, at) - line_begin(bytes, at); }

bool stands_alone(std::string_view bytes, std::uint32_t at) {
    const std::uint32_t column = line_text_begin(bytes, at, SkipDashes::yes) - line_begin(bytes, at);
    for (std::size_t feed = bytes.find('\n', at); feed < bytes.size(); feed = bytes.find('\n', feed + 1)) {
        const auto line = static_cast<std::uint32_t>(feed + 1);
        const std::uint32_t text = line_text_begin(bytes, line);
        if (text >= line_text_end(bytes, line) || byte_at(bytes, text) == '#') continue;
        return indent_of(bytes, line) <= column;
    }
    return true;
}

bool same_line(std::string_view bytes, std::uint32_t a, std::uint32_t b) { return line_begin(bytes, a) == line_begin(bytes, b); }

char byte_at(std::string_view bytes, std::uint32_t at) { return at < bytes.size() ? bytes[at] : '\n'; }

std::uint32_t find_stuck_sign(std::string_view bytes, std::uint32_t begin, std::uint32_t end) {
    const bool dash = byte_at(bytes, begin) == '-' && begin + 1 < end;
    if (dash && is_word(bytes[begin + 1]) && bytes[begin + 1] != '-' && !is_digit(bytes[begin + 1])) return begin;
    std::uint32_t at = begin;
    bool letters = false;  // 10:30 is a time
    for (; at < end && is_word(bytes[at]); ++at) letters = letters || !is_digit(bytes[at]);
    const bool stuck = letters && at + 1 < end && bytes[at] == ':' && !is_blank(bytes[at + 1]);
    return stuck && bytes[at + 1] != '/' && bytes[at + 1] != '\\' ? at : end;
}

bool says_nothing(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    while (!text.empty()) {
        const std::string_view line = text.substr(0, std::min(text.find('\n'), text.size()));
        const std::size_t first = line.find_first_not_of(" \t\r");
        if (first != std::string_view::npos && line[first] != '#') return false;
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return true;
}

}  // namespace journeymap
