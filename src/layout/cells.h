// Cells: how the content of one cell of the grid is set, and how wide it wants to be.
#pragma once

#include <string_view>

#include "journeymap/grid.h"
#include "layout/typesetter.h"

namespace journeymap {

// Sets the content to a width (the cell's width less its insets). The curve is not set here: a CurveCell gives an empty block.
Block set_cell(const CellContent& content, float width, Typesetter& typesetter);

// How wide the content of a cell wants to be, insets not counted: `least` splits no word, `wanted` gives a calm number of lines.
struct Width {
    float least = 0;
    float wanted = 0;
};
Width width_of(const CellContent& content, float usual, Typesetter& typesetter);

}  // namespace journeymap
