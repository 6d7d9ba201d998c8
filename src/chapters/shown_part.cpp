#include "chapters/shown_part.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "checks/places.h"

namespace journeymap {

namespace {

// Whether each path of a map that an insight can name is of the part that is shown.
using ShownPaths = std::unordered_map<std::string, bool>;

struct NamedThings {
    std::size_t shown = 0, others = 0;
    void count(bool is_shown) { ++(is_shown ? shown : others); }
    bool only_others() const { return others > 0 && shown == 0; }
    bool any_others() const { return others > 0; }
};

ShownPaths paths_of_things(const Journey& journey, const ShownPart& part) {
    ShownPaths paths;
    for (const Stage& stage : journey.stages) {
        if (!part.has(stage)) paths.emplace(path_of(stage), false);  // others come through a stage that is shown too
    }
    for (const Touchpoint* touchpoint : journey.touchpoints) paths.emplace(path_of(*touchpoint), part.has(*touchpoint));
    for (const PainPoint* pain : journey.pain_points) paths.emplace(path_of(*pain), part.has(*pain));
    for (const Opportunity* opportunity : journey.opportunities) paths.emplace(path_of(*opportunity), part.has(*opportunity));
    return paths;
}

ShownPaths paths_of_personas(const Journey& journey, const ShownPart& part) {
    ShownPaths paths;
    for (const Persona& persona : journey.personas) paths.emplace(path_of(persona), part.has(persona));
    return paths;
}

NamedThings named_in(const Insight& insight, const ShownPaths& paths) {
    NamedThings named;
    for (const std::string& entity : insight.entities) {
        if (const auto found = paths.find(entity); found != paths.end()) named.count(found->second);
    }
    return named;
}

// How often the journey is handed over is counted along all places, and names none.
bool counts_teams(const Insight& insight) {
    const auto is_team = [](const std::string& entity) { return entity.starts_with("teams/"); };
    return !insight.entities.empty() && std::ranges::all_of(insight.entities, is_team);
}

}  // namespace

ShownPart::ShownPart(const Grid& grid)
    : journey_(*grid.journey),
      whole_(grid.personas.size() == journey_.personas.size()),
      personas_(journey_.personas.size(), false),
      stages_(journey_.stages.size(), true),
      touchpoints_(journey_.touchpoints.size(), true),
      pains_(journey_.pain_points.size(), true),
      opportunities_(journey_.opportunities.size(), true) {
    for (const Persona* persona : grid.personas) personas_[persona->index] = true;
    if (!whole_) choose();
    list();
}

bool ShownPart::concerns_any(const Refs<Persona>& personas) const {
    if (personas.empty()) return true;
    return std::ranges::any_of(personas, [&](const Ref<Persona>& one) { return one.target == nullptr || has(*one.target); });
}

bool ShownPart::passes(const Stage& stage) const {
    const auto felt_by_shown = [&](const PersonaEmotion& one) { return one.persona.target && has(*one.persona.target); };
    if (stage.touchpoints.empty() || std::ranges::any_of(stage.emotion, felt_by_shown)) return true;
    return std::ranges::any_of(stage.touchpoints, [&](const Touchpoint& touchpoint) { return has(touchpoint); });
}

bool ShownPart::concerns(const PainPoint& pain) const {
    if (pain.touchpoint && !has(*pain.touchpoint)) return false;
    if (pain.personas.empty()) return pain.touchpoint || !pain.stage || has(*pain.stage);
    return concerns_any(pain.personas);
}

bool ShownPart::concerns(const Opportunity& opportunity) const {
    bool any = false;
    for (const Ref<PainPoint>& pain : opportunity.addresses) {
        if (!pain.target) continue;
        if (has(*pain.target)) return true;
        any = true;
    }
    if (any) return false;
    if (opportunity.touchpoint) return has(*opportunity.touchpoint);
    return !opportunity.stage || has(*opportunity.stage);
}

void ShownPart::choose() {
    for (const Touchpoint* touchpoint : journey_.touchpoints) touchpoints_[touchpoint->index] = concerns_any(touchpoint->personas);
    for (const Stage& stage : journey_.stages) stages_[stage.index] = passes(stage);
    for (const PainPoint* pain : journey_.pain_points) pains_[pain->index] = concerns(*pain);
    for (const Opportunity* opportunity : journey_.opportunities) opportunities_[opportunity->index] = concerns(*opportunity);
    // A stage nobody who is shown comes through stays for what is said there of them.
    for (const Stage& stage : journey_.stages) {
        const bool hurts = std::ranges::any_of(stage.pain_points, [&](const PainPoint& pain) { return has(pain); });
        if (hurts) stages_[stage.index] = true;
    }
}

void ShownPart::list() {
    for (const Stage& stage : journey_.stages) {
        if (has(stage)) shown_stages_.push_back(&stage);
    }
    const auto keep = [&](const auto& all, auto& shown) {
        for (const auto* one : all) {
            if (has(*one)) shown.push_back(one);
        }
    };
    keep(journey_.touchpoints, shown_touchpoints_);
    keep(journey_.pain_points, shown_pains_);
    keep(journey_.opportunities, shown_opportunities_);
}

InsightReport ShownPart::insights_of(const InsightReport& report) const {
    InsightReport own = report;
    if (whole_) return own;
    const ShownPaths personas = paths_of_personas(journey_, *this), things = paths_of_things(journey_, *this);
    const bool hides_places = shown_touchpoints_.size() < journey_.touchpoints.size();
    std::erase_if(own.insights, [&](const Insight& insight) {
        return named_in(insight, personas).only_others() || named_in(insight, things).any_others() ||
               (hides_places && counts_teams(insight));
    });
    std::erase_if(own.priorities, [&](const Priority& priority) { return !has(*priority.opportunity); });
    std::erase_if(own.trace, [&](const TraceRow& row) { return row.opportunity && !has(*row.opportunity); });
    for (TraceRow& row : own.trace) std::erase_if(row.pain_points, [&](const PainPoint* pain) { return !has(*pain); });
    return own;
}

}  // namespace journeymap
