// Picture limit: whether what a grid shows fits into one picture. Known before anything is laid out, because laying out a thousand times as
// much as anybody can look at takes the memory of the machine. Used where pictures are built.
#pragma once

#include <optional>

#include "journeymap/backend.h"

namespace journeymap {

// An artefact that is only the problem, with the stage at which the limit is passed and what to do; nothing where it fits.
// `times`: Sources::limit_factor.
std::optional<Artefact> too_large_picture(const Grid& grid, std::size_t times);

}  // namespace journeymap
