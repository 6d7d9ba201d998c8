// Weight: how much a change matters to somebody who has a minute. Used by the comparison; formats show the weightiest first where they
// cannot show all.
//
//   100       a barrier that is gone or new
//    80 + s   a pain point that is solved, new or open again; s: 1 (low) to 4 (critical) where it is known
//    60 + d   an emotion that changed by d tenths of a point
//    70       a measured outcome
//    65       an opportunity that is done or dropped; 45 on its way
//    60       a wait, a share that leaves, a measure
//    50       a touchpoint or stage that is new, gone or moved
//    40       other touchpoints' figures, new and gone opportunities, personas, objectives
//    20       renamed, reworded, owners
//    10       all else
#pragma once

#include "comparison/comparison.h"

namespace journeymap {

int weight_of(const Change& change);

}  // namespace journeymap
