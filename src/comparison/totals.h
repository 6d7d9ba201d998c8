// Totals: figures of the whole map before and after. Used by the comparison.
//
//   stages, touchpoints     how many; a touchpoint that is another way to do something (`instead_of`) is not counted beside it
//   wait, duration          sums over those touchpoints that say it
//   pain_points, barriers   how many; open_pain_points: those that no opportunity which is done addresses
//   opportunities_done      how many are done; for a plan neither better nor worse
//   mean_emotion            of each persona, over the touchpoints on its way (model/ways.h) that have a score for it; better or
//                           worse only from a tenth of a point on, and only where a feeling has changed so or the way has:
//                           not where a score is only said or no longer said
#pragma once

#include <vector>

#include "comparison/matching.h"

namespace journeymap {

// Of a mean: by a tenth of a point or more.
bool has_moved(const Total& mean);

std::vector<Total> totals_of(const Matching& matching);

}  // namespace journeymap
