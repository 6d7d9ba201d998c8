// Target: which way a measure should go. Used by the comparison.
#pragma once

#include "comparison/comparison.h"

namespace journeymap {

// What a target says by itself: "< 10", "at most 5 days", "under 2 h" want less, "> 80 %", "at least twice as many" more.
Wish wish_of_target(std::string_view target);

// Better or worse: as the target says; else, where it is a bare number, what comes nearer to it or passes it is better. None where the
// value is no number in both, the unit has changed, or a bare target is missing or was met exactly before.
Effect effect_of_measure(const Measure& was, const Measure& is);

}  // namespace journeymap
