#include "comparison/earlier.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "comparison/describe.h"
#include "comparison/earlier_feelings.h"
#include "comparison/formats.h"
#include "comparison/matching.h"
#include "comparison/phrases.h"

namespace journeymap {

namespace {

struct TotalName {
    std::string_view key;
    TotalKind kind;
};
constexpr std::array<TotalName, 6> shown_totals{{{"touchpoints", TotalKind::touchpoints}, {"wait", TotalKind::wait},
    {"open_pain_points", TotalKind::open_pain_points}, {"barriers", TotalKind::barriers},
    {"opportunities_done", TotalKind::opportunities_done}, {"mean_emotion", TotalKind::mean_emotion}}};

Turn turn_of(Effect effect) {
    if (effect == Effect::better) return Turn::better;
    return effect == Effect::worse ? Turn::worse : Turn::none;
}

const Persona* persona_named(std::string_view id, const Journey& journey) {
    const auto found = std::ranges::find(journey.personas, id, &Persona::id);
    return found == journey.personas.end() ? nullptr : &*found;
}

// Where in a stage of the new map something of the old one stood.
struct Anchor {
    std::uint32_t stage = 0, after = 0;
};

class EarlierMap {
public:
    EarlierMap(const Matching& matching, const Comparison& comparison)
        : matching_(matching), old_(matching.old()), now_(matching.now()), comparison_(comparison), feelings_(matching) {}

    Earlier take() {
        earlier_.plan = is_plan(comparison_);
        earlier_.journey = &old_.journey();
        earlier_.changes = comparison_.changes.size();
        tell_totals();
        for (std::size_t i = 0; i < now_.size(); ++i) tell_feelings(i);
        for (const Change& change : comparison_.changes) {
            if (change.kind == ChangeKind::removed && change.proven) proven_.insert(change.entity);
        }
        for (const Change& change : comparison_.changes) {
            if (change.kind != ChangeKind::removed) tell(change);
        }
        for (std::size_t i = 0; i < old_.size(); ++i) {
            if (matching_.now_of(i) == no_thing && old_.at(i).touchpoint) tell_former(i);
        }
        for (std::size_t i = 0; i < old_.size(); ++i) {
            if (matching_.now_of(i) == no_thing && (old_.at(i).pain || old_.at(i).opportunity)) tell_former_card(i);
        }
        return std::move(earlier_);
    }

private:
    void tell_totals() {
        for (const Total& total : comparison_.totals) {
            const auto shown = std::ranges::find(shown_totals, total.key, &TotalName::key);
            if (shown == shown_totals.end()) continue;
            const Persona* persona = persona_named(total.persona, now_.journey());
            if (!persona) persona = persona_named(total.persona, old_.journey());
            earlier_.totals.push_back({shown->kind, persona, total.before, total.after, turn_of(total.effect)});
        }
    }

    void tell_feelings(std::size_t now) {
        const Thing& thing = now_.at(now);
        const std::size_t before = matching_.old_of(now);
        if (before == no_thing || (!thing.touchpoint && !thing.stage)) return;
        std::vector<EarlierScore> felt =
            thing.touchpoint ? feelings_.at(*old_.at(before).touchpoint) : feelings_.over(*old_.at(before).stage);
        if (!felt.empty()) earlier_.places[thing.entity].felt = std::move(felt);
    }

    // A change of a thing that the new map has.
    void tell(const Change& change) {
        const std::size_t index = index_of(change, now_);
        if (index == no_thing) return;
        const Thing& thing = now_.at(index);
        if (thing.stage || thing.touchpoint) tell_place(change, earlier_.places[thing.entity]);
        if (thing.pain || thing.opportunity) tell_card(change, earlier_.cards[thing.entity]);
        if (thing.measure && change.kind == ChangeKind::changed && change.key == "value") {
            earlier_.measures.emplace(thing.measure, change.before);
        }
    }

    // Paths are unique among things of one kind.
    std::size_t index_of(const Change& change, const Inventory& inventory) {
        if (paths_.empty()) {
            for (std::size_t i = 0; i < inventory.size(); ++i) {
                if (inventory.at(i).entity) paths_.emplace(inventory.at(i).path, i);
            }
        }
        const auto found = paths_.find(change.entity);
        return found == paths_.end() || inventory.at(found->second).subject != change.subject ? no_thing : found->second;
    }

    static void tell_place(const Change& change, EarlierPlace& place) {
        switch (change.kind) {
            case ChangeKind::added: place.added = true; return;
            case ChangeKind::moved:
                place.moved = true;
                if (change.key == "place") place.stage = change.before;
                return;
            case ChangeKind::renamed:
                place.renamed = true;
                place.name = change.before;
                return;
            case ChangeKind::changed: break;
            case ChangeKind::removed: return;
        }
        if (change.key == "emotion" || change.key == "expected" || change.key == "id" || change.key == "evidence") return;
        place.keys.push_back({change.key, change.before});
    }

