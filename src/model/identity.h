// Identity: gives everything in a map its id and its place among its kind. Written ids are checked, the others derived from names.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "journeymap/journey.h"
#include "model/fields.h"

namespace journeymap {

// One thing with an id, and what its id can be derived from.
struct Identified {
    Entity* entity;
    std::string_view name;
    Span rival;  // another thing whose id would be the same if it were not for its "-2"
};
using Census = std::array<std::vector<Identified>, static_cast<std::size_t>(EntityKind::count_)>;

// Everything in the map by kind, in the order of the file, with Entity::index set. Pointers are valid while the map's lists do not change.
Census take_census(Journey& journey);

// Fills in the ids that are not written: the slug of the name, "-2" and so on where that is taken, "touchpoint-3" for a name without
// a Latin letter. A written id is never taken away from its owner. Reports ids that are written twice.
void give_ids(EntityKind kind, std::vector<Identified>& things, Diagnostics& diagnostics);

// P1, P2 ... and O1, O2 ... for those without a written id, passing over what is written.
void give_labels(Journey& journey);

}  // namespace journeymap
