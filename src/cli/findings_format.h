// How findings are printed on a console's standard error: its colors and its width.
#pragma once

#include "cli/console.h"
#include "diagnostics/formats.h"

namespace journeymap {

FormatOptions findings_format(const Console& console);

}  // namespace journeymap
