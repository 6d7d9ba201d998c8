#include "syntax/scalar_checks.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "source/source_rules.h"
#include "support/ascii.h"
#include "support/escape.h"
#include "support/utf8.h"
#include "syntax/closing.h"
#include "syntax/lines.h"
#include "syntax/syntax_rules.h"

namespace journeymap {

namespace {

struct Escape {
    char32_t character = 0;
    std::uint32_t length = 2;  // bytes, backslash included
};

Escape numbered(std::string_view digits, std::uint32_t count) {
    std::uint32_t number = 0;
    std::from_chars(digits.data(), digits.data() + std::min<std::size_t>(count, digits.size()), number, 16);
    return {number, 2 + count};
}

// `text` starts at a backslash that libyaml has accepted.
Escape read_escape(std::string_view text) {
    switch (text.size() > 1 ? text[1] : ' ') {
        case '0': return {0};
        case 'a': return {0x07};
        case 'b': return {0x08};
        case 'v': return {0x0B};
        case 'f': return {0x0C};
        case 'r': return {0x0D};
        case 'e': return {0x1B};
        case 'N': return {0x85};
        case 'L': return {0x2028};
        case 'P': return {0x2029};
        case 'x': return numbered(text.substr(2), 2);
        case 'u': return numbered(text.substr(2), 4);
        case 'U': return numbered(text.substr(2), 8);
        default: return {U' '};
    }
}

bool may_come_from_escape(char32_t c) { return !is_forbidden(c) && c != '\r'; }

void check_escapes(Span span, std::string_view bytes, Diagnostics& diagnostics) {
    for (std::uint32_t at = span.begin; at < span.end;) {
        if (bytes[at] != '\\') {
            ++at;
            continue;
        }
        const Escape escape = read_escape(bytes.substr(at, span.end - at));
        if (!may_come_from_escape(escape.character)) {
            const auto number = static_cast<std::uint32_t>(escape.character);
            diagnostics
                .report(control_character, {span.source, at, at + escape.length},
                    fmt::format("this escape stands for the control character U+{:04X}", number))
                .with_help("delete it: a map holds nothing that cannot be shown");
            return;
        }
        at += escape.length;
    }
}

bool is_word_character(char c) { return (c >= '0' && c <= '9') || is_ascii_letter(c) || static_cast<signed char>(c) < 0; }

// Whether a text in brackets, with a '#' in it, ends there: no quote or bracket of its own, and a comma or closing bracket is next.
bool ends_in_brackets(std::string_view bytes, std::uint32_t hash, std::uint32_t end) {
    const std::size_t next = bytes.find_first_not_of(" \t\r\n", end);
    if (next == bytes.npos || std::string_view(",]}").find(bytes[next]) == std::string_view::npos) return false;
    return bytes.substr(hash, end - hash).find_first_of("[{\"'") == std::string_view::npos;
}

// `text: Issue #12 is open` is read as "Issue", `text: #12 is open` as nothing.
void check_swallowed_text(const Node& scalar, Surroundings surroundings, std::string_view bytes, Diagnostics& diagnostics) {
    const bool nothing = scalar.span.begin == scalar.span.end;
    std::uint32_t hash = scalar.span.end + 1;
    while (nothing && byte_at(bytes, hash) == ' ') ++hash;
    if (hash + 1 >= bytes.size() || bytes[hash - 1] != ' ' || bytes[hash] != '#' || !is_word_character(bytes[hash + 1])) return;
    const std::size_t line_end = std::min(bytes.find('\n', hash), bytes.size());
    std::uint32_t end = static_cast<std::uint32_t>(line_end);
    while (end > hash && (bytes[end - 1] == ' ' || bytes[end - 1] == '\r' || bytes[end - 1] == '\t')) --end;
    const Span comment{scalar.span.source, hash, end};
    Finding& finding = diagnostics.report(comment_in_text, comment, "everything from '#' on is a comment and not part of the text");
    const Span text{scalar.span.source, nothing ? hash : scalar.span.begin, plain_text_end(bytes, hash, surroundings)};
    const bool certain = is_number_sign(bytes, hash) && (surroundings == Surroundings::block || ends_in_brackets(bytes, hash, text.end));
    suggest_quotes(finding, text, bytes, certain ? Meant::certainly : Meant::perhaps);
    finding.help += "; or write '# ' with a space if it is a comment";
}

// `title:Foo` and `-item` are texts to YAML, and so is a list below a key that has a value already.
void check_unmeant_text(const Node& scalar, Surroundings surroundings, std::string_view bytes, Diagnostics& diagnostics) {
    if (surroundings == Surroundings::flow) return;
    const Span span = scalar.span;
    if (starts_line(bytes, span.begin)) {
        const std::uint32_t end = std::min(line_text_end(bytes, span.begin), span.end);
        const std::uint32_t sign = find_stuck_sign(bytes, span.begin, end);
        if (sign < end) return report_missing_space(bytes, {span.source, sign, sign + 1}, diagnostics);
    }
    const std::string_view text = bytes.substr(span.begin, span.end - span.begin);
    for (std::size_t feed = text.find('\n'); feed < text.size(); feed = text.find('\n', feed + 1)) {
        const std::uint32_t begin = line_text_begin(bytes, span.begin + static_cast<std::uint32_t>(feed) + 1);
        if (byte_at(bytes, begin) != '-' || byte_at(bytes, begin + 1) != ' ') continue;
        diagnostics
            .report(wrong_indentation, {span.source, begin, line_text_end(bytes, begin)}, "this item is read as more of the text above")
            .label({span.source, span.begin, std::min(span.end, line_text_end(bytes, span.begin))}, "the text above")
            .with_help("move that text into the list, or put all of it in quotes");
        return;
    }
}

void check_block_header(const Node& scalar, std::string_view bytes, Diagnostics& diagnostics) {
    const std::size_t behind = std::min(bytes.find_first_not_of("|>+-0123456789", scalar.span.begin), bytes.size());
    check_comment_after({scalar.span.source, scalar.span.begin, static_cast<std::uint32_t>(behind)}, bytes, diagnostics);
}

}  // namespace

void check_scalar(const Node& scalar, ScalarRole role, Surroundings surroundings, std::string_view bytes, Diagnostics& diagnostics) {
    if (scalar.style == ScalarStyle::double_quoted || scalar.style == ScalarStyle::single_quoted) {
        const bool slice = scalar.text.data() == bytes.data() + scalar.span.begin + 1;  // nothing in it stands for something else
        if (scalar.style == ScalarStyle::double_quoted && !slice) check_escapes(scalar.span, bytes, diagnostics);
        check_comment_after(scalar.span, bytes, diagnostics);
    } else if (scalar.style != ScalarStyle::plain) {
        check_block_header(scalar, bytes, diagnostics);
    } else if (role == ScalarRole::value && scalar.kind == NodeKind::null) {
        check_swallowed_text(scalar, surroundings, bytes, diagnostics);
    } else if (role == ScalarRole::value) {
        if (surroundings == Surroundings::flow && scalar.text == "-") {
            suggest_quotes(diagnostics.report(unquoted_text, scalar.span, "a '-' alone in brackets needs quotes"), scalar.span, bytes);
        }
        check_unmeant_text(scalar, surroundings, bytes, diagnostics);
        check_swallowed_text(scalar, surroundings, bytes, diagnostics);
    }
}

void check_question_mark(Span span, std::string_view bytes, Diagnostics& diagnostics) {
    if (span.begin == 0 || span.begin == span.end || bytes[span.begin - 1] != '?') return;
    const Span whole{span.source, span.begin - 1, span.end};
    suggest_quotes(
        diagnostics.report(unquoted_text, whole, "a text in brackets cannot start with '?' unless it is in quotes"), whole, bytes);
}

void report_faulty_line(const Node& node, const FaultyLine& line, std::string_view bytes, Diagnostics& diagnostics) {
    if (line.fault == LineFault::tab) {
        diagnostics.report(tab_indentation, line.text, "this line is indented with a tab; YAML allows only spaces")
            .with_help("use spaces")
            .edit(line.text, std::string(line.width, ' '));
        return;
    }
    const bool is_text = node.kind == NodeKind::scalar;
    const std::uint32_t begin = node.span.begin;
    const Span opening{node.span.source, begin, is_text ? line_text_end(bytes, begin) : begin + 1};
    Finding& finding = diagnostics.report(is_text ? unclosed_quote : unclosed_bracket, opening,
        fmt::format("the {} that opens here is not closed before the next key or item", is_text ? "quote" : "bracket"));
    finding.label(line.text, "this line is read as part of it")
        .with_help(fmt::format(
            "close it with {}; or, if this line belongs to it, indent the line deeper", is_text ? bytes[begin] == '"' ? "'\"'" : "\"'\""
                                                                                        : bytes[begin] == '[' ? "']'"
                                                                                                              : "'}'"));
    const char closing = is_text ? bytes[begin] : bytes[begin] == '[' ? ']' : '}';
    if (const auto place = place_to_close(bytes, begin)) finding.edit({node.span.source, *place, *place}, std::string(1, closing));
}

void check_comment_between(Span gap, std::string_view bytes, Diagnostics& diagnostics) {
    const std::size_t hash = bytes.substr(0, gap.end).find('#', gap.begin);
    if (hash != bytes.npos && hash > gap.begin && bytes[hash - 1] == ',') {
        check_comment_after({gap.source, gap.begin, static_cast<std::uint32_t>(hash)}, bytes, diagnostics);
    }
}

void check_comment_after(Span span, std::string_view bytes, Diagnostics& diagnostics) {
    if (span.end >= bytes.size() || bytes[span.end] != '#') return;
    Finding& finding = diagnostics.report(missing_space, {span.source, span.end, span.end + 1}, "a comment needs a space before its '#'");
    finding.with_help("write ' #'");
    const std::string_view comment = bytes.substr(span.end, line_text_end(bytes, span.end) - span.end);
    if (is_number_sign(bytes, span.end) || closes_bracket(comment)) {
        finding.help += "; or put all of it in quotes, if this is a part of the text";
        return;
    }
    finding.edit({span.source, span.end, span.end}, " ");
}

}  // namespace journeymap
