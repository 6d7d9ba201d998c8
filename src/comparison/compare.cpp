// compare: matches the things of both maps and lists what differs.
#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "comparison/card_changes.h"
#include "comparison/comparison.h"
#include "comparison/emotion_changes.h"
#include "comparison/matching.h"
#include "comparison/moves.h"
#include "comparison/phrases.h"
#include "comparison/describe.h"
#include "comparison/target.h"
#include "comparison/totals.h"
#include "comparison/weight.h"

namespace journeymap {

namespace {

// The sections of the list.
int section_of(Subject subject) {
    switch (subject) {
        case Subject::stage:
        case Subject::touchpoint: return 0;
        case Subject::pain_point: return 1;
        case Subject::opportunity: return 2;
        case Subject::measure: return 3;
        case Subject::objective: return 4;
        case Subject::persona: return 5;
        case Subject::channel: return 6;
        case Subject::team: return 7;
        case Subject::evidence: return 8;
        case Subject::map: return 9;
        case Subject::revision: return 10;
    }
    return 11;
}

// A change and where it belongs in the list.
struct Placed {
    Change change;
    int section = 0;
    std::size_t stage = 0;  // 2 n + 2: the new map's stage n; 2 n + 3: one that is gone and stood behind it; 1: gone, before all others
    bool removed = false;   // what is gone comes last in its stage
};

class Comparer {
public:
    explicit Comparer(const Matching& matching)
        : old_(matching.old()), now_(matching.now()), matching_(matching), moves_(matching_), cards_(matching_) {
        rank_old_stages();
    }

    std::vector<Change> changes() {
        for (std::size_t i = 0; i < now_.size(); ++i) {
            const std::size_t before = matching_.old_of(i);
            if (before == no_thing)
                add(i);
            else
                compare(before, i);
        }
        for (std::size_t i = 0; i < old_.size(); ++i) {
            if (matching_.now_of(i) == no_thing) remove(i);
        }
        std::ranges::stable_sort(list_, {}, [](const Placed& placed) { return std::tuple(placed.section, placed.stage, placed.removed); });
        std::vector<Change> changes;
        changes.reserve(list_.size());
        for (Placed& placed : list_) {
            placed.change.weight = weight_of(placed.change);
            changes.push_back(std::move(placed.change));
        }
        return changes;
    }

private:
    void put(Change change, const Inventory& inventory, std::size_t index) {
        Placed& placed = list_.emplace_back();
        placed.section = section_of(change.subject);
        placed.removed = &inventory == &old_;
        placed.stage = stage_rank(inventory, index);
        placed.change = std::move(change);
    }

    void rank_old_stages() {
        std::size_t gone = 1;  // the rank of what is gone here
        for (std::size_t i = 0; i < old_.size(); ++i) {
            if (old_.at(i).subject != Subject::stage) continue;
            const std::size_t kept = matching_.now_of(i);
            if (kept != no_thing) gone = rank_of_stage(kept) + 1;
            old_stage_ranks_[i] = kept == no_thing ? gone : rank_of_stage(kept);
        }
    }
    std::size_t rank_of_stage(std::size_t now) const { return 2 * std::size_t(now_.at(now).entity->index) + 2; }

    std::size_t stage_rank(const Inventory& inventory, std::size_t index) const {
        const std::size_t stage = stage_of(inventory, index);
        if (stage == no_thing) return 0;
        return &inventory == &now_ ? rank_of_stage(stage) : old_stage_ranks_.at(stage);
    }

    void add(std::size_t index) {
        Change change = change_about(now_, index, ChangeKind::added);
        change.after = in_short(now_, index);
        if (change.subject == Subject::pain_point) change.effect = Effect::worse;
        put(std::move(change), now_, index);
    }

    void remove(std::size_t index) {
        Change change = change_about(old_, index, ChangeKind::removed);
        change.before = in_short(old_, index);
        if (change.subject == Subject::pain_point) cards_.say_why_gone(change, index);
        put(std::move(change), old_, index);
    }

    void compare(std::size_t before, std::size_t after) {
        const Thing& was = old_.at(before);
        const Thing& is = now_.at(after);
        if (moves_.moved(after)) {
            Change change = change_about(now_, after, ChangeKind::moved);
            change.key = matching_.same_place(before, after) ? "order" : "place";
            change.before = moves_.place_before(after);
            change.after = moves_.place_after(after);
            put(std::move(change), now_, after);
        }
        if (was.name != is.name) {
            Change change = change_about(now_, after, ChangeKind::renamed);
            change.before = was.name;
            change.after = is.name;
            put(std::move(change), now_, after);
        }
        if (is.pain) {
            if (auto change = cards_.change_of_solution(before, after)) put(std::move(*change), now_, after);
        }
        for (Change& change : emotion_changes(matching_, before, after)) put(std::move(change), now_, after);
        compare_facts(was, is, after);
    }

    void compare_facts(const Thing& was, const Thing& is, std::size_t after) {
        static const Fact nothing;
        std::unordered_map<std::string_view, const Fact*> left;
        for (const Fact& fact : was.facts) left.emplace(fact.key, &fact);
        for (const Fact& fact : is.facts) {
            const auto other = left.find(fact.key);
            if (other == left.end() || !matching_.same_fact(*other->second, fact))
                put(change_of(other == left.end() ? nothing : *other->second, fact, after), now_, after);
            if (other != left.end()) left.erase(other);
        }
        for (const Fact& fact : was.facts) {
            if (left.contains(fact.key)) put(change_of(fact, nothing, after), now_, after);
        }
    }

    Change change_of(const Fact& was, const Fact& is, std::size_t after) const {
        Change change = change_about(now_, after, ChangeKind::changed);
        fill_in(change, was, is);
        if (change.subject == Subject::measure && change.key == "value") {
            change.effect = effect_of_measure(*old_.at(matching_.old_of(after)).measure, *now_.at(after).measure);
        }
        if (change.subject == Subject::opportunity && change.key == "outcome") {
            change.measured = measured_since(old_.at(matching_.old_of(after)).opportunity->outcome, now_.at(after).opportunity->outcome);
        }
        return change;
    }

    const Inventory& old_;
    const Inventory& now_;
    const Matching& matching_;
    Moves moves_;
    CardChanges cards_;
    std::unordered_map<std::size_t, std::size_t> old_stage_ranks_;
    std::vector<Placed> list_;
};

// Pain points that are only gone from the map may hurt as before: that there are fewer is then no news of the service.
void doubt_fewer_pains(Comparison& comparison) {
    if (std::ranges::none_of(comparison.changes, is_gone_pain)) return;
    for (Total& total : comparison.totals) {
        const bool is_of_pains = total.key == "pain_points" || total.key == "open_pain_points" || total.key == "barriers";
        if (is_of_pains && total.effect == Effect::better) total.effect = Effect::none;
    }
}

}  // namespace

Comparison compare(const Journey& old, const Journey& now) {
    const Inventory before(old), after(now);
    return compare(Matching(before, after));
}

Comparison compare(const Matching& matching) {
    Comparison comparison;
    comparison.title = matching.now().at(0).name;
    comparison.old_title = matching.old().at(0).name;
    comparison.old_state = matching.old().journey().state.value;
    comparison.state = matching.now().journey().state.value;
    comparison.changes = Comparer(matching).changes();
    comparison.totals = totals_of(matching);
    doubt_fewer_pains(comparison);
    return comparison;
}

}  // namespace journeymap
