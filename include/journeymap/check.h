// Checks: what the six-step method finds wrong, missing or doubtful in a journey, and the scorecard that sums it up.
// The six steps are New York State's: define objectives, create personas, list touchpoints, capture emotions and pain points,
// identify opportunities, implement and iterate.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "journeymap/finding.h"
#include "journeymap/journey.h"

namespace journeymap {

enum class StepState : std::uint8_t { done, partial, missing };

struct StepScore {
    int number = 0;  // 1..6
    StepState state = StepState::missing;
    std::string name;  // "Objectives", "Personas", "Touchpoints", "Emotions and pain points", "Opportunities", "Iterate"
    std::string gap;   // what keeps it from being done, short: "P4 has no opportunity"; empty when done
    int findings = 0;  // errors and warnings of this family
};
using Scorecard = std::array<StepScore, 6>;

struct CheckOptions {
    std::optional<Date> today;          // none: rules that need the date are not run
    std::string today_from;             // where the date comes from, for the message: "--today", "SOURCE_DATE_EPOCH", "the clock"
    bool public_sector = false;         // also what a public service owes everyone: access needs, help, a way that is not digital
    std::vector<std::string_view> off;  // names of rules that the caller does not want: what they find is no gap of the scorecard
};

// Runs every rule of families 1 to 7 that needs no picture and returns the scorecard. Pure: the same journey and options give the same findings.
Scorecard run_checks(const Journey& journey, const Sources& sources, const CheckOptions& options, Diagnostics& diagnostics);

}  // namespace journeymap
