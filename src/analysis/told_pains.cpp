// Told pains: pain points whose kind says that people wait, do things twice, or fall between two channels, where no number says it.
//
// - told-delay: pain points of kind delay. A touchpoint with a wait or a response time is left to longest-wait, hold and slow-response.
// - told-repetition: pain points of kind repetition. A touchpoint that asks for what another one asks for is left to asked-twice.
// - told-channel-gap: pain points of kind channel-gap.
// All of one kind make one insight, the place that feels worst first.
// Edge cases: a barrier is said as a barrier; a pain point that hurts nobody who comes there is not told.
// Source: what people say themselves is known before anybody has measured it.
#include <algorithm>
#include <unordered_map>

#include <fmt/core.h>

#include "analysis/answers.h"
#include "analysis/family.h"
#include "analysis/sentences.h"
#include "checks/places.h"
#include "support/spelling.h"

namespace journeymap {
namespace {

constexpr std::string_view weight = "45 + 10 x |score| where the worst emotion there is negative";

constexpr InsightKind told_delay{"told-delay", "bottleneck", "People say that they wait, and no number says how long.",
    "pain points of kind delay at places without wait and response_time", "", weight, "bottlenecks such as delays in answering"};
constexpr InsightKind told_repetition{"told-repetition", "redundancy", "People say that they have to do something again.",
    "pain points of kind repetition, but where asks names what is asked elsewhere too", "", weight,
    "New York State, step 5: redundant steps that could be simplified"};
constexpr InsightKind told_channel_gap{"told-channel-gap", "misaligned touchpoints", "People say that two channels do not fit together.",
    "pain points of kind channel-gap", "", weight, "a promise kept in one channel and not in another leaves two touchpoints misaligned"};

using Places = std::vector<bool>;  // by index of the touchpoint

Places with_time(const Journey& journey) {
    Places places;
    for (const Touchpoint* touchpoint : journey.touchpoints)
        places.push_back(touchpoint->wait.given() || touchpoint->response_time.given());
    return places;
}

// Where something is asked that is asked at another touchpoint too.
Places with_questions(const Journey& journey) {
    std::unordered_map<std::string, const Touchpoint*> first;
    Places places(journey.touchpoints.size(), false);
    for (const Touchpoint* touchpoint : journey.touchpoints) {
        for (const Text& ask : touchpoint->asks) {
            const Touchpoint* before = first.try_emplace(folded_word(ask.value), touchpoint).first->second;
            if (before != touchpoint) places[before->index] = places[touchpoint->index] = true;
        }
    }
    return places;
}

struct Theme {
    const InsightKind& kind;
    PainKind pain;
    std::string_view opening;
    Places numbered;  // where another insight says it
};

struct ToldPain {
    const PainPoint* pain;
    double score;  // 0 where nobody knows
};

std::vector<ToldPain> told_pains(const Ground& ground, const Theme& theme) {
    std::vector<ToldPain> told;
    for (const PainPoint* pain : ground.journey().pain_points) {
        if (pain->kind.value != theme.pain || pain->barrier.value) continue;
        if (pain->touchpoint && !theme.numbered.empty() && theme.numbered[pain->touchpoint->index]) continue;
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
    return find_told(
        ground, {told_delay, PainKind::delay, "People say that they wait, and the map does not say how long", with_time(ground.journey())});
}
FoundInsights find_told_repetitions(const Ground& ground) {
    return find_told(
        ground, {told_repetition, PainKind::repetition, "People say that they have to do things again", with_questions(ground.journey())});
}
FoundInsights find_told_channel_gaps(const Ground& ground) {
    return find_told(ground, {told_channel_gap, PainKind::channel_gap, "People say that channels do not fit together", {}});
}

KindList told_delay_kinds() { return {&told_delay}; }
KindList told_repetition_kinds() { return {&told_repetition}; }
KindList told_channel_gap_kinds() { return {&told_channel_gap}; }

}  // namespace journeymap
