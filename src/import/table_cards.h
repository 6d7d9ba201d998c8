// Pain points and opportunities of a table: rows that are cards, and cells of touchpoints' rows with columns that describe them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "import/draft.h"
#include "import/table.h"
#include "import/table_names.h"

namespace journeymap {

class TableCards {
public:
    TableCards(TableNames& names, Diagnostics& diagnostics) : names_(names), diagnostics_(diagnostics) {}

    Draft pain_point(const TableRow& row, std::string text);
    Draft opportunity(const TableRow& row, std::string text);

    // Pain points that opportunities address and no row has.
    void tell_lost_pain_points() const;

private:
    TableNames& names_;
    Diagnostics& diagnostics_;
    std::vector<std::string> pain_ids_;
    std::vector<std::pair<std::string, Span>> addressed_;
};

}  // namespace journeymap
