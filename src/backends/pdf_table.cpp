#include "backends/pdf_table.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

namespace journeymap {
namespace {

using Row = std::vector<PdfCell*>;

// Rows whose name is the same: those from one that has a name on.
struct Lane {
    PdfCell* name = nullptr;
    std::vector<Row> rows;
};

std::string span_entry(std::string_view name, std::size_t count) {
    return count > 1 ? std::string(name) + std::to_string(count) : std::string();
}

std::string header_entries(std::string_view scope, std::size_t columns, std::size_t rows) {
    return "/A<</O/Table/Scope/" + std::string(scope) + span_entry("/ColSpan ", columns) + span_entry("/RowSpan ", rows) + ">>";
}

std::string data_entries(std::size_t columns) { return columns > 1 ? "/A<</O/Table" + span_entry("/ColSpan ", columns) + ">>" : ""; }

bool heads_column(Role role) { return role == Role::column_head || role == Role::lane_head; }

std::vector<Lane> lanes_of(std::vector<PdfCell>& cells) {
    std::map<std::uint32_t, std::pair<PdfCell*, Row>> rows;
    for (PdfCell& cell : cells) {
        auto& [name, row] = rows[cell.group->cell.row];
        if (cell.group->cell.column > 0) {
            row.push_back(&cell);
        } else if (!name) {
            name = &cell;
        }
    }
    std::vector<Lane> lanes;
    for (auto& [number, row] : rows) {
        if (row.first || lanes.empty() || !lanes.back().name) lanes.push_back({row.first, {}});
        if (!row.second.empty()) lanes.back().rows.push_back(std::move(row.second));
    }
    for (Lane& lane : lanes) {
        if (lane.rows.empty()) lane.rows.emplace_back();
    }
    return lanes;
}

class TableWriter {
public:
    TableWriter(PdfStructure& structure, PdfStructure::Element table, std::uint32_t columns)
        : structure_(structure), table_(table), columns_(columns) {}

    void add(const Lane& lane) {
        for (const Row& cells : lane.rows) {
            row_ = structure_.add(table_, "TR");
            if (&cells == &lane.rows.front()) {
                add_name(lane);
            } else if (!lane.name) {
                structure_.add(row_, "TD");
            }
            add_cells(cells);
        }
    }

private:
    PdfStructure& structure_;
    PdfStructure::Element table_;
    std::uint32_t columns_;
    PdfStructure::Element row_ = 0;

    void add_name(const Lane& lane) {
        if (!lane.name) {
            structure_.add(row_, "TD");
        } else {
            lane.name->element = structure_.add(row_, "TH", header_entries("Row", 1, lane.rows.size()));
        }
    }
    void add_gap(std::uint32_t from, std::uint32_t to) {
        if (to > from) structure_.add(row_, "TD", data_entries(to - from));
    }
    // Each column of the table has a cell in each row, also where the map says nothing.
    void add_cells(const Row& cells) {
        std::uint32_t next = 1;
        PdfStructure::Element last = 0;
        for (PdfCell* cell : cells) {
            const TableCell& place = cell->group->cell;
            if (place.column >= next) {
                add_gap(next, place.column);
                const bool heads = heads_column(cell->group->role);
                last = structure_.add(
                    row_, heads ? "TH" : "TD", heads ? header_entries("Column", place.columns, 1) : data_entries(place.columns));
                next = place.column + place.columns;
            }
            cell->element = last;
        }
        add_gap(next, columns_ + 1);
    }
};

}  // namespace

PdfTables::PdfTables(const Scene& scene) {
    std::string_view stage;
    for (std::size_t i = 0; i < scene.items.size(); ++i) {
        const auto* group = std::get_if<GroupBegin>(&scene.items[i]);
        if (group && group->role == Role::stage) stage = group->label;
        if (group == nullptr || group->cell.row == 0) continue;
        const std::size_t begin = i;
        for (int depth = 1; depth > 0 && i + 1 < scene.items.size();) {
            ++i;
            if (std::holds_alternative<GroupBegin>(scene.items[i])) ++depth;
            if (std::holds_alternative<GroupEnd>(scene.items[i])) --depth;
        }
        cells_.push_back({begin, i + 1, group, group->role == Role::column_head ? stage : std::string_view{}, 0});
    }
}

std::string PdfTables::summary_of(std::uint32_t table, const Scene& scene, std::size_t page, std::size_t pages) const {
    std::size_t number = page + 1, count = pages;
    std::string_view first, last;
    for (const PdfCell& cell : cells_) {
        if (cell.group->cell.table > 0) number = table + std::size_t{1}, count = 0;
        if (cell.group->cell.table != table || cell.stage.empty()) continue;
        if (first.empty()) first = cell.stage;
        last = cell.stage;
    }
    for (const PdfCell& cell : cells_) count = std::max(count, cell.group->cell.table + std::size_t{1});
    if (count == 1) return scene.description;
    std::string stages(first);
    if (last != first) stages.append(" \u2013 ").append(last);
    return std::to_string(number) + " / " + std::to_string(count) + (stages.empty() ? "" : ": " + stages) + ". " + scene.description;
}

const PdfCell* PdfTables::first_from(std::size_t begin) const {
    const auto found = std::ranges::lower_bound(cells_, begin, {}, &PdfCell::begin);
    return found == cells_.end() ? nullptr : &*found;
}

const PdfCell* PdfTables::cell_at(std::size_t item) const {
    const PdfCell* cell = first_from(item);
    return cell && cell->begin == item ? cell : nullptr;
}

std::vector<PdfCell> PdfTables::add(std::uint32_t table, const Scene& scene, std::size_t page, PdfStructure& structure) const {
    std::vector<PdfCell> cells;
    std::uint32_t columns = 0;
    for (const PdfCell& cell : cells_) {
        const TableCell& place = cell.group->cell;
        if (place.table != table) continue;
        cells.push_back(cell);
        if (place.column > 0) columns = std::max(columns, place.column + place.columns - 1);
    }
    // What is remarked about a cell comes after what it says.
    std::ranges::stable_sort(cells, {},
        [](const PdfCell& cell) { return std::tuple(cell.group->cell.row, cell.group->cell.column, cell.group->role == Role::none); });
    std::string summary = "/A<</O/Table/Summary";
    append_pdf_text(summary, summary_of(table, scene, page, structure.pages()));
    TableWriter writer(structure, structure.add(0, "Table", summary + ">>"), columns);
    for (const Lane& lane : lanes_of(cells)) writer.add(lane);
    return cells;
}

}  // namespace journeymap
