// Moves: which stages, touchpoints and cards stand elsewhere than before. Used by the comparison.
//
// Cards (pain points, opportunities, measures) have moved where they stand in another thing: their order there means nothing. Stages and
// touchpoints also have where their order changed; of all ways to say that, the one with the fewest moves is told.
#pragma once

#include <string>
#include <vector>

#include "comparison/matching.h"

namespace journeymap {

class Moves {
public:
    explicit Moves(const Matching& matching);

    bool moved(std::size_t now) const { return moved_[now]; }
    // "Wait", "Upload proof in Apply", "after Sign in", "the beginning"; for something that has moved.
    std::string place_before(std::size_t now) const;
    std::string place_after(std::size_t now) const;

private:
    void find_order(const std::vector<std::size_t>& siblings);
    std::string place_in(const Inventory& inventory, std::size_t index, bool elsewhere) const;

    const Matching& matching_;
    std::vector<bool> moved_;
};

}  // namespace journeymap
