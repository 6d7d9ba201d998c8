// Report: what a backend that writes for people reads besides the grid: insights with their ranks, and what was found about the map.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "journeymap/finding.h"
#include "journeymap/grid.h"
#include "journeymap/insight.h"

namespace journeymap {

// A finding that a comment in the map accepts, and why; the reason is empty where none is given.
struct AllowedFinding {
    Finding finding;
    std::string reason;
};

// Everything refers to what the caller keeps.
struct ReportMatter {
    const Grid& grid;
    const Sources& sources;
    const InsightReport& insights;
    std::span<const Finding> findings;  // what stands; by place
    std::span<const AllowedFinding> allowed;
    std::optional<Date> today;   // none: nothing is said of what is due
    bool tells_insights = true;  // to people; what programs read has them in any case
};

}  // namespace journeymap
