// Texts of marks. Strips have marks of their own (layout/slice.h), whose texts go when the strips go; the whole grid has the same ones.
#pragma once

#include <span>

#include "journeymap/grid.h"
#include "journeymap/scene.h"

namespace journeymap {

// Lets items that were made of a strip's marks use the texts of the whole.
void adopt_marks(std::span<Item> items, const Grid& strip, const Grid& whole);

}  // namespace journeymap
