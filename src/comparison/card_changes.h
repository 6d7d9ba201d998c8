// Card changes: what became of pain points. Used by the comparison.
//
// A pain point is solved where it is gone from the map, or where an opportunity that addresses it has come to be done; the note says which.
#pragma once

#include <optional>

#include "comparison/matching.h"

namespace journeymap {

// For a pain point that is gone: whether that is good, and why it went.
void say_why_gone(Change& change, const Matching& matching, std::size_t old);

// For one that is still there: key "solved", from "open" to "solved" or back; nothing where that has not changed.
std::optional<Change> change_of_solution(const Matching& matching, std::size_t before, std::size_t after);

// A done opportunity of a map that addresses a pain point; null where there is none.
const Opportunity* solution_of(const PainPoint& pain, const Journey& journey);

}  // namespace journeymap
