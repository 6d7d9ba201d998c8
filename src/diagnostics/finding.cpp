#include "journeymap/finding.h"

#include <algorithm>
#include <tuple>

#include "support/escape.h"
#include "support/utf8.h"

namespace journeymap {

std::string_view name_of(Severity severity) {
    switch (severity) {
        case Severity::info: return "info";
        case Severity::warning: return "warning";
        case Severity::error: return "error";
    }
    return "error";
}

Finding& Finding::label(Span where, std::string text) {
    labels.push_back({where, std::move(text)});
    return *this;
}

Finding& Finding::with_help(std::string text) {
    help = std::move(text);
    return *this;
}

Finding& Finding::edit(Span where, std::string replacement) {
    edits.push_back({where, std::move(replacement)});
    return *this;
}

Finding& Finding::about(std::string path) {
    entity = std::move(path);
    return *this;
}

Finding& Diagnostics::report(const Rule& rule, Span span, std::string message) {
    Finding& finding = findings_.emplace_back();
    finding.rule = &rule;
    finding.severity = rule.severity;
    finding.message = std::move(message);
    finding.span = span;
    return finding;
}

bool Diagnostics::document_has_errors() const {
    return std::any_of(findings_.begin(), findings_.end(), [](const Finding& finding) {
        const int family = finding.rule->family();
        return finding.severity == Severity::error && (family == 0 || family == 9);
    });
}

int Diagnostics::count(Severity severity) const {
    return static_cast<int>(
        std::count_if(findings_.begin(), findings_.end(), [severity](const Finding& finding) { return finding.severity == severity; }));
}

void Diagnostics::sort_by_place() {
    const auto place = [](const Finding& finding) {
        return std::tuple(finding.span.source, finding.span.begin, finding.span.end, finding.rule->code);
    };
    std::stable_sort(findings_.begin(), findings_.end(), [&](const Finding& a, const Finding& b) { return place(a) < place(b); });
}

std::string quoted(std::string_view text) {
    constexpr std::size_t longest = 60, head = 40, tail = 19;
    if (count_characters(text) <= longest) return "'" + escaped(text) + "'";
    std::size_t first = 0;
    for (std::size_t i = 0; i < head; ++i) first += decode_utf8(text, first).length;
    std::size_t last = text.size();
    for (std::size_t i = 0; i < tail; ++i) last = character_start(text, last - 1);
    return "'" + escaped(text.substr(0, first)) + "…" + escaped(text.substr(last)) + "'";
}

}  // namespace journeymap
