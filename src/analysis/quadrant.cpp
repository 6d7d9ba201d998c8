// The quadrants of impact over effort.
#include "journeymap/insight.h"

namespace journeymap {
namespace {

constexpr int high_impact = 3;  // and above
constexpr int low_effort = 2;   // and below

}  // namespace

Quadrant quadrant_of(const Opportunity& opportunity) {
    if (!opportunity.impact.given() || !opportunity.effort.given()) return Quadrant::unknown;
    const bool much = opportunity.impact.value >= high_impact;
    const bool easy = opportunity.effort.value <= low_effort;
    if (much) return easy ? Quadrant::quick_win : Quadrant::big_bet;
    return easy ? Quadrant::fill_in : Quadrant::time_sink;
}

}  // namespace journeymap
