// Explainers for lists and mappings in brackets.
#include <fmt/core.h>

#include <algorithm>

#include "syntax/closing.h"
#include "syntax/explainers.h"
#include "syntax/lines.h"
#include "syntax/syntax_rules.h"

namespace journeymap {

namespace {

bool is_closing(char c) { return c == ']' || c == '}'; }

// `- : x`, `{: x}`, `[:x]`.
bool explain_leading_colon(const Stop& stop, Diagnostics& diagnostics) {
    const std::uint32_t at = stop.problem.at;
    if (byte_at(stop.bytes, at) != ':') return false;
    const Span colon = stop.span(at, at + 1);
    const char next = byte_at(stop.bytes, at + 1);
    if (next == ' ' || next == '\t' || next == '\n' || next == '\r') {
        if (line_text_begin(stop.bytes, at, SkipDashes::yes) != at && stop.surroundings == Surroundings::block) return false;
        diagnostics.report(complex_key, colon, "a key is missing before this ':'")
            .with_help("write 'key: value'; put a text that starts with a colon in quotes");
        return true;
    }
    if (stop.surroundings == Surroundings::block) return false;
    Finding& finding = diagnostics.report(unquoted_text, colon, "a text cannot start with ':' in brackets unless it is in quotes");
    suggest_quotes(finding, stop.span(at, plain_text_end(stop.bytes, at, stop.surroundings)), stop.bytes, Meant::perhaps);
    return true;
}

// A bracket that closes nothing, or text behind one that closes.
bool explain_behind_bracket(const Stop& stop, Diagnostics& diagnostics) {
    const std::uint32_t at = stop.problem.at;
    if (is_closing(byte_at(stop.bytes, at))) {
        diagnostics.report(bad_yaml, stop.span(at, at + 1), fmt::format("no bracket is open that this '{}' could close", stop.bytes[at]))
            .with_help("delete it, or put the text in quotes if it is part of one");
        return true;
    }
    const Event& last = stop.last;
    const bool closed = (last.kind == EventKind::sequence_end || last.kind == EventKind::mapping_end) && last.end > last.begin;
    if (!closed || !same_line(stop.bytes, last.begin, at)) return false;
    diagnostics
        .report(text_after_quote, stop.span(at, std::max(at, plain_text_end(stop.bytes, at, stop.surroundings))),
            "the line goes on after the closing bracket")
        .label(stop.span(last.begin, last.end), "closed here")
        .with_help("put the whole text in quotes if the brackets are part of it, or start a new line");
    return true;
}

// Whether the line has an open bracket before its end.
bool opens_another(std::string_view bytes, std::uint32_t begin) {
    int open = 0;
    for (const char c : bytes.substr(begin)) open += c == '[' || c == '{' ? 1 : is_closing(c) ? -1 : 0;
    return open > 0;
}

void report_unclosed(const Stop& stop, char closing, Diagnostics& diagnostics) {
    const std::uint32_t opening = stop.problem.context_at;
    Finding& finding = diagnostics.report(
        unclosed_bracket, stop.span(opening, opening + 1), fmt::format("the '{}' that opens here is not closed", stop.bytes[opening]));
    if (stop.problem.at < stop.bytes.size()) finding.label(stop.character(stop.problem.at), "it is still open here");
    finding.with_help(fmt::format("close it with '{}'", closing));
    if (const auto place = place_to_close(stop.bytes, opening)) finding.edit(stop.span(*place, *place), std::string(1, closing));
}

}  // namespace

bool explain_stuck_colon(const Stop& stop, Diagnostics& diagnostics) {
    const std::uint32_t colon = stop.problem.at;
    if (!stop.says("found unexpected ':'") || byte_at(stop.bytes, colon) != ':') return false;
    const char next = byte_at(stop.bytes, colon + 1);
    if (next == '[' || next == '{') {
        report_missing_space(stop.bytes, stop.span(colon, colon + 1), diagnostics);
        return true;
    }
    diagnostics.report(missing_space, stop.span(colon, colon + 1), "a value is missing after the colon, or a space")
        .with_help("write the value, or ': ' with a space where there is none yet; put the text in quotes if the colon is part of it")
        .edit(stop.span(colon + 1, colon + 1), " ");
    return true;
}

bool explain_bracket(const Stop& stop, Diagnostics& diagnostics) {
    const std::uint32_t at = stop.problem.at;
    if ((stop.says("expected key") || stop.says("node content")) && explain_leading_colon(stop, diagnostics)) return true;
    if (stop.says("expected key") || stop.says("'-' indicator") || stop.says("<document start>"))
        return explain_behind_bracket(stop, diagnostics);
    if (stop.says("node content")) {
        diagnostics.report(bad_yaml, stop.span(at, std::min<std::uint32_t>(at + 1, stop.bytes.size())), "a value is missing before this")
            .with_help("write the value, or delete the comma too many; put a text that is a sign in quotes");
        return true;
    }
    if (!stop.says("expected ',' or")) return false;
    const char closing = stop.says("']'") ? ']' : '}';
    const std::uint32_t opening = stop.problem.context_at;
    if (is_closing(byte_at(stop.bytes, at))) {
        const bool other_open = opens_another(stop.bytes.substr(0, opening), line_begin(stop.bytes, opening));
        Finding& finding = diagnostics.report(unclosed_bracket, stop.span(at, at + 1),
            fmt::format("'{}' cannot close what '{}' opened", stop.bytes[at], stop.bytes[opening]));
        finding.label(stop.span(opening, opening + 1), "opened here")
            .with_help(fmt::format("write '{}' {}", closing, other_open ? "before it" : "instead"));
        const bool closes = std::string_view(" ,]}\r\n").find(byte_at(stop.bytes, at + 1)) != std::string_view::npos;  // not `[GI }Bill`
        if (closes) finding.edit(stop.span(at, other_open ? at : at + 1), std::string(1, closing));
        return true;
    }
    if (at >= stop.bytes.size() || !same_line(stop.bytes, opening, at)) {
        report_unclosed(stop, closing, diagnostics);
        return true;
    }
    diagnostics
        .report(bad_yaml, stop.span(at, std::max(at + 1, plain_text_end(stop.bytes, at, Surroundings::flow))),
            fmt::format("a ',' or '{}' is missing before this", closing))
        .label(stop.span(opening, opening + 1), "opened here")
        .with_help("separate items with ', '; put a text with signs in it in quotes");
    return true;
}

}  // namespace journeymap
