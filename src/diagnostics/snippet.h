// Snippet: the lines of the sources that a finding speaks of, with marks under the text. Used by the human format.
#pragma once

#include <string>

#include "diagnostics/formats.h"

namespace journeymap {

// How many columns the widest line number of the finding takes.
int gutter_width(const Finding& finding, const Sources& sources);

// Appends the lines with `^^^` under the place of the finding and `---` with text under its labels; places in other files come
// under a heading of their own.
void append_snippet(std::string& out, const Finding& finding, const Sources& sources, const FormatOptions& options);

}  // namespace journeymap
