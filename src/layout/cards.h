// Cards: pain points, opportunities and gains as objects with a coloured edge.
#pragma once

#include "journeymap/grid.h"
#include "layout/typesetter.h"

namespace journeymap {

Block set_card(const Card& card, float width, Typesetter& typesetter);

}  // namespace journeymap
