// The foot of the page: what the map rests on and how it has changed, the six steps' scorecard and the legend.
#pragma once

#include <vector>

#include "journeymap/grid.h"
#include "layout/typesetter.h"

namespace journeymap {

// Rows of small print between the lanes and the foot: evidence, review, history.
struct NoteRow {
    std::string_view name;
    Block block;
};
std::vector<NoteRow> set_notes(const Grid& grid, float width, Typesetter& typesetter);

Block set_foot(const Grid& grid, float width, std::string_view source_name, Typesetter& typesetter);

}  // namespace journeymap
