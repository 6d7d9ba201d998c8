// Card changes: what became of pain points. Used by the comparison.
//
// A pain point is solved where an opportunity that addresses it has come to be done, and where it is gone from the map; the note says which.
#pragma once

#include <optional>
#include <unordered_map>

#include "comparison/matching.h"

namespace journeymap {

// For each pain point that an opportunity which is done addresses, the first such one.
using Solutions = std::unordered_map<const PainPoint*, const Opportunity*>;
Solutions solutions_in(const Journey& journey);

class CardChanges {
public:
    explicit CardChanges(const Matching& matching);

    // For a pain point that is gone: whether that is good, and why it went.
    void say_why_gone(Change& change, std::size_t old) const;
    // For one that is still there: key "solved", from "open" to "solved" or back; nothing where that has not changed.
    std::optional<Change> change_of_solution(std::size_t before, std::size_t after) const;

private:
    const Matching& matching_;
    Solutions then_, now_;
    Solutions since_;  // pain points of the old map, by what addressed them there and is done in the new one
};

}  // namespace journeymap
