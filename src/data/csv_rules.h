// The rules that a CSV file can break. Used by the reader of CSV files and by whoever lists all rules.
#pragma once

#include <vector>

#include "journeymap/finding.h"

namespace journeymap {

inline constexpr Rule csv_quote{"JM060", "csv-quote", Severity::error,
    "A quote in a CSV file is not closed, or something stands between the closing quote and the end of its cell."};
inline constexpr Rule csv_without_rows{"JM061", "csv-without-rows", Severity::error, "A CSV file is empty, or has a header and no rows."};
inline constexpr Rule csv_row_length{
    "JM062", "csv-row-length", Severity::warning, "A row of a CSV file has more or fewer cells than its header, so it is not read."};
inline constexpr Rule too_many_cells{"JM924", "too-many-cells", Severity::error, "A CSV file has more cells than are read."};

std::vector<const Rule*> csv_rules();

}  // namespace journeymap
