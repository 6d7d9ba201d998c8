// The formats for people: findings with the lines they speak of, or a line each; the scorecard ends each map.
#include <algorithm>
#include <iterator>

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

// Those that make check fail, and nothing of how far the map is.
std::vector<Finding> failing_of(const CheckedMap& map) {
    std::vector<Finding> failing;
    std::ranges::copy_if(map.findings, std::back_inserter(failing), [&](const Finding& found) { return map.fail_on.reached_by(found); });
    return failing;
}

std::string failing_for_people(std::span<const CheckedMap> maps, const ReportOptions& options) {
    std::string out;
    for (const CheckedMap& map : maps) {
        const std::string text = map.unreadable.empty() ? human_text(failing_of(map), map.sources, options.text) : "";
        if (!out.empty() && !text.empty()) out += '\n';
        out += text;
    }
    return out;
}

std::string render_human(std::span<const CheckedMap> maps, const ReportOptions& options) {
    if (options.shown == ShownFindings::failing) return failing_for_people(maps, options);
    std::string out;
    for (const CheckedMap& map : maps) {
        if (!map.unreadable.empty()) continue;
        if (!out.empty()) out += '\n';
        out += human_text(map.findings, map.sources, options.text);
        if (!map.findings.empty()) out += '\n';
        out += closing_for_people(map, options.text.coloring);
    }
    return out;
}

std::string render_short(std::span<const CheckedMap> maps, const ReportOptions& options) {
    std::string out;
    for (const CheckedMap& map : maps) {
        if (!map.unreadable.empty()) continue;
        const bool all = options.shown == ShownFindings::all;
        out += all ? short_text(map.findings, map.sources) + closing_of(map) : short_text(failing_of(map), map.sources);
    }
    return out;
}

}  // namespace

const ReportFormat human_report{"human", "the lines with the text underlined, for people", render_human, true};
const ReportFormat short_report{"short", "one line for each finding, for editors and grep", render_short, true};

}  // namespace journeymap
