// Earlier feelings: what each persona of the new map felt at a place of the old one. Used by earlier.cpp.
#pragma once

#include <vector>

#include "comparison/matching.h"
#include "journeymap/earlier.h"

namespace journeymap {

class EarlierFeelings {
public:
    explicit EarlierFeelings(const Matching& matching);

    // By persona. A persona that the old map did not have felt nothing there.
    std::vector<EarlierScore> at(const Touchpoint& touchpoint) const;
    // Over a stage as a whole: of those personas for whom its touchpoints have no score.
    std::vector<EarlierScore> over(const Stage& stage) const;

private:
    struct Pair {
        std::uint32_t persona = 0;
        const Persona* before = nullptr;  // null: everyone, in two maps without personas
    };
    std::vector<Pair> personas_;
};

}  // namespace journeymap
