// Missing help: where people struggle and no way to help leads on.
//
// missing-help: touchpoints with a pain point of their own, or a score of `low_emotion` or less, that name no `help` and do not
// themselves answer in real time; and stages with pain points as a whole where no touchpoint has any of this. All of them make one
// insight, the one that feels worst first, then the stages.
// Weight: 45 + 10 x |worst score| where the map names help anywhere; else 42, because then it may only not be written down.
// Edge cases: a reference that is not known is no help; a touchpoint that nobody travels, or whose travellers all feel well there, needs none.
// Source: places where customers need additional support; no clear way for an online customer to seek help.
#include <algorithm>

#include <fmt/core.h>

#include "analysis/channels.h"
#include "analysis/family.h"
#include "analysis/sentences.h"
#include "checks/places.h"

namespace journeymap {
namespace {

constexpr InsightKind missing_help{"missing-help", "missing help", "Places that hurt and from which no way to help leads on.",
    "own pain points or score <= low_emotion, no help, not in real time; of a stage all its touchpoints", "low_emotion",
    "45 + 10 x |worst score| where the map names help anywhere, else 42",
    "places where customers need additional support; no clear way for an online customer to seek help"};

bool has_help(const Touchpoint& touchpoint) { return touchpoint.help.channel || touchpoint.help.touchpoint; }

bool lacks_help(const Ground& ground, const Touchpoint& touchpoint) {
    const Channel* channel = contact_channel(touchpoint);
    if (has_help(touchpoint) || (channel && channel->realtime) || ground.travellers_at(touchpoint).empty()) return false;
    const auto worst = ground.worst_felt(touchpoint);
    if (worst && *worst <= ground.thresholds().low_emotion) return true;
    return !touchpoint.pain_points.empty() && (!worst || *worst < 0);
}

// A stage that hurts as a whole, and none of whose touchpoints is named already.
bool lacks_help(const Ground& ground, const Stage& stage) {
    if (stage.pain_points.empty() || stage.touchpoints.empty()) return false;
    return std::ranges::none_of(stage.touchpoints, [&](const Touchpoint& touchpoint) {
        const Channel* channel = contact_channel(touchpoint);
        return has_help(touchpoint) || (channel && channel->realtime) || lacks_help(ground, touchpoint);
    });
}

std::string places_text(
    const Journey& journey, const std::vector<const Touchpoint*>& touchpoints, const std::vector<const Stage*>& stages) {
    std::vector<std::string> names;
    for (const Touchpoint* touchpoint : touchpoints) names.push_back(cited(*touchpoint));
    if (stages.size() > 1 && stages.size() == journey.stages.size()) return fmt::format("each of its {} stages", stages.size());
    for (const Stage* stage : stages) names.push_back("stage " + cited(*stage));
    return listed(names);
}

}  // namespace

FoundInsights find_missing_help(const Ground& ground) {
    FoundInsights found;
    const auto& touchpoints = ground.journey().touchpoints;
    std::vector<const Touchpoint*> lacking;
    for (const Touchpoint* touchpoint : touchpoints) {
        if (lacks_help(ground, *touchpoint)) lacking.push_back(touchpoint);
    }
    std::vector<const Stage*> stages;
    for (const Stage& stage : ground.journey().stages) {
        if (lacks_help(ground, stage)) stages.push_back(&stage);
    }
    if (lacking.empty() && stages.empty()) return found;
    std::ranges::stable_sort(lacking, {}, [&](const Touchpoint* touchpoint) { return ground.worst_felt(*touchpoint).value_or(0); });
    const bool named = std::ranges::any_of(touchpoints, [](const Touchpoint* touchpoint) { return has_help(*touchpoint); });
    const double worst = lacking.empty() ? 0 : ground.worst_felt(*lacking.front()).value_or(0);
    const std::string places = places_text(ground.journey(), lacking, stages);
    const std::string sentence =
        named ? fmt::format("People struggle at {}, and nothing there leads to help.", places)
              : fmt::format("The map names no help for those who struggle at {}: either there is none, or it is not written down.", places);
    Insight& insight = add(found, missing_help, named ? 45 + 10 * std::max(0.0, -worst) : 42, sentence);
    for (const Touchpoint* touchpoint : lacking) insight.about(path_of(*touchpoint));
    for (const Stage* stage : stages) insight.about(path_of(*stage));
    insight.number("without_help", static_cast<double>(lacking.size() + stages.size()), stages.empty() ? "touchpoints" : "places");
    return found;
}

KindList missing_help_kinds() { return {&missing_help}; }

}  // namespace journeymap
