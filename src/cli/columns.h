// Columns: a table as text, one row on a line. Used by the commands that list.
#pragma once

#include <string>
#include <vector>

namespace journeymap {

using Row = std::vector<std::string>;
using Table = std::vector<Row>;

// Columns are as wide as their widest cell and two blanks apart; the last one is not padded.
std::string in_columns(const Table& table);

}  // namespace journeymap
