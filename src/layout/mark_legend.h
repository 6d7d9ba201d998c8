// What the signs of the marks mean, and how many insights stand only in the report: a row of the foot.
#pragma once

#include <unordered_set>
#include <vector>

#include "journeymap/grid.h"
#include "layout/foot.h"
#include "layout/lanes.h"
#include "layout/typesetter.h"

namespace journeymap {

using DrawnMarks = std::unordered_set<const InsightMark*>;
DrawnMarks drawn_marks(const std::vector<LaidLane>& lanes);

// Explains the signs that occur. Its block is empty where the grid has nothing to mark.
NoteRow set_mark_legend(const Grid& grid, const DrawnMarks& drawn, float width, std::string_view map_argument, Typesetter& typesetter);

}  // namespace journeymap
