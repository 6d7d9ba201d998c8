// Target: which way a measure should go. Used by the comparison.
#pragma once

#include <string>
#include <string_view>

#include "comparison/comparison.h"

namespace journeymap {

// What a target says by itself: "< 10", "at most 5 days", "under 2 h" want less, "> 80 %", "at least twice as many" more.
Wish wish_of_target(std::string_view target);

// Its sign, in small letters, and what it leaves: "at most" and "5 days" of "At most 5 days". The sign is empty where there is none.
struct SignedTarget {
    std::string sign, figure;
};
SignedTarget parts_of_target(std::string_view target);

// Better or worse: as the target says; else, where it is a bare number, what comes nearer to it or passes it is better. None where the
// values are no numbers of one unit, what is bare as a target is missing or was met exactly before, or the target of the old map would say
// the opposite.
Effect effect_of_measure(const Measure& was, const Measure& is);

}  // namespace journeymap
