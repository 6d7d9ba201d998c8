#include "import/table_fields.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "import/import_rules.h"
#include "import/table_values.h"
#include "model/quantity.h"

namespace journeymap {

namespace {

using Field = TableField;

bool describes_a_card(Field field) { return field >= Field::severity && field <= Field::link; }

Draft text_card(std::string text) {
    Draft card = Draft::mapping();
    card.set("text", Draft(std::move(text)));
    return card;
}

}  // namespace

void TableFields::take(const TableRow& row, TableStage& stage, std::span<TablePlace> places) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (table_.headers[i].column == nullptr || trimmed(row.cells[i].text).empty()) continue;
        take_field(table_.headers[i], row, row.cells[i], stage, places);
    }
    if (row.cell(Field::personas) == nullptr) return;
    for (TablePlace& place : places) place.personas = names_.personas_of(row);
}

void TableFields::take_field(
    const TableHeader& header, const TableRow& row, const TableCellText& cell, TableStage& stage, std::span<TablePlace> places) {
    const Field field = header.column->field;
    if (field == Field::emotion) return take_emotion(header.named, cell, places);
    if (field == Field::pain_points || field == Field::opportunities) return take_cards(row, field, cell, places);
    if (field == Field::goals) return void(std::ranges::move(cell_items(cell.text), std::back_inserter(stage.own.of(field))));
    if (!is_of_touchpoints(field) || field == Field::personas) return tell_unused(field, row, cell);
    take_texts(header, cell, places);
}

// Each touchpoint of a row its own line, where there are as many; else all is the first one's.
void TableFields::take_texts(const TableHeader& header, const TableCellText& cell, std::span<TablePlace> places) {
    const Field field = header.column->field;
    std::vector<std::string> texts = values(header, cell);
    if (texts.empty()) return;
    if (places.size() > 1 && texts.size() == places.size() && cell_lines(cell.text).size() == places.size()) {
        for (std::size_t i = 0; i < places.size(); ++i) add(*header.column, std::move(texts[i]), cell, places[i]);
        return;
    }
    tell_first(places, cell);
    for (std::string& text : texts) add(*header.column, std::move(text), cell, places.front());
}

// Rows that go on with a touchpoint may say the same again; what takes one value keeps the first.
void TableFields::add(const TableColumn& column, std::string text, const TableCellText& cell, TablePlace& place) {
    std::vector<std::string>& said = place.of(column.field);
    const bool takes_one = column.value != TableValue::lines && column.value != TableValue::list && column.value != TableValue::names;
    const bool is_reference = column.value == TableValue::names;
    if ((takes_one || is_reference) && std::ranges::find(said, text) != said.end()) return;
    if (takes_one && !said.empty()) {
        tell_not_imported(diagnostics_, cell.span,
            fmt::format("{} {}: {} has one, and that is {}", column.name, quoted(text), quoted(place.name), quoted(said.front())));
        return;
    }
    said.push_back(std::move(text));
}

std::vector<std::string> TableFields::values(const TableHeader& header, const TableCellText& cell) {
    const TableColumn& column = *header.column;
    DraftIds& ids = column.field == Field::owner ? names_.teams : names_.evidence;
    switch (column.value) {
        case TableValue::lines: return cell_lines(cell.text);
        case TableValue::list: return cell_items(cell.text);
        case TableValue::names: return ids.of_all(cell_names(cell.text));
        case TableValue::minutes: return {cell_time(cell.text, header.named, table_.has_decimal_commas)};
        case TableValue::number: return number(column, cell);
        case TableValue::yes: return cell_says_yes(cell.text) ? std::vector<std::string>{"true"} : std::vector<std::string>{};
        default: break;
    }
    if (column.field == Field::channel) return channel(cell);
    const bool is_reference = column.field == Field::owner || column.field == Field::evidence;
    return {is_reference ? ids.of(cell_line(cell.text)) : cell_line(cell.text)};
}

