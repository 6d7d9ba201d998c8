// A Writing as GitHub-flavoured Markdown. Used by the report and by all that is printed as a Writing.
#pragma once

#include <string>

#include "writing/writing.h"

namespace journeymap {

// Appends the text. Ends with a line break; texts cannot become markup (backends/markdown_text.h).
void write_markdown(const Writing& writing, std::string& out);

}  // namespace journeymap
