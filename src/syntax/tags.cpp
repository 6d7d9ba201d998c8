#include "syntax/tags.h"

#include <fmt/core.h>

#include <algorithm>

#include "syntax/quoting.h"
#include "syntax/syntax_rules.h"

namespace journeymap {

namespace {

constexpr std::string_view core = "tag:yaml.org,2002:";

enum class Fit { fits, misfits, unknown };

Fit fit_of(std::string_view tag, const Node& node) {
    const bool scalar = node.kind == NodeKind::scalar || node.kind == NodeKind::null;
    if (tag == "!") return Fit::fits;
    if (!tag.starts_with(core)) return Fit::unknown;
    tag.remove_prefix(core.size());
    const auto fits = [](bool condition) { return condition ? Fit::fits : Fit::misfits; };
    if (tag == "str") return fits(scalar);
    if (tag == "int" || tag == "float" || tag == "bool") return fits(node.kind == NodeKind::scalar);
    if (tag == "null") return fits(node.kind == NodeKind::null);
    if (tag == "seq") return fits(node.kind == NodeKind::sequence);
    if (tag == "map") return fits(node.kind == NodeKind::mapping);
    return Fit::unknown;
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

void check_tag(const Event& event, const Node& node, std::string_view bytes, Diagnostics& diagnostics) {
    const bool lone_sign = event.tag == "!" && event.kind == EventKind::scalar && event.style == ScalarStyle::plain;  // `! now`
    const Fit fit = lone_sign ? Fit::unknown : fit_of(event.tag, node);
    if (fit == Fit::fits) return;
    const std::uint32_t begin = static_cast<std::uint32_t>(std::min(bytes.find('!', event.begin), bytes.size()));
    const std::size_t end = std::min(bytes.find_first_of(" \t\r\n,[]{}", begin), bytes.size());
    const Span place{node.span.source, begin, static_cast<std::uint32_t>(end)};
    const std::string tag = quoted(bytes.substr(begin, end - begin));
    if (fit == Fit::misfits) {
        diagnostics.report(refused_tag, place, fmt::format("the tag {} does not fit what follows it", tag)).with_help("delete the tag");
        return;
    }
    Finding& finding = diagnostics.report(refused_tag, place, fmt::format("{} is read as a tag, and a map uses none of that name", tag));
    if (event.kind != EventKind::scalar || event.style != ScalarStyle::plain) {
        finding.with_help("delete the tag");
        return;
    }
    const Span text{place.source, begin, plain_text_end(bytes, begin, Surroundings::block)};
    const auto blanks = std::count(bytes.begin() + text.begin, bytes.begin() + text.end, ' ');
    const bool sentence = blanks > 1 || end == begin + 1;  // not `!include people.yaml`
    suggest_quotes(finding, text, bytes, sentence ? Meant::certainly : Meant::perhaps);
}

}  // namespace journeymap
