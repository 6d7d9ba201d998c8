// Readings: values of cells in the words of the language, where it has words, numbers, times or dates for them: "2 Tage" is "2 days", "hoch"
// is "high", and of what is told in numbers 4. What comes back is read without a finding. Used by table_fields and table_cards.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "import/table.h"

namespace journeymap {

// Nothing where the language would not take it. Fields that take any text come back as they are. `card`: whose category it is, pain points or
// opportunities.
std::optional<std::string> cell_reading(
    const TableHeader& header, std::string_view cell, bool has_decimal_commas, TableField card = TableField::pain_points);
// Whether the reading of a cell is a number that a word stood for, or one on another scale: it is told how they are carried over.
bool is_carried_over(const TableHeader& header, std::string_view cell);

// Tells it of a column once; `told`: of which it was.
void tell_carried_over(Diagnostics& diagnostics, std::set<std::size_t>& told, const TableRow& row, const TableCellText& cell,
    std::string_view text, std::string_view number);

// What a field takes, for help.
std::string_view wanted_of(TableField field);

// The length of time in English units, where it is told in another language.
std::string time_in_english(std::string_view text);

}  // namespace journeymap
