#include "cli/findings_format.h"

namespace journeymap {

FormatOptions findings_format(const Console& console) {
    FormatOptions format;
    format.coloring = console.color_on_errors() ? Coloring::ansi : Coloring::none;
    if (const int width = console.error_width(); width > 0) format.width = width;
    return format;
}

}  // namespace journeymap
