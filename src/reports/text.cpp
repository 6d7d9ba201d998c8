// The formats for people: findings with the lines they speak of, or a line each; the scorecard ends each map.
#include <algorithm>
#include <utility>

#include "diagnostics/ink.h"
#include "reports/report.h"
#include "reports/scorecard_line.h"
#include "support/escape.h"
#include "support/log_text.h"

namespace journeymap {

namespace {

Ink ink_of(StepState state) {
    switch (state) {
        case StepState::done: return Ink::help;
        case StepState::partial: return Ink::warning;
        case StepState::missing: break;
    }
    return Ink::error;
}

// A line for each step: its state, how many errors and warnings it has, and what is missing.
void append_scorecard(std::string& out, const Scorecard& scorecard, Coloring coloring) {
    std::size_t longest = 0;
    for (const StepScore& step : scorecard) longest = std::max(longest, step.name.size());
    for (const StepScore& step : scorecard) {
        out += "  " + std::to_string(step.number) + " " + step.name + std::string(longest + 2 - step.name.size(), ' ');
        const std::string_view state = word_of(step.state);
        append_inked(out, state, ink_of(step.state), coloring);
        if (!step.gap.empty()) out += std::string(9 - state.size(), ' ') + escaped(step.gap);
        out += '\n';
    }
}

// What ends a map: its counts and how far each step of the method is.
std::string closing_for_people(const CheckedMap& map, Coloring coloring) {
    std::string out = counts_of(map);
    if (map.scorecard) append_scorecard(out, *map.scorecard, coloring);
    return without_commands(std::move(out));
}

FindingList shown_of(const CheckedMap& map, ShownFindings shown) {
    FindingList list;
    for (const Finding& finding : map.findings) {
        if (shows_finding(finding, map, shown)) list.add(finding);
    }
    return list;
}

std::string human_text_of(const CheckedMap& map, const ReportOptions& options) {
    if (!map.unreadable.empty()) return {};
    if (options.shown != ShownFindings::all) return human_text(shown_of(map, options.shown), map.sources, options.text);
    const std::string findings = human_text(map.findings, map.sources, options.text);
    return findings + (findings.empty() ? "" : "\n") + closing_for_people(map, options.text.coloring);
}

void write_for_people(std::span<const CheckedMap> maps, const ReportOptions& options, Pieces& out) {
    bool is_first = true;
    for (const CheckedMap& map : maps) {
        const std::string text = human_text_of(map, options);
        if (text.empty()) continue;
        if (!std::exchange(is_first, false)) out.text() += '\n';
        out.text() += text;
        out.pass_on();
    }
}

void write_short(std::span<const CheckedMap> maps, const ReportOptions& options, Pieces& out) {
    for (const CheckedMap& map : maps) {
        if (!map.unreadable.empty()) continue;
        for (const Finding& finding : map.findings) {
            if (!shows_finding(finding, map, options.shown)) continue;
            out.text() += short_line(finding, map.sources);
            out.pass_on();
        }
        if (options.shown == ShownFindings::all) out.text() += closing_of(map);
    }
}

}  // namespace

const ReportFormat human_report{"human", "the lines with the text underlined, for people", write_for_people, true};
const ReportFormat short_report{"short", "one line for each finding, for editors and grep", write_short, true};

}  // namespace journeymap
