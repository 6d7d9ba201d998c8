// MarkedLine: one line of a source with the marks under it. Used by the snippet painter.
#pragma once

#include <string>
#include <vector>

#include "diagnostics/ink.h"

namespace journeymap {

// What goes under a part of a line; `begin` and `end` are offsets in the source.
struct Mark {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool primary = false;
    std::string text;  // may be empty
};

// A row to print behind the gutter: pieces of text from left to right.
struct RowPiece {
    int cell = 0;
    std::string text;
    Ink ink = Ink::plain;
};
using Row = std::vector<RowPiece>;

// The line itself and then the rows of marks. `width`: columns there are for it. `ink`: of the primary mark.
std::vector<Row> mark_line(const Source& source, int line, std::vector<Mark> marks, int width, Ink ink);

}  // namespace journeymap
