// Icons: small paths of our own for channels and tags, drawn on a square of 16 x 16 and scaled.
#pragma once

#include <string_view>

#include "layout/block.h"

namespace journeymap {

// The icon of a built-in channel; a plain dot for a channel that has none of its own. Its corner is at (x, y). `reflected` draws
// it reversed from left to right, so that it comes out upright on a page that is mirrored as a whole.
enum class Facing : std::uint8_t { normal, reflected };
void draw_icon(Block& block, std::string_view channel, float x, float y, float size, Color color, Facing facing);

}  // namespace journeymap
