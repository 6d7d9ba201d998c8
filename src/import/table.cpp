#include "import/table.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "import/import_rules.h"
#include "import/table_values.h"
#include "model/quantity.h"
#include "support/csv_writer.h"

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
        cells.push_back(row_of(csv_.header(), table.texts));
        for (std::size_t i = 0; i < csv_.row_count(); ++i) cells.push_back(row_of(csv_.row(i), table.texts));
        table.by_lane = lies_by_lane(cells);
        if (table.by_lane) cells = turned(cells);
        table.names = std::move(cells.front());
        cells.erase(cells.begin());
        table.rows = std::move(cells);
        for (std::size_t i = 0; i < table.names.size(); ++i) {
            table.headers.push_back(
                table.by_lane && i == 0 ? TableHeader{&table_column(TableField::stage), {}} : header_of(table.names[i]));
        }
        table.index();
        table.is_ours = table.has(TableField::kind);
        read_phases_as_stages(table);
        table.is_ours ? read_persona_names(table) : read_texts(table);
        return table;
    }

private:
    const CsvTable& csv_;
    const ColumnChoices& choices_;
    Diagnostics& diagnostics_;

    // Few cells have an apostrophe before them or a backslash in them.
    static std::vector<TableCellText> row_of(std::span<const CsvCell> cells, std::deque<std::string>& texts) {
        std::vector<TableCellText> row;
        row.reserve(cells.size());
        for (const CsvCell& cell : cells) {
            const bool says_itself = cell.text.find_first_of("'\\") == cell.text.npos;
            row.push_back({cell.span, says_itself ? cell.text : texts.emplace_back(csv_text_of(cell.text))});
        }
        return row;
    }

    // More columns are known by the first column's cells, each counted once, than by those of the first row. Sticky notes may say anything.
    bool lies_by_lane(const std::vector<std::vector<TableCellText>>& cells) const {
        const TableColumn* corner = header_of(cells.front().front()).column;
        if (corner != nullptr && corner->field == TableField::text) return false;
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
        if (table.has(TableField::stage)) return;
        for (TableHeader& header : table.headers) {
            if (header.column != nullptr && header.column->field == TableField::phase) header.column = &table_column(TableField::stage);
        }
        table.index();
    }

    // Behind "emotion" and "feeling" stands a name, whatever it looks like.
    static void read_persona_names(JourneyTable& table) {
        std::set<std::string, std::less<>> personas;
        for (const auto& cells : table.rows) {
            const TableCellText* cell = TableRow{table, cells}.cell(TableField::personas);
            if (cell != nullptr) std::ranges::move(table.names_in(cell->text), std::inserter(personas, personas.end()));
        }
        for (std::size_t i = 0; i < table.names.size(); ++i) {
            const std::string_view name = table.names[i].text;
            for (const std::string_view start : {"emotion ", "feeling "}) {
                if (!name.starts_with(start) || !personas.contains(name.substr(start.size()))) continue;
                table.headers[i] = {&table_column(TableField::emotion), std::string(name.substr(start.size())), {}, false, 0};
            }
        }
        table.index();
    }

    // What stands on cards is the name of a touchpoint; beside one it is what happens there, where nothing else says that.
    void read_texts(JourneyTable& table) {
        const std::vector<std::size_t> columns = table.columns_of(TableField::text);
        for (const std::size_t i : columns) table.headers[i].column = nullptr;
        table.index();
        for (const std::size_t i : columns) {
            if (!table.has(TableField::touchpoint)) {
                read_text(table, i, TableField::touchpoint);
            } else if (!table.has(TableField::doing) && says_what_happens(table.names[i].text)) {
                read_text(table, i, TableField::doing);
            }
        }
    }

    static bool says_what_happens(std::string_view name) {
        const std::string word = lower_word(name);
        return word == "text" || word == "description" || word == "content";
    }

    void read_text(JourneyTable& table, std::size_t i, TableField field) {
        table.headers[i].column = &table_column(field);
        table.index();
        if (table.headers[i].languages == 0) return;  // the call says so
        const std::string& name = std::string(table.names[i].text);
        diagnostics_
            .report(import_assumption, table.names[i].span,
                fmt::format("the {} {} is read as the {}", table.line_name(), quoted(name), table_column(field).name))
            .with_help(fmt::format("--columns '{0}=FIELD' says something else, --columns '{0}=-' leaves it out", name));
    }

    const std::string* choice_for(std::string_view name) const {
        const auto chosen = std::ranges::find_if(choices_, [&](const auto& one) { return is_same_header(one.first, name); });
        return chosen == choices_.end() ? nullptr : &chosen->second;
    }

    TableHeader header_of(const TableCellText& cell) const {
        const std::string* choice = choice_for(cell.text);
        if (choice == nullptr) return table_header(cell.text);
        TableHeader header = table_header(*choice);
        if (choice->empty() || *choice == "-") header.column = &table_column(TableField::passed_over);
        header.languages = 0;  // it is not the table that says so
        return header;
    }
};

}  // namespace

bool is_same_header(std::string_view one, std::string_view other) { return lower_word(trimmed(one)) == lower_word(trimmed(other)); }

void JourneyTable::index() {
    for (std::vector<std::size_t>& columns : by_field_) columns.clear();
    for (std::size_t i = 0; i < headers.size(); ++i) {
        if (headers[i].column != nullptr) by_field_[static_cast<std::size_t>(headers[i].column->field)].push_back(i);
    }
}

std::vector<std::string> JourneyTable::lines(std::string_view cell) const { return is_ours ? own_cell_lines(cell) : cell_lines(cell); }
std::vector<std::string> JourneyTable::items(std::string_view cell) const { return is_ours ? own_cell_lines(cell) : cell_items(cell); }
std::vector<std::string> JourneyTable::names_in(std::string_view cell) const { return is_ours ? own_cell_names(cell) : cell_names(cell); }
std::string JourneyTable::line(std::string_view cell) const { return is_ours ? std::string(trimmed(cell)) : cell_line(cell); }

const TableCellText* TableRow::cell(TableField field) const {
    for (const std::size_t column : table.columns_of(field)) {
        if (!trimmed(cells[column].text).empty()) return &cells[column];
    }
    return nullptr;
}

const TableCellText* TableRow::take(TableField field) const {
    const TableCellText* found = cell(field);
    if (found != nullptr) found->taken = true;
    return found;
}

std::string TableRow::remark(const TableCellText& cell, std::string_view text) const {
    const std::string name = cell_line(name_of(cell));
    // What would speak to us in a map came from somewhere else.
    return fmt::format("{}{}: {}", lower_word(name).starts_with("journeymap") ? "in the table: " : "", name, cell_line(text));
}

std::string TableRow::line(TableField field) const {
    const TableCellText* found = take(field);
    return found != nullptr ? table.line(found->text) : std::string();
}

JourneyTable journey_table(const CsvTable& csv, const ColumnChoices& choices, Diagnostics& diagnostics) {
    return TableReader(csv, choices, diagnostics).read();
}

}  // namespace journeymap
