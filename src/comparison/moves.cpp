#include "comparison/moves.h"

#include <algorithm>

namespace journeymap {

namespace {

bool has_order(const Thing& thing) { return thing.subject == Subject::stage || thing.subject == Subject::touchpoint; }
bool is_card(const Thing& thing) { return thing.pain || thing.opportunity || thing.measure; }

// The positions of a longest rising row within the numbers; of several the one that patience sorting finds.
std::vector<bool> longest_rising(const std::vector<std::size_t>& numbers) {
    std::vector<std::size_t> ends;                              // positions: the smallest end of a row of each length
    std::vector<std::size_t> before(numbers.size(), no_thing);  // the one before in its row
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto place = std::ranges::lower_bound(ends, numbers[i], {}, [&](std::size_t end) { return numbers[end]; });
        if (place != ends.begin()) before[i] = *(place - 1);
        if (place == ends.end())
            ends.push_back(i);
        else
            *place = i;
    }
    std::vector<bool> rising(numbers.size(), false);
    for (std::size_t at = ends.empty() ? no_thing : ends.back(); at != no_thing; at = before[at]) rising[at] = true;
    return rising;
}

}  // namespace

Moves::Moves(const Matching& matching) : matching_(matching), moved_(matching.now().size(), false) {
    std::vector<std::vector<std::size_t>> children(matching.now().size());
    for (std::size_t i = 1; i < matching.now().size(); ++i) {
        const std::size_t old = matching.old_of(i);
        if (old == no_thing) continue;
        const Thing& thing = matching.now().at(i);
        const bool elsewhere = !matching.same_place(old, i);
        if (elsewhere && (has_order(thing) || is_card(thing))) moved_[i] = true;
        if (!elsewhere && has_order(thing)) children[thing.parent].push_back(i);
    }
    for (const std::vector<std::size_t>& siblings : children) find_order(siblings);
}

void Moves::find_order(const std::vector<std::size_t>& siblings) {
    std::vector<std::size_t> numbers;
    for (const std::size_t sibling : siblings) numbers.push_back(matching_.old_of(sibling));
    const std::vector<bool> rising = longest_rising(numbers);
    for (std::size_t i = 0; i < siblings.size(); ++i) {
        if (!rising[i]) moved_[siblings[i]] = true;
    }
}

std::string Moves::place_before(std::size_t now) const {
    const std::size_t old = matching_.old_of(now);
    return place_in(matching_.old(), old, !matching_.same_place(old, now));
}

std::string Moves::place_after(std::size_t now) const {
    return place_in(matching_.now(), now, !matching_.same_place(matching_.old_of(now), now));
}

std::string Moves::place_in(const Inventory& inventory, std::size_t index, bool elsewhere) const {
    const Thing& thing = inventory.at(index);
    if (elsewhere) return thing.parent == 0 ? "the map" : inventory.at(thing.parent).name;
    for (std::size_t before = index; before-- > 0;) {
        const Thing& other = inventory.at(before);
        if (before == thing.parent) break;
        if (other.subject == thing.subject && other.parent == thing.parent) return "after " + other.name;
    }
    return "first";
}

}  // namespace journeymap
