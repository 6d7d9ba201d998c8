// run_checks: the six steps in their order, and the scorecard from what each of them says.
#include <algorithm>
#include <array>
#include <string_view>

#include "checks/step.h"
#include "checks/wording.h"
#include "journeymap/check.h"

namespace journeymap {
namespace {

struct Step {
    const char* name;
    StepResult (*check)(const StepRun&);
};
constexpr std::array<Step, 6> steps{{{"Objectives", check_objectives}, {"Personas", check_personas}, {"Touchpoints", check_touchpoints},
    {"Emotions and pain points", check_emotions}, {"Opportunities", check_opportunities}, {"Iterate", check_iteration}}};

// That the map has no stages at all, nobody in it, nothing it is for.
constexpr std::array<std::string_view, 5> absences{"JM101", "JM201", "JM202", "JM301", "JM501"};

void withdraw_absences(Diagnostics& diagnostics, std::size_t from) {
    auto& findings = diagnostics.findings();
    const auto is_absence = [](const Finding& finding) { return std::ranges::find(absences, finding.rule->code) != absences.end(); };
    findings.erase(std::remove_if(findings.begin() + static_cast<std::ptrdiff_t>(from), findings.end(), is_absence), findings.end());
}

}  // namespace

std::uint32_t group_of_all(const StepRun& run, const Rule& rule, Span span, std::string message, std::size_t members, SummaryWords words) {
    const std::uint32_t group = run.diagnostics.open_group(rule, span, std::move(message), members);
    run.diagnostics.summary_of_group(group).with_help(std::move(words.help)).about(std::move(words.entity));
    return group;
}

Scorecard run_checks(const Journey& journey, const Sources& sources, const CheckOptions& options, Diagnostics& diagnostics) {
    const StepRun run{journey, sources, options, diagnostics, diagnostics.findings().size(), word_list_of(journey.language.value)};
    Scorecard card;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const std::size_t before = diagnostics.findings().size();
        StepResult result = steps[i].check(run);
        card[i] = {
            static_cast<int>(i) + 1, result.state, steps[i].name, std::move(result.gap), diagnostics.count_from(before, Severity::warning)};
    }
    check_presentation(run);
    if (run.unread.has_lost_parts())
        withdraw_absences(diagnostics, run.first_finding);  // what seems to be missing may be what was not read
    return card;
}

}  // namespace journeymap
