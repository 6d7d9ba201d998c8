// Explainers for what goes wrong with whole lines: tabs, indentation, colons and dashes without their space.
#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "syntax/explainers.h"
#include "syntax/lines.h"
#include "syntax/syntax_rules.h"

namespace journeymap {

namespace {

// Where the line begins that libyaml took for a key or for the start of a text, although the author meant a key; `none` where the
// problem is of another kind.
constexpr std::uint32_t none = 0xffffffff;

constexpr std::size_t longest_shown = 80;  // of what to write instead

std::uint32_t key_without_colon(const Stop& stop) {
    if (stop.says("could not find expected ':'")) return stop.problem.context_at;
    if (!stop.says("mapping values are not allowed") || stop.last.kind != EventKind::scalar) return none;
    const std::uint32_t first = stop.last.begin;
    const bool starts_line = line_text_begin(stop.bytes, first, SkipDashes::yes) == first;
    const bool siblings = first - line_begin(stop.bytes, first) == indent_of(stop.bytes, stop.problem.at);
    return starts_line && siblings && stop.last.style == ScalarStyle::plain ? first : none;
}

std::string spaces(std::uint32_t count) { return fmt::format("{} space{}", count, count == 1 ? "" : "s"); }

std::string indent_by(std::uint32_t count) { return count == 0 ? "do not indent it" : fmt::format("indent it by {}", spaces(count)); }

bool starts_item(std::string_view bytes, std::uint32_t text) {
    const char after = byte_at(bytes, text + 1);
    return byte_at(bytes, text) == '-' && (after == ' ' || after == '\n' || after == '\r');
}

// The columns where the line could go on with what is open around it, inmost first: those of dashes for a list item, those of keys
// (behind the dash, where there is one) for a key.
std::vector<std::uint32_t> open_columns(const Stop& stop) {
    const bool item = starts_item(stop.bytes, line_text_begin(stop.bytes, stop.problem.at));
    std::vector<std::uint32_t> columns;
    std::uint32_t inmost = none;
    std::uint32_t end = text_end_before(stop.bytes, stop.problem.at);
    while (end > stop.problem.context_at) {
        const std::uint32_t begin = line_begin(stop.bytes, end - 1);
        const std::uint32_t text = line_text_begin(stop.bytes, end - 1);
        const std::uint32_t indent = text - begin;
        const bool open = byte_at(stop.bytes, text) != '#' && indent <= inmost;
        if (open) inmost = indent;
        if (open && item == starts_item(stop.bytes, text)) columns.push_back(indent);
        if (open && !item && starts_item(stop.bytes, text))
            columns.push_back(line_text_begin(stop.bytes, end - 1, SkipDashes::yes) - begin);
        const std::uint32_t before = text_end_before(stop.bytes, begin);
        if (before >= end) break;  // behind the byte order mark
        end = before;
    }
    return columns;
}

// Whether no line that goes on behind stands where this one does: then this one is wrong, and not those above.
bool is_alone_in_column(std::string_view bytes, std::uint32_t begin) {
    const std::uint32_t column = indent_of(bytes, begin);
    for (std::size_t feed = bytes.find('\n', begin); feed < bytes.size(); feed = bytes.find('\n', feed + 1)) {
        const auto line = static_cast<std::uint32_t>(feed + 1);
        const std::uint32_t text = line_text_begin(bytes, line);
        if (text >= line_text_end(bytes, line) || byte_at(bytes, text) == '#' || text - line > column) continue;
        return text - line < column;
    }
    return true;
}

// Whether the line keeps, in that column, what belongs to it: a key whose value is on the lines below would be left without, where these
// stand less deep, and a list there would go to another.
bool keeps_its_lines(std::string_view bytes, std::uint32_t begin, std::uint32_t column) {
    const std::string_view key = bytes.substr(begin, plain_text_end(bytes, begin, Surroundings::block) - begin);
    if (!key.ends_with(':') && !key.ends_with('|') && !key.ends_with('>')) return true;
    const std::uint32_t old = indent_of(bytes, begin);
    for (std::size_t feed = bytes.find('\n', begin); feed < bytes.size(); feed = bytes.find('\n', feed + 1)) {
        const auto line = static_cast<std::uint32_t>(feed + 1);
        const std::uint32_t text = line_text_begin(bytes, line);
        if (text >= line_text_end(bytes, line) || byte_at(bytes, text) == '#') continue;
        const std::uint32_t indent = text - line;
        const bool item = starts_item(bytes, text);
        if (indent > column || (item && indent == column)) return true;
        return !item && indent <= old;
    }
    return true;
}

// The indentation that the line was probably meant to have: of what is open around it, the nearest. Where that is one space away
// there is an edit.
void suggest_indentation(Finding& finding, const Stop& stop, std::uint32_t column) {
    const auto distance = [column](std::uint32_t other) { return std::max(column, other) - std::min(column, other); };
    std::uint32_t least = none;
    for (const std::uint32_t open : open_columns(stop)) least = std::min(least, distance(open));
    std::uint32_t low = none, high = 0;
    for (const std::uint32_t open : open_columns(stop)) {
        if (distance(open) != least) continue;
        low = std::min(low, open);
        high = std::max(high, open);
    }
    if (low == none) {
        finding.with_help("indent it like the lines above that it belongs with");
    } else if (low == high) {
        finding.with_help(indent_by(high));
        const std::uint32_t begin = line_begin(stop.bytes, stop.problem.at);
        const bool alone = is_alone_in_column(stop.bytes, begin) && keeps_its_lines(stop.bytes, begin, high);
        if (least == 1 && alone) finding.edit(stop.span(begin, begin + column), std::string(high, ' '));
    } else {
        finding.with_help(fmt::format("indent it by {} or {}", low, spaces(high)));
    }
}

// For a line without a dash in the column of a list's dashes: mostly a key of the item above.
std::string list_help(const Stop& stop, std::uint32_t column) {
    for (std::uint32_t end = text_end_before(stop.bytes, stop.problem.at); end > stop.problem.context_at;) {
        const std::uint32_t begin = line_begin(stop.bytes, end - 1);
        const std::uint32_t key = line_text_begin(stop.bytes, end - 1, SkipDashes::yes);
        const std::string_view text = stop.bytes.substr(key, end - key);
        const bool has_keys = text.ends_with(':') || text.find(": ") != text.npos;
        if (indent_of(stop.bytes, end - 1) == column && key > begin + column && has_keys)
            return fmt::format(
                "indent it by {} if it belongs to the item above; start it with '- ' if it is another item", spaces(key - begin));
        if (indent_of(stop.bytes, end - 1) <= column) break;
        const std::uint32_t before = text_end_before(stop.bytes, begin);
        if (before >= end) break;
        end = before;
    }
    return "start the line with '- ', or indent it like the key that it belongs to";
}

Finding& report_line(const Stop& stop, Diagnostics& diagnostics, std::string message) {
    const std::uint32_t begin = line_text_begin(stop.bytes, stop.problem.at);
    return diagnostics.report(
        wrong_indentation, stop.span(begin, std::max(begin, line_text_end(stop.bytes, stop.problem.at))), std::move(message));
}

// A line after `key: text` that is indented deeper: YAML reads it as more of the text until it meets its colon.
void explain_deeper_line(const Stop& stop, Diagnostics& diagnostics) {
    const std::uint32_t key = line_text_begin(stop.bytes, stop.last.begin, SkipDashes::yes);
    const std::uint32_t column = key - line_begin(stop.bytes, key);
    if (const char next = byte_at(stop.bytes, key + 1); byte_at(stop.bytes, key) == '-' && next >= 'a' && next <= 'z') {
        return report_missing_space(stop.bytes, stop.span(key, key + 1), diagnostics);  // `-id: O1`, and its other keys below
    }
    const std::uint32_t begin = line_begin(stop.bytes, stop.problem.at);
    Finding& finding =
        report_line(stop, diagnostics, "this line is indented unlike the line above, so it is read as more of the text there");
    finding.label(stop.span(stop.last.begin, plain_text_end(stop.bytes, stop.last.begin, Surroundings::block)), "the text above")
        .with_help(fmt::format("to make it a key of its own, {}; a text with ': ' in it needs quotes around all of it", indent_by(column)));
    if (is_alone_in_column(stop.bytes, begin))
        finding.edit(stop.span(begin, begin + indent_of(stop.bytes, begin)), std::string(column, ' '));
}

// What `personas [Amara]` and `stages` alone on a line were meant to be; nothing where it may as well be a sentence.
std::string line_with_colon(std::string_view line) {
    const std::size_t word = std::min(line.find_first_not_of("abcdefghijklmnopqrstuvwxyz_"), line.size());
    if (word == 0) return {};
    if (word == line.size()) return fmt::format("{}:", line);
    const std::size_t value = line.find_first_not_of(' ', word);
    constexpr std::string_view value_starts = "[{\"'|>";
    if (value == word || value_starts.find(line[value]) == value_starts.npos) return {};
    return fmt::format("{}: {}", line.substr(0, word), line.substr(value));
}

// What indents a line.
std::string_view indentation(std::string_view bytes, std::uint32_t line) {
    return bytes.substr(line, std::min(bytes.find_first_not_of(" \t", line), bytes.size()) - line);
}

template <class Each>
void each_line(std::string_view bytes, Each each) {
    for (std::size_t line = line_begin(bytes, 0); line < bytes.size(); line = std::min(bytes.find('\n', line), bytes.size() - 1) + 1) {
        each(static_cast<std::uint32_t>(line));
    }
}

// Whether every line is indented with tabs first, and spaces at most behind them, so that any width of a tab gives the same map.
bool is_indented_with_tabs(std::string_view bytes) {
    bool tabs = true;
    each_line(bytes, [&](std::uint32_t line) {
        const std::string_view indent = indentation(bytes, line);
        const std::size_t spaces = std::min(indent.find_first_not_of('\t'), indent.size());
        const char first = byte_at(bytes, line + static_cast<std::uint32_t>(indent.size()));
        const bool blank = first == '\n' || first == '\r';
        if (!blank && (indent.find('\t', spaces) != indent.npos || (spaces == 0 && !indent.empty()))) tabs = false;
    });
    return tabs;
}

void replace_all_tabs(Finding& finding, const Stop& stop) {
    each_line(stop.bytes, [&](std::uint32_t line) {
        const std::string_view indent = indentation(stop.bytes, line);
        const auto tabs = static_cast<std::uint32_t>(std::min(indent.find_first_not_of('\t'), indent.size()));
        if (tabs > 0) finding.edit(stop.span(line, line + tabs), std::string(std::size_t(2) * tabs, ' '));
    });
}

// Where the text of a line stands if tabs are that wide.
std::uint32_t column_with_tabs(std::string_view indent, std::uint32_t width) {
    std::uint32_t column = 0;
    for (const char c : indent) column = c == '\t' ? (column / width + 1) * width : column + 1;
    return column;
}

// Of the columns in which an editor may have shown the line, the only one that goes on with what stands above.
std::optional<std::uint32_t> column_meant(const Stop& stop, std::string_view indent) {
    const auto open = open_columns(stop);
    std::optional<std::uint32_t> meant;
    for (const std::uint32_t width : {2, 4, 8}) {
        const std::uint32_t column = column_with_tabs(indent, width);
        if (std::find(open.begin(), open.end(), column) == open.end()) continue;
        if (meant && *meant != column) return std::nullopt;
        meant = column;
    }
    return meant;
}

}  // namespace

bool explain_tab(const Stop& stop, Diagnostics& diagnostics) {
    const std::uint32_t begin = line_begin(stop.bytes, stop.problem.at);
    const std::uint32_t text = line_text_begin(stop.bytes, stop.problem.at);
    const std::string_view indent = stop.bytes.substr(begin, text - begin);
    const std::size_t tab = indent.find('\t');
    if (tab == indent.npos) {
        if (byte_at(stop.bytes, stop.problem.at) != '\t') return false;
        diagnostics.report(tab_indentation, stop.span(stop.problem.at, stop.problem.at + 1), "a tab stands where YAML wants spaces")
            .with_help("use spaces")
            .edit(stop.span(stop.problem.at, stop.problem.at + 1), " ");
        return true;
    }
    Finding& finding = diagnostics.report(tab_indentation, stop.span(begin + static_cast<std::uint32_t>(tab), text),
        "this line is indented with a tab; YAML allows only spaces");
    finding.with_help("use two spaces for each level, and set the editor to put in spaces for the Tab key");
    if (is_indented_with_tabs(stop.bytes)) {
        replace_all_tabs(finding, stop);
    } else if (const auto column = column_meant(stop, indent); column && keeps_its_lines(stop.bytes, begin, *column)) {
        finding.edit(stop.span(begin, text), std::string(*column, ' '));
    }
    return true;
}

bool explain_stuck_sign(const Stop& stop, Diagnostics& diagnostics) {
    const std::uint32_t key = key_without_colon(stop);
    if (key == none) return false;
    const std::uint32_t end = line_text_end(stop.bytes, key);
    const std::uint32_t sign = find_stuck_sign(stop.bytes, key, end);
    if (sign == end) return false;
    report_missing_space(stop.bytes, stop.span(sign, sign + 1), diagnostics);
    return true;
}

bool explain_missing_colon(const Stop& stop, Diagnostics& diagnostics) {
    const std::uint32_t key = key_without_colon(stop);
    if (key == none) return false;
    const std::uint32_t end = plain_text_end(stop.bytes, key, stop.surroundings);
    const bool after_block = stop.last.style == ScalarStyle::literal || stop.last.style == ScalarStyle::folded;
    if (after_block && text_end_before(stop.bytes, key) == line_text_end(stop.bytes, stop.last.begin)) {
        diagnostics.report(wrong_indentation, stop.span(key, end), "the lines of a text that starts with '|' or '>' must be indented")
            .label(stop.character(stop.last.begin), "the text starts here")
            .with_help("indent them by two spaces more than the key");
        return true;
    }
    const std::string_view text = stop.bytes.substr(key, end - key);
    const std::string meant = line_with_colon(text);
    diagnostics.report(missing_colon, stop.span(key, end), "a key with a ':' after it is expected here")
        .with_help(!meant.empty() && meant.size() <= longest_shown
                       ? fmt::format("write {}", meant)
                       : "write 'key: value'; if the line belongs to the text above, indent it deeper than the key of that text");
    return true;
}

bool explain_list_beside_key(const Stop& stop, Diagnostics& diagnostics) {
    if (!stop.says("block sequence entries are not allowed")) return false;
    const std::uint32_t dash = stop.problem.at;
    Finding& finding = diagnostics.report(bad_yaml, stop.span(dash, dash + 1), "a list cannot start on the line of its key");
    finding.with_help("start it on the next line, indented, or write it in brackets: [a, b]; if this is text, put it in quotes");
    return true;
}

bool explain_indentation(const Stop& stop, Diagnostics& diagnostics) {
    if (stop.says("mapping values are not allowed") && stop.last.kind == EventKind::scalar) {
        explain_deeper_line(stop, diagnostics);
        return true;
    }
    const bool in_list = stop.says("expected '-' indicator");
    const bool in_mapping = stop.says("expected key");
    const bool at_top = stop.says("<document start>");
    if (!in_list && !in_mapping && !at_top) return false;
    const std::uint32_t begin = line_text_begin(stop.bytes, stop.problem.at);
    if (begin != stop.problem.at) return false;
    if (in_mapping && byte_at(stop.bytes, begin) == ':') {
        diagnostics.report(complex_key, stop.span(begin, begin + 1), "a key is missing before this ':'").with_help("write 'key: value'");
        return true;
    }
    const std::uint32_t column = begin - line_begin(stop.bytes, begin);
    if (at_top && stop.last.kind == EventKind::stream_start) {  // behind %YAML
        diagnostics.report(bad_yaml, stop.span(begin, line_text_end(stop.bytes, begin)), "a line '---' is missing before this")
            .with_help("write '---' on a line of its own before the first key, or delete the line that starts with '%'");
        return true;
    }
    if (at_top) {
        report_line(stop, diagnostics, "this line does not belong to what stands above it")
            .with_help("start all keys of the map in the first column");
        return true;
    }
    const std::uint32_t around = stop.problem.context_at - line_begin(stop.bytes, stop.problem.context_at);
    const Span start = stop.character(stop.problem.context_at);
    if (column != around) {
        Finding& finding = report_line(stop, diagnostics, "the indentation of this line fits none of the lines above");
        finding.label(start, in_list ? "the list starts here" : "the mapping starts here");
        suggest_indentation(finding, stop, column);
    } else if (in_list) {
        report_line(stop, diagnostics, "a list goes on here, but this line has no '-'")
            .label(start, "the list starts here")
            .with_help(list_help(stop, column));
    } else {
        report_line(stop, diagnostics, "a list item stands here among the keys of a mapping")
            .label(start, "the mapping starts here")
            .with_help("write a key that holds the list, such as 'stages:', on the line before");
    }
    return true;
}

}  // namespace journeymap
