// Emotion changes: how what each persona feels, or was meant to feel, at one stage or touchpoint has changed. Used by the comparison.
//
// What counts is what holds for a persona, however it is written: "emotion: -1" and "emotion: {amara: -1, henk: -1}" are the same for a
// map with these two. Where all personas change alike, one change is told, of everyone.
#pragma once

#include <vector>

#include "comparison/matching.h"

namespace journeymap {

std::vector<Change> emotion_changes(const Matching& matching, std::size_t before, std::size_t after);

}  // namespace journeymap
