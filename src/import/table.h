// Table: a CSV file as rows of a journey, whichever way it lies: a row for each touchpoint, or, as whiteboards have it, a row for each lane
// and a column for each stage.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "data/csv.h"
#include "import/table_columns.h"

namespace journeymap {

struct TableCellText {
    Span span;
    std::string_view text;
};

struct JourneyTable {
    std::vector<TableHeader> headers;
    std::vector<TableCellText> names;  // of the columns, as written
    std::vector<std::vector<TableCellText>> rows;
    bool has_decimal_commas = false;
    bool by_lane = false;  // lanes were rows
};

// One row by its fields.
struct TableRow {
    const JourneyTable& table;
    const std::vector<TableCellText>& cells;

    // Null where there is no such column, or nothing in it.
    const TableCellText* cell(TableField field) const;
    // All on one line; empty where there is none.
    std::string line(TableField field) const;
};

// What the caller says of columns: {"Risk", "pain points"}; an empty or "-" second one leaves the column out.
using ColumnChoices = std::vector<std::pair<std::string, std::string>>;

// Columns that are not known are reported and left out.
JourneyTable journey_table(const CsvTable& csv, const ColumnChoices& choices, Diagnostics& diagnostics);

}  // namespace journeymap
