#include "comparison/matching.h"

#include <algorithm>
#include <deque>
#include <map>
#include <string>
#include <tuple>
#include <unordered_map>

#include "comparison/similarity.h"

namespace journeymap {

namespace {

constexpr double near_anywhere = 0.75, near_in_place = 0.5, for_same_place = 0.5;
constexpr std::size_t most_pairs = 100'000;
constexpr std::size_t fewest_equal_facts = 3;

std::vector<FoldedName> folded_names(const Inventory& inventory) {
    std::vector<FoldedName> names;
    names.reserve(inventory.size());
    for (const Thing& thing : inventory.things()) names.emplace_back(thing.name);
    return names;
}

struct Pair {
    double score;
    std::size_t old, now;
};

}  // namespace

class Matcher {
public:
    explicit Matcher(Matching& matching)
        : matching_(matching), old_(matching.old()), now_(matching.now()), old_names_(folded_names(old_)), now_names_(folded_names(now_)) {}

    void run() {
        matching_.match(0, 0);
        for (const Subject subject : {Subject::objective, Subject::persona, Subject::channel, Subject::team, Subject::evidence})
            all(subject);
        surely(Subject::stage);
        surely(Subject::touchpoint);
        stages_by_touchpoints();
        nearly(Subject::stage);
        surely(Subject::touchpoint);  // more places are known now
        nearly(Subject::touchpoint);
        for (const Subject subject : {Subject::pain_point, Subject::opportunity, Subject::measure, Subject::revision}) all(subject);
    }

private:
    using Keys = std::unordered_map<std::string, std::deque<std::size_t>>;

    void all(Subject subject) {
        surely(subject);
        nearly(subject);
    }

    std::vector<std::size_t> left(const Inventory& inventory, const std::vector<std::size_t>& matched, Subject subject) const {
        std::vector<std::size_t> list;
        for (std::size_t i = 0; i < inventory.size(); ++i) {
            if (inventory.at(i).subject == subject && matched[i] == no_thing) list.push_back(i);
        }
        return list;
    }
    std::vector<std::size_t> left_in_old(Subject subject) const { return left(old_, matching_.now_of_, subject); }
    std::vector<std::size_t> left_in_now(Subject subject) const { return left(now_, matching_.old_of_, subject); }

    // Matches what has the same key, in order; an empty key matches nothing.
    template <class OldKey, class NowKey>
    void by_key(Subject subject, OldKey old_key, NowKey now_key) {
        Keys keys;
        for (const std::size_t now : left_in_now(subject)) {
            if (std::string key = now_key(now); !key.empty()) keys[std::move(key)].push_back(now);
        }
        for (const std::size_t old : left_in_old(subject)) {
            const auto found = keys.find(old_key(old));
            if (found == keys.end() || found->second.empty()) continue;
            matching_.match(old, found->second.front());
            found->second.pop_front();
        }
    }

    static std::string written_id(const Thing& thing) { return thing.has_written_id() ? thing.entity->id : std::string(); }
    static std::string derived_id(const Thing& thing) { return thing.entity && !thing.has_written_id() ? thing.entity->id : std::string(); }
    // Built-in channels have ids that nobody writes.
    static std::string sure_id(const Thing& thing) {
        return thing.channel && thing.channel->built_in ? thing.channel->id : written_id(thing);
    }

    // The number of the matched place, the same in both maps; empty where the place has no counterpart.
    std::string old_place(std::size_t old) const {
        const std::size_t parent = old_.at(old).parent;
        return parent == no_thing || matching_.now_of(parent) == no_thing ? std::string() : std::to_string(parent);
    }
    std::string now_place(std::size_t now) const {
        const std::size_t parent = now_.at(now).parent;
        const std::size_t known = parent == no_thing ? no_thing : matching_.old_of(parent);
        return known == no_thing ? std::string() : std::to_string(known);
    }
    static std::string in_place(const std::string& place, const std::string& name) {
        return place.empty() || name.empty() ? std::string() : place + ' ' + name;
    }

    void surely(Subject subject) {
        by_key(
            subject, [&](std::size_t i) { return sure_id(old_.at(i)); }, [&](std::size_t i) { return sure_id(now_.at(i)); });
        by_key(
            subject, [&](std::size_t i) { return in_place(old_place(i), old_names_[i].text()); },
            [&](std::size_t i) { return in_place(now_place(i), now_names_[i].text()); });
        by_key(
            subject, [&](std::size_t i) { return old_names_[i].text(); }, [&](std::size_t i) { return now_names_[i].text(); });
        by_key(
            subject, [&](std::size_t i) { return written_id(old_.at(i)); }, [&](std::size_t i) { return derived_id(now_.at(i)); });
        by_key(
            subject, [&](std::size_t i) { return derived_id(old_.at(i)); }, [&](std::size_t i) { return written_id(now_.at(i)); });
    }

    void stages_by_touchpoints() {
        std::map<std::pair<std::size_t, std::size_t>, std::size_t> shared;
        for (std::size_t i = 0; i < old_.size(); ++i) {
            if (old_.at(i).subject != Subject::touchpoint || matching_.now_of(i) == no_thing) continue;
            ++shared[{old_.at(i).parent, now_.at(matching_.now_of(i)).parent}];
        }
        for (const auto& [stages, count] : shared) {
            const auto& [old, now] = stages;
            if (matching_.now_of(old) != no_thing || matching_.old_of(now) != no_thing) continue;
            const std::size_t most = std::max(old_.at(old).stage->touchpoints.size(), now_.at(now).stage->touchpoints.size());
            if (2 * count >= most) matching_.match(old, now);
        }
    }

