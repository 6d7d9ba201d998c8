#include "syntax/tags.h"

#include <fmt/core.h>

#include <algorithm>

#include "support/ascii.h"
#include "syntax/quoting.h"
#include "syntax/syntax_rules.h"

namespace journeymap {

namespace {

constexpr std::string_view core = "tag:yaml.org,2002:";

std::string_view without_digits(std::string_view text) {
    const auto other = std::ranges::find_if_not(text, is_ascii_digit);
    return text.substr(static_cast<std::size_t>(other - text.begin()));
}

std::string_view without_sign(std::string_view text) { return text.substr(text.starts_with('-') || text.starts_with('+') ? 1 : 0); }

// Numbers and truth values as YAML's core schema writes them: https://yaml.org/spec/1.2.2/#103-core-schema
bool is_core_int(std::string_view text) {
    constexpr std::string_view octal = "01234567", hexadecimal = "0123456789abcdefABCDEF";
    if (text.starts_with("0o")) return text.size() > 2 && text.find_first_not_of(octal, 2) == text.npos;
    if (text.starts_with("0x")) return text.size() > 2 && text.find_first_not_of(hexadecimal, 2) == text.npos;
    text = without_sign(text);
    return !text.empty() && without_digits(text).empty();
}

bool is_core_float(std::string_view text) {
    if (text == ".nan" || text == ".NaN" || text == ".NAN") return true;
    text = without_sign(text);
    if (text == ".inf" || text == ".Inf" || text == ".INF") return true;
    const std::string_view whole = text;
    text = without_digits(text);
    std::size_t digits = whole.size() - text.size();
    if (text.starts_with('.')) {
        const std::string_view behind_point = text.substr(1);
        text = without_digits(behind_point);
        digits += behind_point.size() - text.size();
    }
    if (digits == 0) return false;
    if (!text.starts_with('e') && !text.starts_with('E')) return text.empty();
    text = without_sign(text.substr(1));
    return !text.empty() && without_digits(text).empty();
}

bool is_core_bool(std::string_view text) {
    constexpr std::string_view words[] = {"true", "True", "TRUE", "false", "False", "FALSE"};
    return std::ranges::find(words, text) != std::end(words);
}

enum class Fit { fits, misfits, unknown };

Fit fit_of(std::string_view tag, const Node& node) {
    const bool scalar = node.kind == NodeKind::scalar || node.kind == NodeKind::null;
    if (tag == "!") return Fit::fits;
    if (!tag.starts_with(core)) return Fit::unknown;
    tag.remove_prefix(core.size());
    const auto fits = [](bool condition) { return condition ? Fit::fits : Fit::misfits; };
    if (tag == "str") return fits(scalar);
    if (tag == "int") return fits(node.kind == NodeKind::scalar && is_core_int(node.text));
    if (tag == "float") return fits(node.kind == NodeKind::scalar && is_core_float(node.text));
    if (tag == "bool") return fits(node.kind == NodeKind::scalar && is_core_bool(node.text));
    if (tag == "null") return fits(node.kind == NodeKind::null);
    if (tag == "seq") return fits(node.kind == NodeKind::sequence);
    if (tag == "map") return fits(node.kind == NodeKind::mapping);
    return Fit::unknown;
}

// YAML's other types, which nobody means as text: https://yaml.org/type/
bool is_other_type(std::string_view tag) {
    constexpr std::string_view types[] = {"binary", "merge", "omap", "pairs", "set", "timestamp", "value", "yaml"};
    return tag.starts_with(core) && std::ranges::find(types, tag.substr(core.size())) != std::end(types);
}

// Whether the sign can be meant as the first character of the text.
bool may_be_text(const Event& event, std::string_view written) {
    const bool plain = event.kind == EventKind::scalar && event.style == ScalarStyle::plain && event.anchor.empty();
    return plain && !written.starts_with("!<") && !is_other_type(event.tag);
}

}  // namespace

bool is_null_tag(std::string_view tag) { return tag.empty() || (tag.starts_with(core) && tag.substr(core.size()) != "str"); }

void check_anchor(const Event& event, const Node& node, std::string_view bytes, Diagnostics& diagnostics) {
    const std::size_t begin = bytes.find('&', event.begin);
    const std::size_t end = begin == bytes.npos ? bytes.npos : begin + 1 + event.anchor.size();
    constexpr std::string_view may_follow = " \t\r\n,[]{}";
    const bool marks_nothing = node.kind == NodeKind::null && event.text.empty();  // `thinking: &c`
    const bool ends = end >= bytes.size() || may_follow.find(bytes[end]) != may_follow.npos;
    if (begin == bytes.npos || (ends && !marks_nothing)) return;
    const auto place = static_cast<std::uint32_t>(begin);
    Finding& finding =
        diagnostics.report(unquoted_text, {node.span.source, place, place + 1}, "a text cannot start with '&' unless it is in quotes");
    suggest_quotes(finding, {node.span.source, place, plain_text_end(bytes, place, Surroundings::block)}, bytes);
}

void check_alias(const Event& event, std::uint32_t source, std::string_view bytes, Diagnostics& diagnostics) {
    if (event.end >= bytes.size() || bytes[event.end] != ':') return;
    diagnostics
        .report(unquoted_text, {source, event.end, event.end + 1}, fmt::format("this colon is a part of the name '*{}:'", event.anchor))
        .with_help(fmt::format(
            "write '*{} :' with a space before the colon; or quotes around '*{}', if it is meant as text", event.anchor, event.anchor))
        .edit({source, event.end, event.end}, " ");
}

void check_tag(const Event& event, const Node& node, ScalarRole role, std::string_view bytes, Diagnostics& diagnostics) {
    const bool lone_sign = event.tag == "!" && event.kind == EventKind::scalar && event.style == ScalarStyle::plain;  // `! now`
    const Fit fit = lone_sign ? Fit::unknown : fit_of(event.tag, node);
    if (fit == Fit::fits) return;
    const std::uint32_t begin = static_cast<std::uint32_t>(std::min(bytes.find('!', event.begin), bytes.size()));
    const std::size_t end = property_end(bytes, begin);
    const Span place{node.span.source, begin, static_cast<std::uint32_t>(end)};
    const std::string tag = quoted(bytes.substr(begin, end - begin));
    if (fit == Fit::misfits) {
        diagnostics.report(refused_tag, place, fmt::format("the tag {} does not fit what follows it", tag)).with_help("delete the tag");
        return;
    }
    Finding& finding = diagnostics.report(refused_tag, place, fmt::format("{} is read as a tag, and a map uses none of that name", tag));
    if (role == ScalarRole::key || !may_be_text(event, bytes.substr(begin, end - begin))) {
        finding.with_help("delete the tag");
        return;
    }
    // In brackets libyaml's text ends sooner.
    const Span text{place.source, begin, std::min(plain_text_end(bytes, begin, Surroundings::block), event.end)};
    const auto blanks = std::count(bytes.begin() + text.begin, bytes.begin() + text.end, ' ');
    const bool sentence = blanks > 1 || end == begin + 1;  // not `!include people.yaml`
    suggest_quotes(finding, text, bytes, sentence ? Meant::certainly : Meant::perhaps);
}

}  // namespace journeymap
