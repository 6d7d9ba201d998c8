#include "layout/strip.h"

#include <algorithm>
#include <utility>

#include "journeymap/words.h"
#include "layout/bands.h"

namespace journeymap {

namespace {

// Room from the top of a lane: above its curves, where it has any.
void make_room(LaidLane& lane, float height) {
    if (lane.plot) {
        const float more = std::max(0.0F, height + measure::card_gap - lane.stage_row);
        lane.stage_row += more;
        lane.height += more;
    } else {
        lane.height = std::max(lane.height, height + 2 * measure::lane_padding);
    }
}

// Stages without touchpoints say so in the first lane, below what it says of the stage as a whole.
void set_empty_stages(Strip& strip, LaidLane& lane, Typesetter& typesetter) {
    if (strip.grid.lanes_before > 0) return;
    for (const StageBand& band : strip.grid.stages) {
        if (!strip.grid.columns[band.first].is_empty_stage()) continue;
        Block note;
        auto cell = find_cell(*lane.lane, band.first, true);
        for (; cell != lane.lane->cells.end() && cell->first == band.first && cell->whole_stage; ++cell) {
            const Block& above = lane.cells[static_cast<std::size_t>(cell - lane.lane->cells.begin())];
            if (above.height > 0) note.height = std::max(note.height, above.height + measure::card_gap);
        }
        typesetter.paragraph(note, word(Word::no_touchpoints_yet, typesetter.language()), typesetter.styles().card,
            typesetter.theme().muted, 0, strip.columns.width(band.first, 1) - 2 * measure::cell_inset);
        make_room(lane, note.height);
        strip.empty_stages.emplace(band.first, std::move(note));
    }
}

}  // namespace

Strip set_strip(const Grid& grid, const Columns& columns, std::uint32_t table, float top, Typesetter& typesetter) {
    Strip strip{grid, columns, table};
    strip.phases = set_phases(grid, columns, typesetter);
    strip.stages = set_stages(grid, columns, typesetter);
    strip.top = top;
    strip.stages_top = top + strip.phases.height;
    strip.lanes_top = strip.stages_top + (strip.stages.empty() ? 0 : strip.stages.front().height);
    strip.bottom = strip.lanes_top;
    for (const Lane& lane : grid.lanes) {
        LaidLane laid = set_lane(lane, grid, columns, typesetter);
        if (strip.lanes.empty()) set_empty_stages(strip, laid, typesetter);
        strip.lane_tops.push_back(strip.bottom + laid.line_height);
        strip.bottom = strip.lane_tops.back() + laid.height;
        strip.lanes.push_back(std::move(laid));
    }
    return strip;
}

std::vector<Cell>::const_iterator find_cell(const Lane& lane, std::uint32_t first, bool whole_stage) {
    const auto before = [](const Cell& cell, std::pair<bool, std::uint32_t> key) { return std::pair(!cell.whole_stage, cell.first) < key; };
    return std::lower_bound(lane.cells.begin(), lane.cells.end(), std::pair(!whole_stage, first), before);
}

}  // namespace journeymap
