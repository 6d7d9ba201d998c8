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

Finding& Finding::in_group(std::uint32_t number) {
    group = number;
    return *this;
}

std::uint32_t Diagnostics::open_group(const Rule& rule, Span span, std::string message, std::size_t members) {
    Group& group = groups_.emplace_back();
    group.summary.rule = &rule;
    group.summary.severity = rule.severity;
    group.summary.message = std::move(message);
    group.summary.span = span;
    group.members = members;
    return static_cast<std::uint32_t>(groups_.size());
}

void Diagnostics::fold_groups() {
    if (groups_.empty()) return;
    std::vector<std::size_t> standing(groups_.size());
    for (const Finding& finding : findings_) {
        if (finding.group > 0) ++standing[finding.group - 1];
    }
    std::vector<bool> folded(groups_.size());
    std::erase_if(findings_, [&](Finding& finding) {
        if (finding.group == 0) return false;
        const std::size_t number = finding.group - 1;
        finding.group = 0;
        if (standing[number] != groups_[number].members) return false;
        if (folded[number]) return true;
        folded[number] = true;  // the first makes room for the summary
        groups_[number].summary.severity = finding.severity;
        finding = std::move(groups_[number].summary);
        return false;
    });
    groups_.clear();
}

int Diagnostics::count_from(std::size_t first, Severity severity) const {
    std::vector<bool> seen(groups_.size());
    int count = 0;
    for (std::size_t i = first; i < findings_.size(); ++i) {
        const Finding& finding = findings_[i];
        if (finding.severity < severity) continue;
        if (finding.group > 0 && seen[finding.group - 1]) continue;
        if (finding.group > 0) seen[finding.group - 1] = true;
        ++count;
    }
    return count;
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
