// Matching: which thing of the new map is which thing of the old one. Used by the comparison; also good for drawing two maps over each other.
//
// The rules, each for what the ones before have left over, always among things of one kind:
//   1. The same written id.
//   2. The same name (folded: case, signs and blanks do not count), in the same place; several of one name in their order.
//   3. The same name anywhere.
//   4. The same id, written in one of the two and derived from the name in the other.
//   5. Stages: at least half of the touchpoints of each are matched with each other.
//   6. What is near. Two things are near where
//        - their names are at least 0.75 alike, or
//        - they stand in the same place (touchpoints: and have the same channel), and their names are at least 0.5 alike, or
//        - they stand in the same place and at least three facts and half of all facts are the same.
//      The nearest pair is matched first: sum of the likeness of names, the share of equal facts, and 0.5 for the same place. Ties: the
//      earlier in the old map, then in the new one.
// Rule 6 looks at no more than 100,000 pairs of a kind that are in different places, and as many in one place.
#pragma once

#include <vector>

#include "comparison/inventory.h"

namespace journeymap {

class Matching {
public:
    Matching(const Inventory& old, const Inventory& now);

    std::size_t now_of(std::size_t old) const { return now_of_[old]; }  // no_thing: removed
    std::size_t old_of(std::size_t now) const { return old_of_[now]; }  // no_thing: added
    const Inventory& old() const { return *old_; }
    const Inventory& now() const { return *now_; }

    // Whether the things that they stand in are each other's.
    bool same_place(std::size_t old, std::size_t now) const;
    // Whether references mean the same, without regard to order.
    bool same_references(const std::vector<const Entity*>& old, const std::vector<const Entity*>& now) const;
    bool same_fact(const Fact& old, const Fact& now) const { return old.said == now.said && same_references(old.refs, now.refs); }

private:
    friend class Matcher;

    void match(std::size_t old, std::size_t now) {
        now_of_[old] = now;
        old_of_[now] = old;
    }

    const Inventory* old_;
    const Inventory* now_;
    std::vector<std::size_t> now_of_, old_of_;
};

}  // namespace journeymap
