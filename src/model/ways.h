// Ways: touchpoints that are another way to do the same (`instead_of`) are one step, and a persona goes one way: the one that the others
// are instead of, else the first of them that it travels. What is summed or averaged over a stage counts each step once.
#pragma once

#include <vector>

#include "journeymap/journey.h"

namespace journeymap {

// A step of a stage with those of its ways that stand in the stage, in the order of the file.
struct StageStep {
    const Touchpoint* leading = nullptr;  // the one that the others are instead of; it can stand in another stage
    std::vector<const Touchpoint*> ways;
};
std::vector<StageStep> steps_in(const Stage& stage);

// The touchpoints of a stage that the persona passes, one of each step, in the order of the file. Null: everyone, in a map without personas.
std::vector<const Touchpoint*> ways_taken(const Persona* persona, const Stage& stage);

}  // namespace journeymap
