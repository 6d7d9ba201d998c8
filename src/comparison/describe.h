// Describing: what a change is about and what its two sides say. Used by the comparison.
#pragma once

#include <string>

#include "comparison/inventory.h"

namespace journeymap {

// A change that names its thing, nothing else filled in.
Change change_about(const Inventory& inventory, std::size_t index, ChangeKind kind);

// Key, both sides and effect of a fact that differs; one of the two may say nothing.
void fill_in(Change& change, const Fact& was, const Fact& is);

// Whether an outcome tells a result that the earlier one did not.
Measured measured_since(const Outcome& was, const Outcome& is);

// What a thing says in a few words, for one that is new or gone: "phone; Amara −1.8; wait 22 min".
std::string in_short(const Inventory& inventory, std::size_t index);

// The stage that a thing stands in or is; no_thing where there is none.
std::size_t stage_of(const Inventory& inventory, std::size_t index);

}  // namespace journeymap
