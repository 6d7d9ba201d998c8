// Insights and scorecard as text.
#include <fmt/core.h>

#include "golden/describe.h"

namespace golden {
namespace {

using namespace journeymap;

std::string describe(std::string_view name, const ExtremePoint& point) {
    const auto persona = point.persona ? point.persona->name.value : std::string_view{"everyone"};
    return fmt::format("{} {}: {} at \"{}\"\n", name, persona, point.score, point.touchpoint ? point.touchpoint->name.value : "");
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

std::string describe(const Insights& insights) {
    std::string text;
    if (insights.lowest) text += describe("lowest", *insights.lowest);
    if (insights.highest) text += describe("highest", *insights.highest);
    for (const auto& point : insights.lowest_of) text += describe("lowest of", point);
    for (const auto& point : insights.highest_of) text += describe("highest of", point);
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
