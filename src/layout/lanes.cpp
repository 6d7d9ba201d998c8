#include "layout/lanes.h"

#include <algorithm>
#include <utility>

#include "journeymap/words.h"
#include "layout/cells.h"

namespace journeymap {

namespace {

Block set_label(const Lane& lane, float width, Typesetter& typesetter) {
    Block label;
    typesetter.paragraph(label, lane.name, typesetter.styles().lane_name, typesetter.theme().text, 0, width);
    label.height += 1;
    typesetter.paragraph(label, lane.note, typesetter.styles().small, typesetter.theme().muted, 0, width);
    return label;
}

bool is_curve(const Cell& cell) { return std::holds_alternative<CurveCell>(cell.content); }

}  // namespace

LaidLane set_lane(const Lane& lane, const Grid& grid, const Columns& columns, Typesetter& typesetter) {
    LaidLane laid;
    laid.lane = &lane;
    laid.line_height =
        lane.line_above == BlueprintLine::none ? 0 : typesetter.styles().height_for(measure::blueprint_line, &TextSizes::small);
    laid.label = set_label(lane, columns.label_width, typesetter);
    if (lane.is_curve) laid.plot = plot_emotions(lane, grid, columns, typesetter);
    float tallest = 0;
    for (std::size_t i = 0; i < lane.cells.size(); ++i) {
        const Cell& cell = lane.cells[i];
        if (is_curve(cell)) {
            laid.cells.push_back(std::move(laid.plot->cells[i]));
            continue;
        }
        laid.cells.push_back(set_cell(cell.content, columns.width(cell.first, cell.count) - 2 * measure::cell_inset, typesetter));
        float& row = cell.whole_stage ? laid.stage_row : tallest;
        row = std::max(row, laid.cells.back().height);
    }
    if (laid.plot) {
        laid.strip = set_mark_strip(grid, columns, typesetter);
        laid.strip.top = laid.plot->height + 8;
        tallest = std::max(tallest, laid.plot->height + (laid.strip.marks.empty() ? 0 : laid.strip.height + 8));
    }
    if (laid.stage_row > 0 && tallest > 0) laid.stage_row += measure::card_gap;
    laid.height = std::max(laid.stage_row + tallest, laid.label.height) + 2 * measure::lane_padding;
    return laid;
}

}  // namespace journeymap
