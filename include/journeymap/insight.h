// Insights: what the map reveals about the service. Pure functions of the journey.
#pragma once

#include <optional>
#include <vector>

#include "journeymap/journey.h"

namespace journeymap {

// The touchpoint where one persona feels worst or best. Ties: the first one.
struct ExtremePoint {
    const Persona* persona = nullptr;
    const Touchpoint* touchpoint = nullptr;
    double score = 0;
};

// The four quadrants of impact (1-5) over effort (1-5): high is 3 or more for impact, low is 2 or less for effort.
enum class Quadrant : std::uint8_t { unknown, quick_win, big_bet, fill_in, time_sink };
Quadrant quadrant_of(const Opportunity& opportunity);

struct Insights {
    std::optional<ExtremePoint> lowest, highest;      // over all personas
    std::vector<ExtremePoint> lowest_of, highest_of;  // one per persona that has an emotion
};

Insights analyse(const Journey& journey);

}  // namespace journeymap