    // Of several things that happened to a card the weightiest is told: what it means for the customer, then how far it is, then where.
    static void tell_card(const Change& change, EarlierCard& card) {
        auto become = [&](CardChange what, const std::string& before) {
            if (what == CardChange::changed && card.change != CardChange::none) return;
            card.change = what;
            card.before = before;
        };
        const bool decided = card.change == CardChange::added || card.change == CardChange::solved || card.change == CardChange::reopened;
        if (decided) return;
        switch (change.kind) {
            case ChangeKind::added: return become(CardChange::added, {});
            case ChangeKind::moved: return become(CardChange::moved, change.before);
            case ChangeKind::renamed: return become(CardChange::reworded, change.before);
            case ChangeKind::removed: return;
            case ChangeKind::changed: break;
        }
        if (change.key == "solved") return become(change.after == "solved" ? CardChange::solved : CardChange::reopened, {});
        if (change.key == "id" || change.key == "evidence") return;
        const bool is_told = change.key == "status" || change.key == "severity";
        if (is_told && card.change == CardChange::changed && card.before.empty()) card.before = change.before;
        become(CardChange::changed, is_told ? change.before : std::string());
    }

    void tell_former(std::size_t old) {
        if (now_.journey().stages.empty()) return;  // nothing that it could stand beside
        const Thing& thing = old_.at(old);
        const Anchor anchor = anchor_of(old);
        former_.emplace(thing.touchpoint, earlier_.former.size());
        FormerTouchpoint& former = earlier_.former.emplace_back();
        former.touchpoint = thing.touchpoint;
        former.stage = anchor.stage;
        former.after = anchor.after;
        if (matching_.now_of(thing.parent) == no_thing) former.stage_name = old_.at(thing.parent).name;
        former.felt = feelings_.at(*thing.touchpoint);
    }

    // Behind the nearest touchpoint before it that is still in the stage where both stood; where the stage is gone too, at the end of the one
    // before it.
    Anchor anchor_of(std::size_t old) const {
        const Touchpoint& touchpoint = *old_.at(old).touchpoint;
        const std::size_t kept = matching_.now_of(old_.at(old).parent);
        if (kept == no_thing) return anchor_of_lost_stage(*touchpoint.stage);
        const Stage& now_stage = *now_.at(kept).stage;
        for (std::uint32_t i = position_of(touchpoint); i-- > 0;) {
            const std::size_t now = matching_.now_of(old_.index_of(&touchpoint.stage->touchpoints[i]));
            if (now == no_thing || now_.at(now).touchpoint->stage != &now_stage) continue;
            return {now_stage.index, position_of(*now_.at(now).touchpoint) + 1};
        }
        return {now_stage.index, 0};
    }

    Anchor anchor_of_lost_stage(const Stage& stage) const {
        for (std::uint32_t i = stage.index; i-- > 0;) {
            const std::size_t now = matching_.now_of(old_.index_of(&old_.journey().stages[i]));
            if (now != no_thing) return {now_.at(now).stage->index, static_cast<std::uint32_t>(now_.at(now).stage->touchpoints.size())};
        }
        return {0, 0};
    }

    static std::uint32_t position_of(const Touchpoint& touchpoint) {
        return static_cast<std::uint32_t>(&touchpoint - touchpoint.stage->touchpoints.data());
    }

    void tell_former_card(std::size_t old) {
        const Thing& thing = old_.at(old);
        const bool is_solved = thing.pain && proven_.contains(thing.path);
        const FormerCard card{thing.pain, thing.opportunity, is_solved ? CardChange::solved : CardChange::gone};
        if (const std::size_t place = matching_.now_of(thing.parent); place != no_thing) {
            earlier_.places[now_.at(place).entity].cards.push_back(card);
            return;
        }
        const Thing& parent = old_.at(thing.parent);
        if (parent.touchpoint) {
            const auto former = former_.find(parent.touchpoint);
            if (former != former_.end()) earlier_.former[former->second].cards.push_back(card);
        } else if (parent.stage && !now_.journey().stages.empty()) {
            earlier_.places[&now_.journey().stages[anchor_of_lost_stage(*parent.stage).stage]].cards.push_back(card);
        }
    }

    const Matching& matching_;
    const Inventory& old_;
    const Inventory& now_;
    const Comparison& comparison_;
    EarlierFeelings feelings_;
    std::unordered_map<std::string_view, std::size_t> paths_;    // of the new map
    std::unordered_set<std::string_view> proven_;                // pain points of the old map that are gone because something was done
    std::unordered_map<const Touchpoint*, std::size_t> former_;  // in Earlier::former
    Earlier earlier_;
};

}  // namespace

Earlier earlier_of(const Journey& old, const Journey& now, const ComparedNames& names) {
    const Inventory before(old), after(now);
    const Matching matching(before, after);
    const Comparison comparison = compare(matching);
    Earlier earlier = EarlierMap(matching, comparison).take();
    ComparisonOptions options;
    options.old_name = names.old_name;
    options.name = names.name;
    earlier.source_name = names.old_name;
    earlier.markdown = markdown_body_of(comparison, options);
    return earlier;
}

}  // namespace journeymap
