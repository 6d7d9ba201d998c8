// Signs: one small shape for each kind of mark, told apart without colour.
#pragma once

#include "journeymap/marks.h"
#include "layout/block.h"

namespace journeymap {

inline constexpr float sign_size = 12;  // px, width and height

// Whether the kind has a sign of its own; lowest and highest points are told by their marker and by words.
bool has_sign(MarkKind kind);

// Draws it with its corner at (x, y). `hole` is the colour of what is cut out of it.
void draw_sign(Block& block, MarkKind kind, float x, float y, Color color, Color hole);

// Everything between these belongs to a mark: its sentence is read out, and shown where a pointer rests on it.
Item begin_mark(const InsightMark& mark);
Item end_mark();

}  // namespace journeymap
