// Insights and scorecard as text.
#include <fmt/core.h>

#include "golden/describe.h"

namespace golden {
namespace {

using namespace journeymap;

std::string_view name_of(MarkKind kind) {
    constexpr std::string_view names[] = {
        "lowest", "highest", "disengagement", "drop-off", "barrier", "wait", "gap", "promise", "misaligned", "quick win"};
    return names[static_cast<std::size_t>(kind)];
}

std::string describe(const InsightMark& mark) {
    std::string text = fmt::format("mark {}", name_of(mark.kind));
    if (mark.touchpoint) text += fmt::format(" at \"{}\"", mark.touchpoint->name.value);
    if (mark.stage) text += fmt::format(" over \"{}\"", mark.stage->name.value);
    if (mark.other) text += fmt::format(" against \"{}\"", mark.other->name.value);
    if (mark.opportunity) text += fmt::format(" of \"{}\"", mark.opportunity->label);
    for (const auto& one : mark.who)
        text += fmt::format(", {} {:.5g}", one.persona ? one.persona->name.value : std::string_view{"everyone"}, one.score);
    return text + "\n";
}

std::string_view name_of(StepState state) {
    switch (state) {
        case StepState::done: return "done";
        case StepState::partial: return "partial";
        case StepState::missing: return "missing";
    }
    return "?";
}

}  // namespace

std::string describe(const Marks& marks) {
    std::string text;
    for (const auto& mark : marks.list) text += describe(mark);
    return text;
}

// By weight: "88 lowest-point: The lowest point ...", then the ranks.
std::string describe(const InsightReport& report) {
    std::string text;
    for (const auto& insight : report.insights)
        text += fmt::format("{:.0f} {}: {}\n", insight.weight, insight.kind->name, insight.sentence);
    for (const auto& priority : report.priorities) text += fmt::format("priority {}: {}\n", priority.rank, priority.sentence);
    return text;
}

std::string describe(const Scorecard& scorecard) {
    std::string text;
    for (const auto& step : scorecard) {
        text += fmt::format("{} {}: {}, {} findings{}{}\n", step.number, step.name, name_of(step.state), step.findings,
            step.gap.empty() ? "" : ", ", step.gap);
    }
    return text;
}

}  // namespace golden
