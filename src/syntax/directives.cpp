#include "syntax/directives.h"

#include <fmt/core.h>

#include <algorithm>

#include "syntax/syntax_rules.h"

namespace journeymap {

namespace {

std::string_view line_at(std::string_view bytes, std::size_t at) {
    std::string_view line = bytes.substr(at, std::min(bytes.find('\n', at), bytes.size()) - at);
    while (line.ends_with('\r') || line.ends_with(' ') || line.ends_with('\t')) line.remove_suffix(1);
    return line;
}

std::size_t next_line(std::string_view bytes, std::size_t at) { return std::min(bytes.find('\n', at), bytes.size() - 1) + 1; }

bool is_blank_or_comment(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t");
    return first == line.npos || line[first] == '#';
}

bool is_version(std::string_view line) {
    if (const std::size_t comment = line.find(" #"); comment != line.npos) line = line.substr(0, comment);
    while (line.ends_with(' ')) line.remove_suffix(1);
    if (!line.starts_with("%YAML ")) return false;
    line.remove_prefix(5);
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    return line == "1.1" || line == "1.2";
}

bool starts_document(std::string_view line) { return line == "---" || line.starts_with("--- ") || line.starts_with("---\t"); }

bool ends_document(std::string_view line) { return line.starts_with("...") && is_blank_or_comment(line.substr(3)); }

}  // namespace

bool accept_directives(std::string_view bytes, std::uint32_t source, Diagnostics& diagnostics) {
    std::size_t at = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    for (; at < bytes.size(); at = next_line(bytes, at)) {
        const std::string_view line = line_at(bytes, at);
        if (is_blank_or_comment(line) || is_version(line)) continue;
        if (!line.starts_with('%')) return true;
        const auto begin = static_cast<std::uint32_t>(at);
        diagnostics
            .report(bad_directive, {source, begin, begin + static_cast<std::uint32_t>(line.size())},
                fmt::format("{} is read as an instruction to the YAML reader, and a map uses only '%YAML 1.2'", quoted(line)))
            .with_help("delete the line; for a comment start it with '#'");
        return false;
    }
    return true;
}

Rest rest_after(std::string_view bytes, std::uint32_t offset) {
    std::size_t at = offset;
    bool ended = offset >= 3 && bytes.substr(offset - 3, 3) == "...";
    if (at > 0 && at < bytes.size() && bytes[at - 1] != '\n') {
        if (is_blank_or_comment(line_at(bytes, at)) || ends_document(line_at(bytes, at))) at = next_line(bytes, at);
    }
    for (; at < bytes.size(); at = next_line(bytes, at)) {
        const std::string_view line = line_at(bytes, at);
        ended = ended || ends_document(line);
        if (is_blank_or_comment(line) || ends_document(line)) continue;
        const bool another = ended || starts_document(line) || line.starts_with('%');
        return {another ? Remainder::another_document : Remainder::something, static_cast<std::uint32_t>(at)};
    }
    return {Remainder::nothing, static_cast<std::uint32_t>(bytes.size())};
}

}  // namespace journeymap
