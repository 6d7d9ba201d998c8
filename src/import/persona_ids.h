// Persona ids: the ids that importing invents for personas. Used by tables and Mermaid journeys.
#pragma once

#include "import/draft.h"

namespace journeymap {

// None is a key of an emotion: `emotion: {feeling: 2}` would not be Feeling's, but everyone's.
DraftIds persona_ids();

}  // namespace journeymap
