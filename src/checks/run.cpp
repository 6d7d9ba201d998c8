// run_checks: the six steps in their order, and the scorecard from what each of them says.
#include <array>

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

int errors_and_warnings(const Diagnostics& diagnostics, std::size_t from) {
    int count = 0;
    for (std::size_t i = from; i < diagnostics.findings().size(); ++i) {
        if (diagnostics.findings()[i].severity != Severity::info) ++count;
    }
    return count;
}

}  // namespace

Scorecard run_checks(const Journey& journey, const Sources& sources, const CheckOptions& options, Diagnostics& diagnostics) {
    const StepRun run{journey, sources, options, diagnostics, diagnostics.findings().size(), is_english(journey.language.value)};
    Scorecard card;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const std::size_t before = diagnostics.findings().size();
        StepResult result = steps[i].check(run);
        card[i] = {static_cast<int>(i) + 1, result.state, steps[i].name, std::move(result.gap), errors_and_warnings(diagnostics, before)};
    }
    return card;
}

}  // namespace journeymap
