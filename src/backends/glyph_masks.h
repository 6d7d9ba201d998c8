// Small glyphs as coverage masks, each drawn once per font, size and quarter of a pixel: cairo 1.16 would set them on whole pixels, which
// looks uneven. Used by the PNG backend.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "text/outline.h"

namespace journeymap {

// Coverage 0..255 of a box of pixels whose top left corner is `left`, `top` from the pixel that the glyph's origin is in.
struct GlyphMask {
    int left = 0, top = 0, width = 0, height = 0;
    std::vector<std::uint8_t> coverage;
};

class GlyphMasks {
public:
    static constexpr int phases = 4;

    explicit GlyphMasks(GlyphOutlines& outlines) : outlines_(outlines) {}
    // `size` in pixels; `phase` in quarters of a pixel to the right.
    const GlyphMask& mask(FontId font, std::uint32_t glyph, float size, int phase);

private:
    struct Key {
        std::uint64_t glyph;
        std::uint64_t place;
        bool operator==(const Key&) const = default;
    };
    struct Hash {
        std::size_t operator()(const Key& key) const { return (key.glyph * 0x9E3779B97F4A7C15u) ^ (key.place * 0xC2B2AE3D27D4EB4Fu); }
    };

    GlyphOutlines& outlines_;
    std::unordered_map<Key, GlyphMask, Hash> masks_;
};

}  // namespace journeymap
