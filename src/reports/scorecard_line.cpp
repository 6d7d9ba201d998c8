#include "reports/scorecard_line.h"

#include "support/escape.h"

namespace journeymap {

std::string_view word_of(StepState state) {
    switch (state) {
        case StepState::done: return "done";
        case StepState::partial: return "partial";
        case StepState::missing: break;
    }
    return "missing";
}

namespace {

std::string step_text(const StepScore& step) {
    std::string name = escaped(step.name);
    if (!name.empty() && name[0] >= 'A' && name[0] <= 'Z') name[0] = static_cast<char>(name[0] - 'A' + 'a');
    std::string text = std::to_string(step.number) + " " + name + " ";
    text += word_of(step.state);
    if (!step.gap.empty()) text += " (" + escaped(step.gap) + ")";
    return text;
}

}  // namespace

std::string scorecard_line(const Scorecard& scorecard) {
    std::string line = "method: ";
    for (const StepScore& step : scorecard) {
        if (&step != &scorecard.front()) line += " · ";
        line += step_text(step);
    }
    return line;
}

}  // namespace journeymap
