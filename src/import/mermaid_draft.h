// A Mermaid journey as a map: sections are stages, tasks touchpoints, actors personas; scores 1 to 5 become emotions -2 to +2.
#pragma once

#include "import/draft.h"
#include "import/mermaid_journey.h"

namespace journeymap {

// What cannot be taken over, and what has to be assumed, is reported.
Draft draft_of(const MermaidDiagram& diagram, const DraftOrigin& origin, Diagnostics& diagnostics);

}  // namespace journeymap
