#include "import/table_remains.h"

#include <fmt/core.h>

#include "import/import_rules.h"
#include "import/table_values.h"
#include "model/quantity.h"

namespace journeymap {

namespace {

// Of a column: how many, and the first.
struct Remains {
    std::size_t count = 0;
    const TableCellText* first = nullptr;
};

Remains remains_of(const JourneyTable& table, std::size_t column) {
    Remains remains;
    for (const auto& cells : table.rows) {
        const bool is_card = table.is_ours && TableRow{table, cells}.cell(TableField::kind) != nullptr;  // it repeats its place
        if (is_card || cells[column].taken || trimmed(cells[column].text).empty()) continue;
        if (remains.count++ == 0) remains.first = &cells[column];
    }
    return remains;
}

// The column that has the same field, and comes first.
const TableCellText* twin_of(const JourneyTable& table, std::size_t column) {
    const std::size_t first = table.columns_of(table.headers[column].column->field).front();
    return first < column ? &table.names[first] : nullptr;
}

}  // namespace

void tell_remains(const JourneyTable& table, Diagnostics& diagnostics) {
    constexpr std::size_t most_told = 20;
    std::size_t told = 0;
    for (std::size_t i = 0; i < table.headers.size(); ++i) {
        const TableColumn* column = table.headers[i].column;
        if (column == nullptr || column->field == TableField::passed_over) continue;
        const Remains remains = remains_of(table, i);
        if (remains.count == 0 || ++told > most_told) continue;
        const std::string name = std::string(table.names[i].text);
        const TableCellText* twin = twin_of(table, i);
        std::string what = remains.count == 1
                               ? fmt::format("{} of the {} {}", quoted(cell_line(remains.first->text)), table.line_name(), quoted(name))
                               : fmt::format("{} and {} more of the {} {}", quoted(cell_line(remains.first->text)), remains.count - 1,
                                     table.line_name(), quoted(name));
        what += twin != nullptr ? fmt::format(", because {} says the {} already", quoted(twin->text), column->name)
                                : fmt::format(", because nothing in a map takes what is read as {}", column->name);
        tell_not_imported(diagnostics, remains.first->span, what)
            .with_help(fmt::format("say what else it is with --columns '{0}=FIELD', or leave it out with --columns '{0}=-'", name));
    }
    if (told > most_told)
        tell_not_imported(
            diagnostics, table.names.front().span, fmt::format("what is in {} more {}s", told - most_told, table.line_name()));
}

}  // namespace journeymap
