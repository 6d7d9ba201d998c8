#include "fuzz/invariant.h"

#include <fmt/core.h>

#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "support/escape.h"
#include "support/utf8.h"

namespace fuzzing {

using namespace journeymap;

namespace {

void require_inside(Span span, const Sources& sources, std::string_view message) {
    if (!span.given()) return;
    require(span.source < sources.count(), "a finding points into a source that there is not", message);
    const std::string_view bytes = sources.at(span.source).bytes();
    require(span.begin <= span.end && span.end <= bytes.size(), "a finding points outside its source", message);
    const auto is_start = [&](std::uint32_t at) { return at == bytes.size() || !is_continuation(bytes[at]); };
    // Of bytes that are no UTF-8 the finding says so.
    if (find_invalid_utf8(bytes)) return;
    require(is_start(span.begin) && is_start(span.end), "a finding points into a character", message);
}

std::string around(std::string_view text, std::size_t at) {
    const std::size_t begin = at < 60 ? 0 : at - 60;
    return escaped(text.substr(begin, 120));
}

}  // namespace

void broken(std::string_view what, std::string_view detail) {
    fmt::print(stderr, "\nBROKEN: {}\n{}\n", what, detail);
    std::fflush(stderr);
    std::abort();
}

void require_clean(std::string_view text, std::string_view what, Readers readers) {
    if (const auto wrong = find_invalid_utf8(text)) broken(std::string(what) + " is no UTF-8", around(text, *wrong));
    for (std::size_t at = 0; at < text.size();) {
        const Decoded one = decode_utf8(text, at);
        const bool is_bad = readers == Readers::people ? is_unsafe(one.c) : is_forbidden(one.c);
        if (is_bad && one.c != '\n') broken(std::string(what) + " has characters that it must not have", around(text, at));
        at += static_cast<std::size_t>(one.length);
    }
}

void require_no_commands(std::string_view text, std::string_view what) {
    require(text.find("##[") == text.npos, "a log would take a part for a command", what);
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        const std::size_t start = line.find_first_not_of(" \t");
        require(start == line.npos || !line.substr(start).starts_with("::"), "a log would take a line for a command", line);
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
}

void require_json(std::string_view text, std::string_view what) {
    if (const auto wrong = find_invalid_utf8(text)) broken(std::string(what) + " is no UTF-8", around(text, *wrong));
    require(nlohmann::json::accept(text), "no JSON", what);
}

void require_same(std::string_view first, std::string_view second, std::string_view what) {
    if (first == second) return;
    std::size_t at = 0;
    while (at < std::min(first.size(), second.size()) && first[at] == second[at]) ++at;
    broken(std::string(what) + " differs the second time", around(first, at) + "\n" + around(second, at));
}

void require_sound(const std::vector<Finding>& findings, const Sources& sources) {
    for (const Finding& finding : findings) {
        require(finding.rule != nullptr, "a finding without a rule", finding.message);
        require(!finding.message.empty(), "a finding without a message", finding.rule->name);
        require_clean(finding.message, "a message", Readers::people);
        require(finding.message.find('\n') == finding.message.npos, "a message of several lines", finding.message);
        require_clean(finding.help, "a help", Readers::programs);  // escaped where it is printed
        require_inside(finding.span, sources, finding.message);
        for (const Label& label : finding.labels) {
            require_inside(label.span, sources, finding.message);
            require_clean(label.text, "a label", Readers::people);
        }
        for (const Edit& edit : finding.edits) {
            require(edit.span.given(), "an edit of nothing", finding.message);
            require_inside(edit.span, sources, finding.message);
            require(!find_invalid_utf8(edit.replacement), "an edit that is no UTF-8", finding.message);
        }
    }
}

}  // namespace fuzzing