    // How alike two things are; 0 where they are not near.
    double nearness(std::size_t old, std::size_t now) const {
        const Thing& before = old_.at(old);
        const Thing& after = now_.at(now);
        if (before.has_written_id() && after.has_written_id() && before.subject == Subject::channel) return 0;
        const double names = old_names_[old].similarity(now_names_[now]);
        const bool place = matching_.same_place(old, now);
        double facts = 0;
        bool near = names >= near_anywhere;
        if (place) {
            const auto [equal, all] = equal_facts(before, after);
            facts = all == 0 ? 0 : static_cast<double>(equal) / static_cast<double>(all);
            near = near || (names >= near_in_place && same_channel(before, after)) || (equal >= fewest_equal_facts && 2 * equal >= all);
        }
        return near ? names + facts + (place ? for_same_place : 0) : 0;
    }

    bool same_channel(const Thing& before, const Thing& after) const {
        if (!before.touchpoint || !after.touchpoint) return true;
        const Channel* a = before.touchpoint->channel.target;
        const Channel* b = after.touchpoint->channel.target;
        if (!a || !b) return a == b;
        const std::size_t place = old_.index_of(a);
        return place != no_thing && matching_.now_of(place) == now_.index_of(b);
    }

    // How many facts are the same, and how many keys either has.
    std::pair<std::size_t, std::size_t> equal_facts(const Thing& before, const Thing& after) const {
        std::size_t equal = 0, common = 0;
        for (const Fact& fact : before.facts) {
            const auto other = std::ranges::find(after.facts, fact.key, &Fact::key);
            if (other == after.facts.end()) continue;
            ++common;
            equal += matching_.same_fact(fact, *other);
        }
        return {equal, before.facts.size() + after.facts.size() - common};
    }

    void nearly(Subject subject) {
        const std::vector<std::size_t> old = left_in_old(subject), now = left_in_now(subject);
        std::vector<Pair> pairs;
        if (!old.empty() && !now.empty() && old.size() <= most_pairs / now.size()) {
            for (const std::size_t before : old) {
                for (const std::size_t after : now) consider(before, after, pairs);
            }
        } else {
            consider_places(old, now, pairs);
        }
        std::ranges::sort(
            pairs, [](const Pair& a, const Pair& b) { return std::tie(b.score, a.old, a.now) < std::tie(a.score, b.old, b.now); });
        for (const Pair& pair : pairs) {
            if (matching_.now_of(pair.old) == no_thing && matching_.old_of(pair.now) == no_thing) matching_.match(pair.old, pair.now);
        }
    }

    // Too many for everything with everything: only what stands in one place.
    void consider_places(const std::vector<std::size_t>& old, const std::vector<std::size_t>& now, std::vector<Pair>& pairs) const {
        std::unordered_map<std::string, std::vector<std::size_t>> places;
        for (const std::size_t after : now) places[now_place(after)].push_back(after);
        std::size_t looked_at = 0;
        for (const std::size_t before : old) {
            const std::string place = old_place(before);
            const auto found = places.find(place);
            if (place.empty() || found == places.end()) continue;
            looked_at += found->second.size();
            if (looked_at > most_pairs) return;
            for (const std::size_t after : found->second) consider(before, after, pairs);
        }
    }

    void consider(std::size_t before, std::size_t after, std::vector<Pair>& pairs) const {
        const double score = nearness(before, after);
        if (score > 0) pairs.push_back({score, before, after});
    }

    Matching& matching_;
    const Inventory& old_;
    const Inventory& now_;
    std::vector<FoldedName> old_names_, now_names_;
};

Matching::Matching(const Inventory& old, const Inventory& now)
    : old_(&old), now_(&now), now_of_(old.size(), no_thing), old_of_(now.size(), no_thing) {
    Matcher(*this).run();
}

bool Matching::same_place(std::size_t old, std::size_t now) const {
    const std::size_t before = old_->at(old).parent, after = now_->at(now).parent;
    if (before == no_thing || after == no_thing) return before == after;
    return now_of_[before] == after;
}

bool Matching::same_references(const std::vector<const Entity*>& old, const std::vector<const Entity*>& now) const {
    if (old.size() != now.size()) return false;
    // Each by its kind and its id in the new map. Built-in channels that nothing uses are not listed, and their ids are the same in both.
    using Token = std::tuple<Subject, bool, std::string_view>;
    std::vector<Token> before, after;
    for (const Entity* entity : old) {
        const std::size_t place = old_->index_of(entity);
        const std::size_t kept = place == no_thing ? no_thing : now_of_[place];
        const bool is_own = place != no_thing && !(old_->at(place).channel && old_->at(place).channel->built_in);
        if (kept != no_thing)
            before.emplace_back(now_->at(kept).subject, false, now_->at(kept).entity->id);
        else
            before.emplace_back(place == no_thing ? Subject::channel : old_->at(place).subject, is_own, entity->id);
    }
    for (const Entity* entity : now) {
        const std::size_t place = now_->index_of(entity);
        after.emplace_back(place == no_thing ? Subject::channel : now_->at(place).subject, false, entity->id);
    }
    std::ranges::sort(before);
    std::ranges::sort(after);
    return before == after;
}

}  // namespace journeymap
