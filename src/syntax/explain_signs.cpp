// Explainers for texts that YAML reads as something else: because of the sign they start with, or a colon in them.
#include <fmt/core.h>

#include <algorithm>

#include "syntax/explainers.h"
#include "syntax/lines.h"
#include "syntax/syntax_rules.h"

namespace journeymap {

namespace {

struct SignProblem {
    std::string_view problem;
    std::string_view context;
    std::uint32_t Problem::*place;
};

// How libyaml puts it, and which of its two places is the sign.
constexpr SignProblem sign_problems[] = {
    {"cannot start any token", "", &Problem::at},
    {"", "scanning an anchor", &Problem::context_at},
    {"", "scanning an alias", &Problem::context_at},
    {"", "scanning a tag", &Problem::context_at},
    {"", "parsing a tag", &Problem::context_at},
    {"", "scanning a directive", &Problem::context_at},
    {"undefined tag handle", "", &Problem::context_at},
    {"", "scanning a block scalar", &Problem::context_at},
    {"mapping keys are not allowed", "", &Problem::at},
};

// Whether a line or value that starts so can only be a text.
bool is_certainly_text(std::string_view bytes, std::uint32_t begin) {
    const char next = byte_at(bytes, begin + 1);
    switch (bytes[begin]) {
        case '@':
        case '`':
        case '%':
        case '&':
        case '?': return true;
        case '!':
        case '*': return next != ' ';
        case '>': return next == ' ' || (next >= '0' && next <= '9');
        default: return false;
    }
}

bool is_opening(char c) { return c == '[' || c == '{'; }

}  // namespace

bool explain_sign(const Stop& stop, Diagnostics& diagnostics) {
    const auto known = std::find_if(std::begin(sign_problems), std::end(sign_problems),
        [&](const SignProblem& p) { return stop.says(p.problem) && stop.while_at(p.context); });
    std::uint32_t begin = stop.problem.at;
    if (known != std::end(sign_problems)) {
        begin = stop.problem.*(known->place);
    } else if (!stop.says("node content") || stop.surroundings == Surroundings::flow) {
        return false;
    }
    const std::string sign = quoted(stop.bytes.substr(begin, 1));
    Finding& finding = diagnostics.report(unquoted_text, stop.span(begin, std::min<std::uint32_t>(begin + 1, stop.bytes.size())),
        fmt::format("a text cannot start with {} unless it is in quotes", sign));
    const bool bullet = stop.bytes.substr(begin, 2) == "* " && line_text_begin(stop.bytes, begin) == begin;
    if (bullet) {
        finding.with_help("start an item of a list with '- '").edit(finding.span, "-");
        return true;
    }
    suggest_quotes(finding, stop.span(begin, plain_text_end(stop.bytes, begin, stop.surroundings)), stop.bytes,
        is_certainly_text(stop.bytes, begin) ? Meant::certainly : Meant::perhaps);
    return true;
}

// `text: Note: call first`, also in brackets.
bool explain_colon_in_text(const Stop& stop, Diagnostics& diagnostics) {
    const std::uint32_t colon = stop.problem.at;
    const Event& last = stop.last;
    const bool in_block = stop.says("mapping values are not allowed");
    const bool in_flow = stop.says("expected ',' or") && byte_at(stop.bytes, colon) == ':';
    if (!in_block && !in_flow) return false;
    if (last.kind != EventKind::scalar || !same_line(stop.bytes, last.begin, colon) || is_opening(byte_at(stop.bytes, last.begin)))
        return false;
    Finding& finding = diagnostics.report(unquoted_text, stop.span(colon, colon + 1), "a text with ': ' in it needs quotes");
    finding.label(stop.span(last.begin, last.end), "read as the whole text");
    suggest_quotes(finding, stop.span(last.begin, plain_text_end(stop.bytes, last.begin, stop.surroundings)), stop.bytes);
    if (in_block) finding.help += "; or start a new line if a second key begins here";
    return true;
}

}  // namespace journeymap