std::vector<std::string> TableFields::number(const TableColumn& column, const TableCellText& cell) {
    std::string text = cell_line(cell.text);
    if (table_.has_decimal_commas) std::ranges::replace(text, ',', '.');
    if (parse_number(text) || (column.field == Field::drop_off && parse_share(text))) return {text};
    tell_not_imported(diagnostics_, cell.span, fmt::format("{}: {} is no number", column.name, quoted(cell.text)));
    return {};
}

// A touchpoint has one.
std::vector<std::string> TableFields::channel(const TableCellText& cell) {
    const std::vector<std::string> names = cell_names(cell.text);
    if (names.size() > 1)
        tell_not_imported(diagnostics_, cell.span, fmt::format("the channels after {}: a touchpoint has one", quoted(names.front())));
    return {names_.channel(names.front())};
}

void TableFields::take_cards(const TableRow& row, Field field, const TableCellText& cell, std::span<TablePlace> places) {
    const bool is_opportunity = field == Field::opportunities;
    std::vector<std::string> texts = cell_items(cell.text);
    const bool one_each = texts.size() == places.size() && cell_lines(cell.text).size() == places.size();
    if (!one_each) tell_first(places, cell);
    const auto card = [&](std::string& text) {
        if (texts.size() > 1) return text_card(std::move(text));
        return is_opportunity ? cards_.opportunity(row, std::move(text)) : cards_.pain_point(row, std::move(text));
    };
    for (std::size_t i = 0; i < texts.size(); ++i) {
        TablePlace& place = one_each ? places[i] : places.front();
        (is_opportunity ? place.opportunities : place.pains).push_back(card(texts[i]));
    }
}

void TableFields::take_emotion(const std::string& named, const TableCellText& cell, std::span<TablePlace> places) {
    if (named.empty() && has_emotion_of_each()) return;  // it is the mean of theirs
    const std::string persona = named.empty() ? std::string() : names_.personas.of(named);
    const std::vector<std::string> lines = cell_lines(cell.text);
    const bool one_each = places.size() > 1 && lines.size() == places.size();
    if (!one_each) tell_first(places, cell);
    for (std::size_t i = 0; i < (one_each ? places.size() : 1); ++i) {
        const std::string_view text = one_each ? std::string_view(lines[i]) : cell.text;
        const auto same = std::ranges::find(places[i].felt, persona, &TableFeeling::persona);
        if (same != places[i].felt.end()) {
            tell_not_imported(diagnostics_, cell.span,
                fmt::format("the feeling {}: {} has one, and that is {}", quoted(text), quoted(places[i].name), quoted(same->emotion)));
            continue;
        }
        if (std::optional<std::string> emotion = cell_emotion(text, table_.has_decimal_commas, scale_)) {
            places[i].felt.push_back({persona, std::move(*emotion)});
            continue;
        }
        places[i].comments.push_back("feeling: " + cell_line(text));
        tell_not_imported(diagnostics_, cell.span, fmt::format("the feeling {}", quoted(text)))
            .with_help(
                "it stays as a comment; a feeling is a number from -2 to 2 (--scale tells another), or a word of journeymap list "
                "emotions");
    }
}

bool TableFields::has_emotion_of_each() const {
    return std::ranges::any_of(table_.headers,
        [](const TableHeader& one) { return one.column != nullptr && one.column->field == Field::emotion && !one.named.empty(); });
}

// What describes cards in a row that has none.
void TableFields::tell_unused(Field field, const TableRow& row, const TableCellText& cell) {
    if (!describes_a_card(field) || row.cell(Field::kind) != nullptr) return;
    const bool of_pain = field <= Field::frequency;
    if (row.cell(of_pain && field != Field::category ? Field::pain_points : Field::opportunities) != nullptr) return;
    if (field == Field::category && row.cell(Field::pain_points) != nullptr) return;
    tell_not_imported(diagnostics_, cell.span,
        fmt::format("{} {}, because the row has nothing that it could describe", table_column(field).name, quoted(cell.text)));
}

void TableFields::tell_first(std::span<const TablePlace> places, const TableCellText& cell) {
    if (places.size() < 2) return;
    diagnostics_.report(import_assumption, cell.span,
        fmt::format(
            "there are {} touchpoints and this is not a line for each; it is all said of {}", places.size(), quoted(places.front().name)));
}

}  // namespace journeymap
