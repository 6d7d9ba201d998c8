// Explainers for quotes: never closed, closed too early, and escapes in them.
#include <fmt/core.h>

#include <algorithm>

#include "syntax/explainers.h"
#include "syntax/lines.h"
#include "syntax/syntax_rules.h"

namespace journeymap {

namespace {

bool is_quoted(ScalarStyle style) { return style == ScalarStyle::single_quoted || style == ScalarStyle::double_quoted; }

std::string_view closing_help(char quote) {
    return quote == '"' ? "close it with '\"'; a '\"' inside the text is written '\\\"'"
                        : "close it with \"'\"; an apostrophe inside single quotes is written twice, or use double quotes";
}

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

// The text of `'don't do it'` without its outer quotes; all of `"a" and "b" c`.
std::string_view text_meant(std::string_view text) {
    if (text.size() > 2 && text.front() == text.back()) return text.substr(1, text.size() - 2);
    return text;
}

}  // namespace

bool explain_unclosed_quote(const Stop& stop, Diagnostics& diagnostics) {
    if (!stop.while_at("quoted scalar") || !(stop.says("end of stream") || stop.says("document indicator"))) return false;
    const std::uint32_t opening = stop.problem.context_at;
    diagnostics.report(unclosed_quote, stop.span(opening, line_text_end(stop.bytes, opening)), "the quote that opens here is never closed")
        .with_help(std::string(closing_help(byte_at(stop.bytes, opening))));
    return true;
}

bool explain_text_after_quote(const Stop& stop, Diagnostics& diagnostics) {
    const Event& last = stop.last;
    if (last.kind != EventKind::scalar || !is_quoted(last.style) || !stop.says("did not find expected")) return false;
    if (stop.problem.at < last.end || !same_line(stop.bytes, last.end, stop.problem.at)) return false;
    if (byte_at(stop.bytes, stop.problem.at) == ':') {
        report_missing_space(stop.bytes, stop.span(stop.problem.at, stop.problem.at + 1), diagnostics);
        return true;
    }
    const std::uint32_t end = std::max(plain_text_end(stop.bytes, stop.problem.at, stop.surroundings), stop.problem.at);
    if (!same_line(stop.bytes, last.begin, last.end)) {
        diagnostics
            .report(unclosed_quote, stop.span(last.begin, line_text_end(stop.bytes, last.begin)),
                "the quote that opens here seems not to be closed")
            .label(stop.span(last.end - 1, last.end), "it is closed only here")
            .with_help(std::string(closing_help(byte_at(stop.bytes, last.begin))));
        return true;
    }
    Finding& finding = diagnostics.report(text_after_quote, stop.span(stop.problem.at, end), "the text goes on after its closing quote");
    finding.label(stop.span(last.end - 1, last.end), "closed here");
    const std::string meant = in_quotes(text_meant(stop.bytes.substr(last.begin, end - last.begin)));
    finding.with_help(fmt::format("put all of it in one pair of quotes: {}", meant)).edit(stop.span(last.begin, end), meant);
    return true;
}

bool explain_escape(const Stop& stop, Diagnostics& diagnostics) {
    if (!stop.while_at("parsing a quoted scalar")) return false;
    std::uint32_t begin = stop.problem.at;
    for (int back = 0; back < 2 && begin > 0 && byte_at(stop.bytes, begin) != '\\'; ++back) --begin;  // libyaml points behind \u
    std::uint32_t end = std::min<std::uint32_t>(begin + 2, static_cast<std::uint32_t>(stop.bytes.size()));
    const bool numbered = !stop.says("unknown escape");
    while (numbered && is_hex(byte_at(stop.bytes, end)) && end - begin < 10) ++end;
    Finding& finding = diagnostics.report(bad_escape, stop.span(begin, end),
        fmt::format("{} is not an escape that YAML knows", quoted(stop.bytes.substr(begin, end - begin))));
    if (numbered) {
        finding.with_help("write the character itself, or its number with two digits after \\x, four after \\u, eight after \\U");
        return true;
    }
    finding.with_help("write '\\\\' for a backslash, or put the text in single quotes").edit(stop.span(begin, begin), "\\");
    return true;
}

}  // namespace journeymap
