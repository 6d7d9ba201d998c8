#include "html/map_tables.h"

#include <algorithm>

#include "html/cells.h"
#include "journeymap/locale.h"
#include "journeymap/words.h"
#include "lanes/card_data.h"
#include "lanes/phrases.h"

namespace journeymap {

namespace {

// More touchpoints side by side are hard to read, and too wide for a sheet: the rest goes on below.
constexpr std::uint32_t most_columns = 4;

class StageTables {
public:
    StageTables(const Grid& grid, const HtmlPlaces& places, HtmlWriter& html) : grid_(grid), cells_(grid, places, html), html_(html) {}

    // Where there are many: what leads to each.
    void write_contents() {
        constexpr std::size_t few = 3;
        if (grid_.stages.size() <= few) return;
        html_.begin("ul");
        html_.attribute("class", "stages");
        for (const StageBand& band : grid_.stages) {
            html_.begin("li");
            html_.begin("a");
            html_.attribute("href", "#" + id_of(band));
            html_.text(band.stage->name.value);
            html_.end();
            html_.end();
        }
        html_.end();
    }

    void write(const StageBand& band) {
        const std::uint32_t pieces = (band.count + most_columns - 1) / most_columns;
        html_.begin("h3");
        html_.attribute("id", id_of(band));
        html_.text(band.stage->name.value);
        html_.end();
        if (const std::string_view phase = band.stage->phase.value; !phase.empty()) {
            html_.begin("p");
            html_.text(capitalized(std::string(word(Word::phase, language()))).append(colon_of(language())).append(phase));
            html_.end();
        }
        if (is_empty(band)) return html_.element("p", column_name(grid_, band.first));
        for (std::uint32_t piece = 0; piece < pieces; ++piece) {
            const std::uint32_t first = band.first + piece * band.count / pieces, end = band.first + (piece + 1) * band.count / pieces;
            write(band, first, end, pieces > 1 ? std::to_string(piece + 1) + "/" + std::to_string(pieces) : std::string());
        }
    }

private:
    // No touchpoint, and nothing that is said of the stage as a whole.
    bool is_empty(const StageBand& band) const {
        const auto is_here = [&](const Cell& cell) { return cell.first >= band.first && cell.first < band.first + band.count; };
        return grid_.columns[band.first].is_empty_stage() &&
               std::ranges::none_of(grid_.lanes, [&](const Lane& lane) { return std::ranges::any_of(lane.cells, is_here); });
    }

    std::string_view language() const { return grid_.journey->language.value; }

    static std::string id_of(const StageBand& band) { return HtmlPlaces::id_of({"tables", band.stage->id}); }

    void write(const StageBand& band, std::uint32_t first, std::uint32_t end, const std::string& piece) {
        html_.begin("table");
        html_.attribute("class", "map");
        html_.begin("caption");
        html_.text(band.stage->name.value);
        if (!piece.empty()) html_.text(" " + piece);
        html_.end();
        write_head(first, end);
        html_.begin("tbody");
        for (const Lane& lane : grid_.lanes) {
            write_stage_cells(lane, band, first, end);
            write_row(lane, first, end);
        }
        html_.end();
        html_.end();
    }

    void write_head(std::uint32_t first, std::uint32_t end) {
        html_.begin("thead");
        html_.begin("tr");
        html_.element("td", {});
        for (std::uint32_t column = first; column < end; ++column) {
            html_.begin("th");
            html_.attribute("scope", "col");
            write_personas(column);
            html_.direction(direction_of_letters(column_name(grid_, column)));
            html_.text(column_name(grid_, column));
            html_.end();
        }
        html_.end();
        html_.end();
    }

    // Whom a touchpoint is for; nothing where it is for everyone.
    void write_personas(std::uint32_t column) {
        const Touchpoint* touchpoint = grid_.columns[column].touchpoint;
        if (!touchpoint) return;
        for (const GroupDatum& datum : data_of(*touchpoint)) {
            if (datum.name == "personas") html_.attribute("data-personas", datum.value);
        }
    }

    void begin_row(const Lane& lane) {
        html_.begin("tr");
        html_.attribute("data-lane", lane.id);
        html_.begin("th");
        html_.attribute("scope", "row");
        html_.text(lane.name);
        html_.end();
    }

    // What belongs to the stage as a whole, above what belongs to its touchpoints.
    void write_stage_cells(const Lane& lane, const StageBand& band, std::uint32_t first, std::uint32_t end) {
        const auto is_here = [&](const Cell& cell) { return cell.whole_stage && cell.first == band.first; };
        if (first != band.first || std::ranges::none_of(lane.cells, is_here)) return;
        begin_row(lane);
        html_.begin("td");
        html_.attribute("colspan", std::to_string(end - first));
        for (const Cell& cell : lane.cells) {
            if (is_here(cell)) cells_.write(cell);
        }
        html_.end();
        html_.end();
    }

    void write_row(const Lane& lane, std::uint32_t first, std::uint32_t end) {
        const auto is_here = [&](const Cell& cell) { return !cell.whole_stage && cell.first >= first && cell.first < end; };
        if (std::ranges::none_of(lane.cells, is_here)) return;
        begin_row(lane);
        for (std::uint32_t column = first; column < end;) {
            const auto cell = std::ranges::find_if(lane.cells, [&](const Cell& one) { return !one.whole_stage && one.first == column; });
            const std::uint32_t count = cell == lane.cells.end() ? 1 : std::clamp(cell->count, 1U, end - column);
            html_.begin("td");
            if (count > 1) html_.attribute("colspan", std::to_string(count));
            write_personas(column);
            html_.attribute("data-label", column_name(grid_, column));
            if (cell != lane.cells.end()) cells_.write(*cell);
            html_.end();
            column += count;
        }
        html_.end();
    }

    const Grid& grid_;
    HtmlCells cells_;
    HtmlWriter& html_;
};

}  // namespace

std::string column_name(const Grid& grid, std::uint32_t number) {
    const Column& column = grid.columns[number];
    const std::string_view language = grid.journey->language.value;
    if (column.is_empty_stage()) return std::string(word(Word::no_touchpoints_yet, language));
    const Touchpoint& touchpoint = column.former ? *column.former->touchpoint : *column.touchpoint;
    std::string name = touchpoint.name.value.empty() ? touchpoint.id : std::string(touchpoint.name.value);
    if (column.former) name.append(" (").append(word(Word::gone, language)).append(")");
    return name;
}

void write_map_tables(const Grid& grid, const HtmlPlaces& places, HtmlWriter& html) {
    StageTables tables(grid, places, html);
    tables.write_contents();
    for (const StageBand& band : grid.stages) tables.write(band);
}

}  // namespace journeymap
