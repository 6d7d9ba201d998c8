// A table as a map.
#pragma once

#include <optional>

#include "data/scale.h"
#include "import/draft.h"
#include "import/table.h"

namespace journeymap {

// Rows without a stage belong to the one above them, as cells that were merged come out of a spreadsheet; so do rows without a touchpoint
// and a stage to the touchpoint above. What cannot be taken over, and what has to be assumed, is reported.
// Nothing comes back where that is more than `most_findings`.
std::optional<Draft> draft_of_table(const JourneyTable& table, const DraftOrigin& origin, const std::optional<SurveyScale>& scale,
    std::size_t most_findings, Diagnostics& diagnostics);

}  // namespace journeymap
