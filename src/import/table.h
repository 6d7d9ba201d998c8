// Table: a CSV file as rows of a journey, whichever way it lies: a row for each touchpoint, or, as whiteboards have it, a row for each lane
// and a column for each stage.
#pragma once

#include <array>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "data/csv.h"
#include "import/table_header.h"

namespace journeymap {

struct TableCellText {
    Span span;
    std::string_view text;
    mutable bool taken = false;  // the map says it, or it was told why not; of the rest table_remains tells
};

struct JourneyTable {
    std::vector<TableHeader> headers;
    std::vector<TableCellText> names;  // of the columns, as written
    std::vector<std::vector<TableCellText>> rows;
    bool has_decimal_commas = false;
    bool by_lane = false;           // lanes were rows
    bool is_ours = false;           // it has a column that says what each row is
    std::deque<std::string> texts;  // of cells that say something else than stands in them

    bool has(TableField field) const { return !columns_of(field).empty(); }
    // Their numbers. Good until a header changes.
    const std::vector<std::size_t>& columns_of(TableField field) const { return by_field_[static_cast<std::size_t>(field)]; }
    // To be called when headers have changed.
    void index();
    // What a cell says: in our own tables as it stands there, else without what people write around it (table_values.h).
    std::vector<std::string> lines(std::string_view cell) const;
    std::vector<std::string> items(std::string_view cell) const;
    std::vector<std::string> names_in(std::string_view cell) const;
    std::string line(std::string_view cell) const;
    // "column" or, where lanes were rows, "row".
    std::string_view line_name() const { return by_lane ? "row" : "column"; }

private:
    std::array<std::vector<std::size_t>, static_cast<std::size_t>(TableField::passed_over) + 1> by_field_;
};

// One row by its fields.
struct TableRow {
    const JourneyTable& table;
    const std::vector<TableCellText>& cells;

    // Null where there is no such column, or nothing in it.
    const TableCellText* cell(TableField field) const;
    // The same, and it counts as taken.
    const TableCellText* take(TableField field) const;
    const TableHeader& header_of(const TableCellText& cell) const { return table.headers[column_of(cell)]; }
    std::size_t column_of(const TableCellText& cell) const { return static_cast<std::size_t>(&cell - cells.data()); }
    std::string_view name_of(const TableCellText& cell) const { return table.names[column_of(cell)].text; }
    // What stays as a comment of what a map cannot say: "Wait: soon".
    std::string remark(const TableCellText& cell, std::string_view text) const;
    // All on one line, in our own tables as it is, and taken; empty where there is none.
    std::string line(TableField field) const;
};

// What the caller says of columns: {"Risk", "pain points"}; an empty or "-" second one leaves the column out.
using ColumnChoices = std::vector<std::pair<std::string, std::string>>;
// Capitals and blanks around it do not count.
bool is_same_header(std::string_view one, std::string_view other);

// What columns mean that other columns make clear is reported where it was not said.
JourneyTable journey_table(const CsvTable& csv, const ColumnChoices& choices, Diagnostics& diagnostics);

}  // namespace journeymap
