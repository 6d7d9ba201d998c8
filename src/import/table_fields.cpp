#include "import/table_fields.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "import/import_rules.h"
#include "import/table_readings.h"
#include "import/table_values.h"
#include "model/quantity.h"

namespace journeymap {

namespace {

using Field = TableField;

bool describes_a_card(Field field) { return field >= Field::severity && field <= Field::link; }

}  // namespace

void TableFields::take(const TableRow& row, TableStage& stage, std::span<TablePlace> places) {
    for (const TableCellText& cell : row.cells) {
        if (row.header_of(cell).column == nullptr || trimmed(cell.text).empty()) continue;
        take_field(row, cell, stage, places);
    }
    if (row.cell(Field::personas) == nullptr) return;
    for (TablePlace& place : places) place.personas = names_.personas_of(row);
}

void TableFields::take_field(const TableRow& row, const TableCellText& cell, TableStage& stage, std::span<TablePlace> places) {
    const Field field = row.header_of(cell).column->field;
    if (describes_a_card(field)) return tell_unused(row, cell, places.front());
    const bool is_of_a_place = is_of_touchpoints(field) || field == Field::goals;
    if (!is_of_a_place || field == Field::personas) return;
    cell.taken = true;
    if (field == Field::emotion) return feelings_.take(row, cell, places);
    if (field == Field::pain_points || field == Field::opportunities) return take_cards(row, cell, places);
    if (field == Field::goals) return void(std::ranges::move(table_.items(cell.text), std::back_inserter(stage.own.of(field))));
    take_texts(row, cell, places);
}

// Each touchpoint of a row its own line, where there are as many; else all is the first one's.
void TableFields::take_texts(const TableRow& row, const TableCellText& cell, std::span<TablePlace> places) {
    const std::vector<std::string> lines = table_.lines(cell.text);
    const bool one_each = places.size() > 1 && lines.size() == places.size();
    if (!one_each) tell_first(places, cell);
    for (std::size_t i = 0; i < (one_each ? places.size() : 1); ++i) {
        for (std::string& text : values(row, cell, one_each ? std::string_view(lines[i]) : cell.text, places[i]))
            add(row, cell, std::move(text), places[i]);
    }
}

// Rows that go on with a touchpoint may say the same again; what takes one value keeps the first.
void TableFields::add(const TableRow& row, const TableCellText& cell, std::string text, TablePlace& place) {
    const TableColumn& column = *row.header_of(cell).column;
    std::vector<std::string>& said = place.of(column.field);
    const bool takes_one = column.value != TableValue::lines && column.value != TableValue::list && column.value != TableValue::names;
    const bool is_reference = column.value == TableValue::names;
    if ((takes_one || is_reference) && std::ranges::find(said, text) != said.end()) return;
    if (takes_one && !said.empty()) {
        place.comments.push_back(row.remark(cell, cell.text));
        tell_not_imported(diagnostics_, cell.span,
            fmt::format("{} {}: {} has one, and that is {}", column.name, quoted(text), quoted(place.name), quoted(said.front())))
            .with_help("it stays as a comment");
        return;
    }
    said.push_back(std::move(text));
}

std::vector<std::string> TableFields::values(const TableRow& row, const TableCellText& cell, std::string_view text, TablePlace& place) {
    const TableColumn& column = *row.header_of(cell).column;
    DraftIds& ids = column.field == Field::owner ? names_.teams : names_.evidence;
    switch (column.value) {
        case TableValue::lines: return table_.lines(text);
        case TableValue::list: return table_.items(text);
        case TableValue::names: return ids.of_all(table_.names_in(text));
        case TableValue::minutes:
        case TableValue::number:
        case TableValue::level: return reading(row, cell, text, place);
        case TableValue::yes: return yes_or_no(row, cell, text, place);
        default: break;
    }
    if (column.field == Field::channel) return channel(row, cell, text, place);
    return {column.field == Field::owner ? ids.of(table_.line(text)) : table_.line(text)};
}

std::vector<std::string> TableFields::reading(const TableRow& row, const TableCellText& cell, std::string_view text, TablePlace& place) {
    const TableHeader& header = row.header_of(cell);
    std::optional<std::string> found = cell_reading(header, text, table_.has_decimal_commas);
    if (!found) {
        keep(row, cell, text, place);
        return {};
    }
    if (is_carried_over(header, text)) tell_carried_over(diagnostics_, carried_over_, row, cell, text, *found);
    return {std::move(*found)};
}

// A text says why it is one.
std::vector<std::string> TableFields::yes_or_no(const TableRow& row, const TableCellText& cell, std::string_view text, TablePlace& place) {
    const std::optional<bool> is_so = cell_yes_or_no(text);
    if (is_so) return *is_so ? std::vector<std::string>{"true"} : std::vector<std::string>{};
    const std::string reason = cell_line(text);
    if (reason.find(' ') != reason.npos) return {reason};
    keep(row, cell, text, place);
    return {};
}

// A touchpoint has one.
std::vector<std::string> TableFields::channel(const TableRow& row, const TableCellText& cell, std::string_view text, TablePlace& place) {
    if (table_.is_ours) return {names_.channel(table_.line(text))};
    const std::vector<std::string> names = cell_names(text);
    if (names.empty()) return {};
    if (names.size() > 1) {
        place.comments.push_back(row.remark(cell, text));
        tell_not_imported(diagnostics_, cell.span, fmt::format("the channels after {}: a touchpoint has one", quoted(names.front())))
            .with_help("they stay as a comment");
    }
    return {names_.labelled_channel(names.front())};
}

void TableFields::take_cards(const TableRow& row, const TableCellText& cell, std::span<TablePlace> places) {
    const Field field = row.header_of(cell).column->field;
    std::vector<std::string> texts = table_.items(cell.text);
    const bool one_each = texts.size() == places.size() && table_.lines(cell.text).size() == places.size();
    if (!one_each) tell_first(places, cell);
    for (std::size_t i = 0; i < texts.size(); ++i)
        cards_.add(field, row, std::move(texts[i]), {i, texts.size()}, one_each ? places[i] : places.front());
}

void TableFields::keep(const TableRow& row, const TableCellText& cell, std::string_view text, TablePlace& place) {
    const TableColumn& column = *row.header_of(cell).column;
    place.comments.push_back(row.remark(cell, text));
    tell_not_imported(diagnostics_, cell.span, fmt::format("{} {}", column.name, quoted(cell_line(text))))
        .with_help(fmt::format("it stays as a comment; {}", wanted_of(column.field)));
}

// What describes cards in a row that has none.
void TableFields::tell_unused(const TableRow& row, const TableCellText& cell, TablePlace& place) {
    if (cell.taken || row.cell(Field::kind) != nullptr) return;
    const Field field = row.header_of(cell).column->field;
    const bool of_pain = field <= Field::frequency;
    if (row.cell(of_pain && field != Field::category ? Field::pain_points : Field::opportunities) != nullptr) return;
    if (field == Field::category && row.cell(Field::pain_points) != nullptr) return;
    cell.taken = true;
    place.comments.push_back(row.remark(cell, cell.text));
    tell_not_imported(diagnostics_, cell.span,
        fmt::format("{} {}, because the row has nothing that it could describe", table_column(field).name, quoted(cell.text)))
        .with_help("it stays as a comment");
}

void TableFields::tell_first(std::span<const TablePlace> places, const TableCellText& cell) {
    if (places.size() < 2) return;
    diagnostics_.report(import_assumption, cell.span,
        fmt::format(
            "there are {} touchpoints and this is not a line for each; it is all said of {}", places.size(), quoted(places.front().name)));
}

}  // namespace journeymap
