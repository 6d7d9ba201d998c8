// Fields of a table's row: what its cells say of the touchpoints, or of the stage, that the row is about. Used by table_draft.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "data/scale.h"
#include "import/table.h"
#include "import/table_cards.h"
#include "import/table_names.h"
#include "import/table_places.h"

namespace journeymap {

class TableFields {
public:
    TableFields(
        const JourneyTable& table, const std::optional<SurveyScale>& scale, TableNames& names, TableCards& cards, Diagnostics& diagnostics)
        : table_(table), scale_(scale), names_(names), cards_(cards), diagnostics_(diagnostics) {}

    // `places`: touchpoints of the stage, or its own place; at least one.
    void take(const TableRow& row, TableStage& stage, std::span<TablePlace> places);

private:
    const JourneyTable& table_;
    const std::optional<SurveyScale>& scale_;
    TableNames& names_;
    TableCards& cards_;
    Diagnostics& diagnostics_;

    void take_field(
        const TableHeader& header, const TableRow& row, const TableCellText& cell, TableStage& stage, std::span<TablePlace> places);
    void take_texts(const TableHeader& header, const TableCellText& cell, std::span<TablePlace> places);
    void add(const TableColumn& column, std::string text, const TableCellText& cell, TablePlace& place);
    void take_cards(const TableRow& row, TableField field, const TableCellText& cell, std::span<TablePlace> places);
    void take_emotion(const std::string& named, const TableCellText& cell, std::span<TablePlace> places);
    std::vector<std::string> values(const TableHeader& header, const TableCellText& cell);
    std::vector<std::string> number(const TableColumn& column, const TableCellText& cell);
    std::vector<std::string> channel(const TableCellText& cell);
    bool has_emotion_of_each() const;
    void tell_unused(TableField field, const TableRow& row, const TableCellText& cell);
    void tell_first(std::span<const TablePlace> places, const TableCellText& cell);
};

}  // namespace journeymap
