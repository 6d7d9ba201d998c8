#include "model/ways.h"

#include <algorithm>
#include <unordered_map>

namespace journeymap {

namespace {

// Follows `instead_of` to its end, each touchpoint once.
class LeadingWays {
public:
    const Touchpoint* of(const Touchpoint& touchpoint) {
        std::vector<const Touchpoint*> chain;
        const Touchpoint* way = &touchpoint;
        while (!known_.contains(way)) {
            known_.emplace(way, nullptr);
            chain.push_back(way);
            if (!way->instead_of.target) break;
            way = way->instead_of.target;
        }
        const Touchpoint* leading = known_[way];
        if (!leading) leading = way->instead_of.target ? first_of_circle(*way) : way;
        for (const Touchpoint* one : chain) known_[one] = leading;
        return leading;
    }

private:
    std::unordered_map<const Touchpoint*, const Touchpoint*> known_;  // null: on the chain that is being followed

    static const Touchpoint* first_of_circle(const Touchpoint& start) {
        const Touchpoint* first = &start;
        for (const Touchpoint* way = start.instead_of.target; way != &start; way = way->instead_of.target) {
            if (way->index < first->index) first = way;
        }
        return first;
    }
};

bool passes(const Persona* persona, const Touchpoint& touchpoint) { return persona == nullptr || travels(*persona, touchpoint); }

const Touchpoint* way_taken(const Persona* persona, const StageStep& step) {
    const auto found = std::ranges::find_if(step.ways, [&](const Touchpoint* way) { return passes(persona, *way); });
    if (found == step.ways.end()) return nullptr;
    if (!passes(persona, *step.leading)) return *found;
    return step.leading->stage == (*found)->stage ? step.leading : nullptr;  // else it is passed in its own stage
}

}  // namespace

std::vector<StageStep> steps_in(const Stage& stage) {
    std::vector<StageStep> steps;
    std::unordered_map<const Touchpoint*, std::size_t> step_of;
    LeadingWays leading_ways;
    for (const Touchpoint& touchpoint : stage.touchpoints) {
        const Touchpoint* leading = leading_ways.of(touchpoint);
        const auto [found, is_new] = step_of.try_emplace(leading, steps.size());
        if (is_new) steps.push_back({leading, {}});
        steps[found->second].ways.push_back(&touchpoint);
    }
    return steps;
}

std::vector<const Touchpoint*> ways_taken(const Persona* persona, const Stage& stage) {
    std::vector<const Touchpoint*> taken;
    for (const StageStep& step : steps_in(stage)) {
        if (const Touchpoint* way = way_taken(persona, step)) taken.push_back(way);
    }
    std::ranges::sort(taken, {}, [](const Touchpoint* way) { return way->index; });
    return taken;
}

}  // namespace journeymap
