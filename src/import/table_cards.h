// Pain points and opportunities of a table: rows that are cards, and cells of touchpoints' rows with columns that describe them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "import/draft.h"
#include "import/table.h"
#include "import/table_names.h"
#include "import/table_places.h"

namespace journeymap {

// Which of the cards of one cell.
struct CardNumber {
    std::size_t at = 0, count = 1;
};

class TableCards {
public:
    TableCards(const JourneyTable& table, TableNames& names, Diagnostics& diagnostics);

    // To the pain points, or the opportunities, of a place. What columns say of several cards in one cell, in a line for each, is said of
    // each; a single line of them all.
    void add(TableField field, const TableRow& row, std::string text, CardNumber number, TablePlace& place);

private:
    struct Card {
        TableField field;
        const TableRow& row;
        CardNumber number;
        TablePlace& place;
        Draft draft;
    };

    const JourneyTable& table_;
    TableNames& names_;
    Diagnostics& diagnostics_;
    std::set<std::string, std::less<>> pain_ids_;
    std::map<const TableCellText*, std::vector<std::string>> lines_;  // of cells that describe the cards of one cell
    std::set<std::size_t> carried_over_;                              // columns of which it was told

    void describe_pain_point(Card& card);
    void describe_opportunity(Card& card);
    void set(Card& card, std::string key, TableField field);
    void set_barrier(Card& card);
    void set_addresses(Card& card);
    std::string value(const Card& card, TableField field);
    std::string line_of(const Card& card, const TableCellText& cell, TableField field);
    void keep(const Card& card, const TableCellText& cell, std::string_view text, std::string_view why);
};

}  // namespace journeymap
