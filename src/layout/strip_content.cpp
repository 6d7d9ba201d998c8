// What a strip says: the names of its stages, and the cells of its lanes.
#include <fmt/core.h>

#include <string>
#include <utility>

#include "journeymap/words.h"
#include "lanes/card_data.h"
#include "layout/description.h"
#include "layout/strip.h"

namespace journeymap {

namespace {

Role role_of(const CellContent& content) {
    if (std::holds_alternative<CurveCell>(content)) return Role::curve;
    return std::holds_alternative<HeadCell>(content) ? Role::lane_head : Role::lane;
}

class StripContent {
public:
    StripContent(Strip& strip, std::string_view language, Scene& scene)
        : strip_(strip), grid_(strip.grid), language_(language), scene_(scene) {}

    void place_stage(std::size_t number) {
        const StageBand& band = grid_.stages[number];
        const float y = strip_.stages_top;
        if (band.piece == 1) scene_.bookmarks.push_back({band.stage->name.value, strip_.columns.left[band.first], y});
        const std::string_view id = band.piece == 1 ? scene_.keep("stage-" + band.stage->id) : std::string_view{};
        begin({Role::stage, id, band.stage->name.value});
        const TableCell head = strip_.table_cell(1, band.first, band.count);
        place({Role::column_head, {}, {}, {}, {}, head}, std::move(strip_.stages[number]), 0, y, scene_.items);
        place_cells(band.first, true);
        for (std::uint32_t column = band.first; column < band.first + band.count; ++column) place_column(column);
        end();
    }

private:
    Strip& strip_;
    const Grid& grid_;
    const std::string_view language_;
    Scene& scene_;

    void begin(GroupBegin group) { scene_.items.emplace_back(std::move(group)); }
    void end() { scene_.items.emplace_back(GroupEnd{}); }
    static std::vector<GroupDatum> data_of_lane(const LaidLane& lane) { return {{"lane", std::string(lane.lane->id)}}; }

    void place_column(std::uint32_t column) {
        if (grid_.columns[column].former != nullptr) return place_former(column);
        const Touchpoint* touchpoint = grid_.columns[column].touchpoint;
        if (touchpoint == nullptr) return place_empty_stage(column);
        begin({Role::item, scene_.keep("touchpoint-" + touchpoint->id), touchpoint->name.value, {}, data_of(*touchpoint)});
        place_cells(column, false);
        end();
    }

    void place_former(std::uint32_t column) {
        const Touchpoint& touchpoint = *grid_.columns[column].former->touchpoint;
        std::string label = fmt::format("{} ({})", touchpoint.name.value, word(Word::gone, language_));
        begin({Role::item, scene_.keep("former-" + touchpoint.id), scene_.keep(std::move(label))});
        place_cells(column, false);
        end();
    }

    void place_empty_stage(std::uint32_t column) {
        const auto note = strip_.empty_stages.find(column);
        if (note == strip_.empty_stages.end()) return;
        const TableCell cell = strip_.table_cell(Strip::row_of(0, false), column, 1);
        place({Role::cell, {}, {}, {}, data_of_lane(strip_.lanes.front()), cell}, std::move(note->second),
            strip_.columns.left[column] + measure::cell_inset, strip_.content_top(0), scene_.items);
    }

    // The cells of one column, or those of a stage as a whole, lane by lane.
    void place_cells(std::uint32_t first, bool whole_stage) {
        for (std::size_t i = 0; i < strip_.lanes.size(); ++i) {
            const Lane& lane = *strip_.lanes[i].lane;
            place_marks(i, first, whole_stage);
            for (auto cell = find_cell(lane, first, whole_stage);
                 cell != lane.cells.end() && cell->first == first && cell->whole_stage == whole_stage; ++cell) {
                place_cell(i, *cell, strip_.lanes[i].cells[static_cast<std::size_t>(cell - lane.cells.begin())]);
            }
        }
    }

    void place_cell(std::size_t number, const Cell& cell, Block& block) {
        if (block.empty()) return;
        const LaidLane& lane = strip_.lanes[number];
        const auto* curve = std::get_if<CurveCell>(&cell.content);
        const std::string_view name =
            curve != nullptr ? scene_.keep(describe_feelings(*curve, lane.lane->name, *grid_.journey)) : lane.lane->name;
        const TableCell place_in_table = strip_.table_cell(Strip::row_of(number, cell.whole_stage), cell.first, cell.count);
        const float top = strip_.content_top(number) + (cell.whole_stage && curve == nullptr ? 0 : lane.stage_row);
        const float x = curve != nullptr ? 0 : strip_.columns.left[cell.first] + measure::cell_inset;
        place({role_of(cell.content), {}, name, {}, data_of_lane(lane), place_in_table}, std::move(block), x, top, scene_.items);
    }

    void place_marks(std::size_t number, std::uint32_t column, bool whole_stage) {
        LaidLane& lane = strip_.lanes[number];
        for (StripMark& one : lane.strip.marks) {
            if (one.column != column || (one.mark->stage != nullptr) != whole_stage) continue;
            const std::uint32_t columns = whole_stage ? grid_.stages[grid_.columns[column].stage].count : 1;
            const TableCell place_in_table = strip_.table_cell(Strip::row_of(number, whole_stage), column, columns);
            const float top = strip_.content_top(number) + lane.stage_row + lane.strip.top;
            place({Role::none, {}, {}, {}, data_of_lane(lane), place_in_table}, std::move(one.block), 0, top, scene_.items);
        }
    }
};

}  // namespace

void place_stages(Strip& strip, Typesetter& typesetter, Scene& scene) {
    StripContent content(strip, typesetter.language(), scene);
    for (std::size_t i = 0; i < strip.grid.stages.size(); ++i) content.place_stage(i);
}

}  // namespace journeymap
