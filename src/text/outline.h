// Outlines and pictures of glyphs, made once each. Used by the painters: a shaper says which glyph stands where, this says what it looks like.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "journeymap/scene.h"
#include "journeymap/text.h"

namespace journeymap {

// A glyph that is a picture (emoji): PNG bytes and the box they fill, in font units from the glyph's origin, y down.
struct GlyphPicture {
    std::string_view png;  // empty: the glyph has no picture
    Rectangle box;
};

class GlyphOutlines {
public:
    explicit GlyphOutlines(TextShaper& shaper);
    ~GlyphOutlines();

    // In font units, y down, from the glyph's origin; empty for blanks. References stay valid as long as this object.
    const Path& outline(FontId font, std::uint32_t glyph);
    const GlyphPicture& picture(FontId font, std::uint32_t glyph);
    // The glyph of a character standing alone; 0 where the font has none.
    std::uint32_t glyph(FontId font, char32_t c);
    // How far the pen moves, in font units.
    float advance(FontId font, std::uint32_t glyph);
    // Font units to px for a text of this size.
    float unit(FontId font, float size);

private:
    struct OpenFont;
    OpenFont& open(FontId font);

    TextShaper& shaper_;
    std::vector<std::unique_ptr<OpenFont>> fonts_;      // by FontId
    std::unordered_map<std::uint64_t, Path> outlines_;  // by font and glyph
    std::unordered_map<std::uint64_t, GlyphPicture> pictures_;
};

}  // namespace journeymap
