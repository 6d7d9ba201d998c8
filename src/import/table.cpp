#include "import/table.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "import/import_rules.h"
#include "import/table_values.h"
#include "model/quantity.h"

namespace journeymap {

namespace {

class TableReader {
public:
    TableReader(const CsvTable& csv, const ColumnChoices& choices, Diagnostics& diagnostics)
        : csv_(csv), choices_(choices), diagnostics_(diagnostics) {}

    JourneyTable read() {
        JourneyTable table;
        table.has_decimal_commas = csv_.has_decimal_commas();
        std::vector<std::vector<TableCellText>> cells;
        cells.push_back(row_of(csv_.header()));
        for (std::size_t i = 0; i < csv_.row_count(); ++i) cells.push_back(row_of(csv_.row(i)));
        table.by_lane = lies_by_lane(cells);
        if (table.by_lane) cells = turned(cells);
        table.names = std::move(cells.front());
        cells.erase(cells.begin());
        table.rows = std::move(cells);
        for (std::size_t i = 0; i < table.names.size(); ++i) {
            table.headers.push_back(
                table.by_lane && i == 0 ? TableHeader{&table_column(TableField::stage), {}} : header_of(table.names[i]));
        }
        read_phases_as_stages(table);
        for (std::size_t i = 0; i < table.names.size(); ++i) tell_unknown(table, i);
        return table;
    }

private:
    const CsvTable& csv_;
    const ColumnChoices& choices_;
    Diagnostics& diagnostics_;

    static std::vector<TableCellText> row_of(std::span<const CsvCell> cells) {
        std::vector<TableCellText> row;
        row.reserve(cells.size());
        for (const CsvCell& cell : cells) row.push_back({cell.span, without_guard(cell.text)});
        return row;
    }

    // More columns are known by the first column's cells, each counted once, than by those of the first row.
    bool lies_by_lane(const std::vector<std::vector<TableCellText>>& cells) const {
        std::set<const TableColumn*> across, down;
        for (const TableCellText& cell : cells.front()) across.insert(header_of(cell).column);
        for (const auto& row : cells) down.insert(header_of(row.front()).column);
        across.erase(nullptr);
        down.erase(nullptr);
        return down.size() > across.size();
    }

    static std::vector<std::vector<TableCellText>> turned(const std::vector<std::vector<TableCellText>>& cells) {
        std::vector<std::vector<TableCellText>> turned(cells.front().size());
        for (const auto& row : cells) {
            for (std::size_t i = 0; i < row.size(); ++i) turned[i].push_back(row[i]);
        }
        return turned;
    }

    // Many call phases what we call stages.
    static void read_phases_as_stages(JourneyTable& table) {
        const auto is = [](TableField field) {
            return [field](const TableHeader& header) { return header.column != nullptr && header.column->field == field; };
        };
        if (std::ranges::any_of(table.headers, is(TableField::stage))) return;
        for (TableHeader& header : table.headers) {
            if (is(TableField::phase)(header)) header.column = &table_column(TableField::stage);
        }
    }

    const std::string* choice_for(std::string_view name) const {
        const auto chosen = std::ranges::find_if(choices_, [&](const auto& one) { return lower_word(one.first) == lower_word(name); });
        return chosen == choices_.end() ? nullptr : &chosen->second;
    }

    TableHeader header_of(const TableCellText& cell) const {
        const std::string* choice = choice_for(cell.text);
        if (choice == nullptr) return table_header(cell.text);
        return choice->empty() || *choice == "-" ? TableHeader{&table_column(TableField::passed_over), {}} : table_header(*choice);
    }

    void tell_unknown(const JourneyTable& table, std::size_t column) {
        const TableCellText& name = table.names[column];
        if (table.headers[column].column != nullptr) return;
        const auto has_text = [column](const auto& row) { return !row[column].text.empty(); };
        if (std::ranges::none_of(table.rows, has_text)) return;
        tell_not_imported(
            diagnostics_, name.span, fmt::format("the {} {}, which is not known", table.by_lane ? "row" : "column", quoted(name.text)))
            .with_help(fmt::format("say what it is with --columns '{0}=doing', or leave it out with --columns '{0}=-'",
                name.text.empty() ? std::string_view("NAME") : name.text));
    }
};

}  // namespace

const TableCellText* TableRow::cell(TableField field) const {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const TableColumn* column = table.headers[i].column;
        if (column != nullptr && column->field == field && !trimmed(cells[i].text).empty()) return &cells[i];
    }
    return nullptr;
}

std::string TableRow::line(TableField field) const {
    const TableCellText* found = cell(field);
    return found != nullptr ? cell_line(found->text) : std::string();
}

JourneyTable journey_table(const CsvTable& csv, const ColumnChoices& choices, Diagnostics& diagnostics) {
    return TableReader(csv, choices, diagnostics).read();
}

}  // namespace journeymap
