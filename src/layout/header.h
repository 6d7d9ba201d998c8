// The head of the page: what journey, whose, to what end.
#pragma once

#include "journeymap/grid.h"
#include "layout/typesetter.h"

namespace journeymap {

Block set_header(const Grid& grid, float width, Typesetter& typesetter);
Block set_persona_card(const Persona& persona, const Grid& grid, float width, Typesetter& typesetter);

}  // namespace journeymap
