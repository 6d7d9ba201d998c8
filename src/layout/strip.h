// A strip of a page: phases, stages and the lanes below them. All of it is measured first (strip.cpp); then what lies under the content is
// drawn (strip_frame.cpp), and the content placed stage by stage (strip_content.cpp). Used by the page.
#pragma once

#include <map>
#include <vector>

#include "journeymap/grid.h"
#include "layout/columns.h"
#include "layout/lanes.h"
#include "layout/typesetter.h"

namespace journeymap {

struct Strip {
    const Grid& grid;
    const Columns& columns;
    std::uint32_t table = 0;  // TableCell::table
    Block phases;
    std::vector<Block> stages;
    std::vector<LaidLane> lanes;
    std::vector<float> lane_tops;
    std::map<std::uint32_t, Block> empty_stages;  // by column: that a stage has no touchpoints
    float top = 0;                                // of the phases
    float stages_top = 0, lanes_top = 0;
    float bottom = 0;

    float content_top(std::size_t lane) const { return lane_tops[lane] + measure::lane_padding; }
    // Stages are in the first row of the table; each lane has two, of which the first has what belongs to whole stages.
    static std::size_t row_of(std::size_t lane, bool whole_stage) { return 2 + 2 * lane + (whole_stage ? 0 : 1); }
    TableCell table_cell(std::size_t row, std::uint32_t first, std::uint32_t count) const {
        return {table, static_cast<std::uint32_t>(row), first + 1, count};
    }
};

Strip set_strip(const Grid& grid, const Columns& columns, std::uint32_t table, float top, Typesetter& typesetter);

// Cells are ordered by whole_stage (first), then column.
std::vector<Cell>::const_iterator find_cell(const Lane& lane, std::uint32_t first, bool whole_stage);

// Both use up what they draw.
//
// Groups say for scripts what they hold (GroupBegin::data): `lane`, on each of its pieces; `top`, where a lane begins and the last ends;
// `part`, "stages" for the lines between stages, "columns" for the grounds of columns and "below" for all that stands below the lanes.
void draw_frame(Strip& strip, Typesetter& typesetter, Scene& scene);
// What a screen reader walks comes stage by stage, so the items of the lanes are placed by column, not by row.
void place_stages(Strip& strip, Typesetter& typesetter, Scene& scene);

}  // namespace journeymap
