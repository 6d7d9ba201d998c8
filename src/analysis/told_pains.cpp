// Told pains: pain points whose kind says that people wait, do things twice, or fall between two channels, where no number says it.
//
// - told-delay: pain points of kind delay. A touchpoint with a wait or a response time is left to longest-wait, hold and slow-response.
// - told-repetition: pain points of kind repetition. A touchpoint that says what it asks for is left to asked-twice.
// - told-channel-gap: pain points of kind channel-gap.
// All of one kind make one insight, the place that feels worst first.
// Edge cases: a barrier is said as a barrier; a pain point that hurts nobody who comes there is not told.
// Source: what people say themselves is known before anybody has measured it.
#include <algorithm>

#include <fmt/core.h>

#include "analysis/answers.h"
#include "analysis/family.h"
#include "analysis/sentences.h"
#include "checks/places.h"

namespace journeymap {
namespace {

constexpr std::string_view weight = "45 + 10 x |score| where the worst emotion there is negative";

constexpr InsightKind told_delay{"told-delay", "bottleneck", "People say that they wait, and no number says how long.",
    "pain points of kind delay at places without wait and response_time", "", weight, "bottlenecks such as delays in answering"};
constexpr InsightKind told_repetition{"told-repetition", "redundancy", "People say that they have to do something again.",
    "pain points of kind repetition at places without asks", "", weight,
    "New York State, step 5: redundant steps that could be simplified"};
constexpr InsightKind told_channel_gap{"told-channel-gap", "misaligned touchpoints", "People say that two channels do not fit together.",
    "pain points of kind channel-gap", "", weight, "a promise kept in one channel and not in another leaves two touchpoints misaligned"};

bool has_time(const PainPoint& pain) {
    return pain.touchpoint && (pain.touchpoint->wait.given() || pain.touchpoint->response_time.given());
}
bool has_questions(const PainPoint& pain) { return pain.touchpoint && !pain.touchpoint->asks.empty(); }
bool says_all(const PainPoint&) { return false; }

struct Theme {
    const InsightKind& kind;
    PainKind pain;
    bool (*is_told_elsewhere)(const PainPoint&);
    std::string_view opening;
};

struct ToldPain {
    const PainPoint* pain;
    double score;  // 0 where nobody knows
};

std::vector<ToldPain> told_pains(const Ground& ground, const Theme& theme) {
    std::vector<ToldPain> told;
    for (const PainPoint* pain : ground.journey().pain_points) {
        if (pain->kind.value != theme.pain || pain->barrier.value || theme.is_told_elsewhere(*pain)) continue;
        if (!hurt_by(ground, *pain).empty()) told.push_back({pain, std::min(0.0, felt_at(ground, *pain).value_or(0))});
    }
    std::ranges::stable_sort(told, {}, &ToldPain::score);
    return told;
}

FoundInsights find_told(const Ground& ground, const Theme& theme) {
    FoundInsights found;
    const std::vector<ToldPain> told = told_pains(ground, theme);
    if (told.empty()) return found;
    std::vector<std::string> parts;
    for (const ToldPain& one : told) {
        const PainPoint& pain = *one.pain;
        parts.push_back(
            fmt::format("{} at {}", cited(pain.text.value), pain.touchpoint ? cited(*pain.touchpoint) : "stage " + cited(*pain.stage)));
    }
    Insight& insight = add(found, theme.kind, 45 + 10 * -told.front().score, fmt::format("{}: {}.", theme.opening, listed(parts, 4)));
    for (const ToldPain& one : told)
        insight.about(one.pain->touchpoint ? path_of(*one.pain->touchpoint) : path_of(*one.pain->stage)).about(path_of(*one.pain));
    insight.number("told", static_cast<double>(told.size()), "pain points");
    return found;
}

}  // namespace

FoundInsights find_told_delays(const Ground& ground) {
    return find_told(ground, {told_delay, PainKind::delay, &has_time, "People say that they wait, and the map does not say how long"});
}
FoundInsights find_told_repetitions(const Ground& ground) {
    return find_told(ground, {told_repetition, PainKind::repetition, &has_questions, "People say that they have to do things again"});
}
FoundInsights find_told_channel_gaps(const Ground& ground) {
    return find_told(ground, {told_channel_gap, PainKind::channel_gap, &says_all, "People say that channels do not fit together"});
}

KindList told_delay_kinds() { return {&told_delay}; }
KindList told_repetition_kinds() { return {&told_repetition}; }
KindList told_channel_gap_kinds() { return {&told_channel_gap}; }

}  // namespace journeymap
