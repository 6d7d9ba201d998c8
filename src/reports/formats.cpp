#include <algorithm>

#include "policy/policy.h"
#include "reports/scorecard_line.h"
#include "reports/report.h"
#include "support/log_text.h"

namespace journeymap {

std::span<const ReportFormat* const> report_formats() {
    static constexpr const ReportFormat* list[] = {
        &human_report, &short_report, &json_report, &sarif_report, &github_report, &gitlab_report, &junit_report};
    return list;
}

const ReportFormat* find_report_format(std::string_view name) {
    for (const ReportFormat* format : report_formats()) {
        if (format->name == name) return format;
    }
    return nullptr;
}

std::string ReportFormat::render(std::span<const CheckedMap> maps, const ReportOptions& options) const {
    std::string whole;
    Pieces pieces([&](std::string_view piece) { whole += piece; });
    write(maps, options, pieces);
    pieces.finish();
    return whole;
}

int CheckedMap::count(Severity severity) const {
    return static_cast<int>(
        std::count_if(findings.begin(), findings.end(), [severity](const Finding& finding) { return finding.severity == severity; }));
}

bool CheckedMap::fails() const {
    return std::ranges::any_of(findings, [this](const Finding& finding) { return fail_on.reached_by(finding); });
}

bool CheckedMap::fails_as_document() const {
    return std::ranges::any_of(findings, [this](const Finding& finding) { return is_fixed(*finding.rule) && fail_on.reached_by(finding); });
}

bool shows_finding(const Finding& finding, const CheckedMap& map, ShownFindings shown) {
    if (shown == ShownFindings::all) return true;
    return map.fail_on.reached_by(finding) && (shown == ShownFindings::failing || is_fixed(*finding.rule));
}

std::string counts_of(const CheckedMap& map) {
    std::string silenced;
    if (map.allowed > 0) silenced = std::to_string(map.allowed) + " allowed";
    if (map.in_baseline > 0) silenced += (silenced.empty() ? "" : ", ") + std::to_string(map.in_baseline) + " in the baseline";
    std::string text = map.name + ": " + summary_of(map.findings);
    if (!silenced.empty()) text += " (" + silenced + ")";
    const auto fixable =
        std::count_if(map.findings.begin(), map.findings.end(), [](const Finding& finding) { return !finding.edits.empty(); });
    if (fixable > 0) text += "; " + std::to_string(fixable) + " can be fixed with --fix";
    return text + "\n";
}

std::string closing_of(const CheckedMap& map) {
    std::string text = counts_of(map);
    if (map.scorecard) text += map.name + ": " + scorecard_line(*map.scorecard) + "\n";
    return without_commands(std::move(text));
}

}  // namespace journeymap
