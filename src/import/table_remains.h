// What nobody took of a table's rows: the last look, so that no cell is left out without a word.
#pragma once

#include "import/table.h"

namespace journeymap {

// One finding for each column that has such cells.
void tell_remains(const JourneyTable& table, Diagnostics& diagnostics);

}  // namespace journeymap
