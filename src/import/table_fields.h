// Fields of a table's row: what its cells say of the touchpoints, or of the stage, that the row is about. Used by table_draft.
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "import/table.h"
#include "import/table_cards.h"
#include "import/table_feelings.h"
#include "import/table_names.h"
#include "import/table_places.h"

namespace journeymap {

class TableFields {
public:
    TableFields(const JourneyTable& table, TableNames& names, TableCards& cards, TableFeelings& feelings, Diagnostics& diagnostics)
        : table_(table), names_(names), cards_(cards), feelings_(feelings), diagnostics_(diagnostics) {}

    // `places`: touchpoints of the stage, or its own place; at least one.
    void take(const TableRow& row, TableStage& stage, std::span<TablePlace> places);

private:
    const JourneyTable& table_;
    TableNames& names_;
    TableCards& cards_;
    TableFeelings& feelings_;
    Diagnostics& diagnostics_;
    std::set<std::size_t> carried_over_;  // columns of which it was told

    void take_field(const TableRow& row, const TableCellText& cell, TableStage& stage, std::span<TablePlace> places);
    void take_texts(const TableRow& row, const TableCellText& cell, std::span<TablePlace> places);
    void take_cards(const TableRow& row, const TableCellText& cell, std::span<TablePlace> places);
    void add(const TableRow& row, const TableCellText& cell, std::string text, TablePlace& place);
    std::vector<std::string> values(const TableRow& row, const TableCellText& cell, std::string_view text, TablePlace& place);
    std::vector<std::string> reading(const TableRow& row, const TableCellText& cell, std::string_view text, TablePlace& place);
    std::vector<std::string> yes_or_no(const TableRow& row, const TableCellText& cell, std::string_view text, TablePlace& place);
    std::vector<std::string> channel(const TableRow& row, const TableCellText& cell, std::string_view text, TablePlace& place);
    void keep(const TableRow& row, const TableCellText& cell, std::string_view text, TablePlace& place);
    void tell_unused(const TableRow& row, const TableCellText& cell, TablePlace& place);
    void tell_first(std::span<const TablePlace> places, const TableCellText& cell);
};

}  // namespace journeymap
