// Explainers for quotes: never closed, closed too early, and escapes in them.
#include <fmt/core.h>

#include <algorithm>
#include <optional>

#include "support/ascii.h"
#include "syntax/closing.h"
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

void suggest_closing(Finding& finding, const Stop& stop, std::uint32_t opening) {
    finding.with_help(std::string(closing_help(byte_at(stop.bytes, opening))));
    if (const auto place = place_to_close(stop.bytes, opening)) finding.edit(stop.span(*place, *place), "\"");
}

// `"C:\folder"` or `"\\server"`: where it was meant to end, if it is a path.
std::optional<std::uint32_t> end_of_path(std::string_view bytes, std::uint32_t opening) {
    const std::string_view text = bytes.substr(opening + 1, line_text_end(bytes, opening) - opening - 1);
    const bool drive = text.size() > 2 && ((text[0] | 0x20) >= 'a' && (text[0] | 0x20) <= 'z') && text[1] == ':' && text[2] == '\\';
    if (!drive && !text.starts_with("\\\\")) return std::nullopt;
    const std::size_t end = text.find('"');
    if (end == text.npos || text.substr(0, end).find('\'') != text.npos) return std::nullopt;
    const char next = end + 1 < text.size() ? text[end + 1] : '\n';
    if (std::string_view(" \n,]}").find(next) == std::string_view::npos) return std::nullopt;
    return opening + 1 + static_cast<std::uint32_t>(end);
}

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// What was meant by a text in which YAML sees its quote close at `closing`: that of `'don't do it'` and `"say "yes" now"` without its outer
// quotes, and all of `"Save" and "Cancel"`. Nothing where it may be either, as in `'don't know`.
std::string_view text_meant(std::string_view text, std::size_t closing) {
    const char quote = text.front();
    const char before = text[closing - 1], next = closing + 1 < text.size() ? text[closing + 1] : ' ';
    const bool opens = closing > 1 && is_blank(before);
    const bool stuck = is_ascii_letter(next) || (next >= '0' && next <= '9') || static_cast<signed char>(next) < 0;
    if (!opens && !stuck) return text;
    const bool around = text.size() > closing + 1 && text.back() == quote;
    const bool apostrophe = quote == '\'' && text.find(" '", closing) == text.npos;
    return around && (opens || apostrophe) ? text.substr(1, text.size() - 2) : std::string_view();
}

}  // namespace

bool explain_unclosed_quote(const Stop& stop, Diagnostics& diagnostics) {
    if (!stop.while_at("quoted scalar") || !(stop.says("end of stream") || stop.says("document indicator"))) return false;
    const std::uint32_t opening = stop.problem.context_at;
    Finding& finding = diagnostics.report(
        unclosed_quote, stop.span(opening, line_text_end(stop.bytes, opening)), "the quote that opens here is never closed");
    suggest_closing(finding, stop, opening);
    return true;
}

bool explain_text_after_quote(const Stop& stop, Diagnostics& diagnostics) {
    const Event& last = stop.last;
    if (last.kind != EventKind::scalar || !is_quoted(last.style) || !stop.says("did not find expected")) return false;
    if (stop.problem.at < last.end || !same_line(stop.bytes, last.end, stop.problem.at)) return false;
    const std::string_view between = stop.bytes.substr(last.end, stop.problem.at - last.end);
    if (stop.surroundings == Surroundings::flow && between.find(',') != between.npos) return false;  // ['a',, b]
    if (byte_at(stop.bytes, stop.problem.at) == ':') {
        report_missing_space(stop.bytes, stop.span(stop.problem.at, stop.problem.at + 1), diagnostics);
        return true;
    }
    const std::uint32_t end = std::max(plain_text_end(stop.bytes, stop.problem.at, stop.surroundings), stop.problem.at);
    if (!same_line(stop.bytes, last.begin, last.end)) {
        Finding& finding = diagnostics.report(unclosed_quote, stop.span(last.begin, line_text_end(stop.bytes, last.begin)),
            "the quote that opens here seems not to be closed");
        finding.label(stop.span(last.end - 1, last.end), "it is closed only here");
        suggest_closing(finding, stop, last.begin);
        return true;
    }
    Finding& finding = diagnostics.report(text_after_quote, stop.span(stop.problem.at, end), "the text goes on after its closing quote");
    finding.label(stop.span(last.end - 1, last.end), "closed here");
    const std::string_view whole = stop.bytes.substr(last.begin, end - last.begin);
    const std::string_view text = text_meant(whole, last.end - 1 - last.begin);
    if (byte_at(stop.bytes, stop.problem.at) == ',') {
        finding.with_help("put several texts in brackets: [\"one\", \"other\"]; or all of it in one pair of quotes");
        return true;
    }
    const std::string meant = in_quotes(text.empty() ? whole : text);
    finding.with_help(fmt::format("put all of it in one pair of quotes: {}", meant));
    const Span place = stop.span(last.begin, end);
    if (!text.empty() && ends_clearly(place, stop.bytes)) finding.edit(place, meant);
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
    finding.with_help("write '\\\\' for a backslash, or put the text in single quotes");
    const std::uint32_t opening = stop.problem.context_at;
    if (byte_at(stop.bytes, begin + 1) == '\'') {
        finding.edit(stop.span(begin, begin + 1), "");  // in double quotes an apostrophe needs no backslash
    } else if (const auto closing = end_of_path(stop.bytes, opening)) {
        finding.edit(stop.span(opening, opening + 1), "'").edit(stop.span(*closing, *closing + 1), "'");
    }
    return true;
}

}  // namespace journeymap
