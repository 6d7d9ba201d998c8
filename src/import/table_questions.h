// Questions: what a table leaves open before a row of it is read: columns that are not known, rows of another length, the language.
#pragma once

#include <string_view>

#include "import/table.h"

namespace journeymap {

// `language`: of the map, as the call says it; empty where it does not.
void ask_about_table(
    const CsvTable& csv, const JourneyTable& table, const ColumnChoices& choices, std::string_view language, Diagnostics& diagnostics);

}  // namespace journeymap
