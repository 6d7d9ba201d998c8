// A font opened for shaping.
#pragma once

#include <hb.h>

#include <memory>

#include "journeymap/text.h"
#include "support/releaser.h"

namespace journeymap {

// All fonts are shaped at this many units per em, so that widths of different fonts add up as whole numbers.
inline constexpr int shaping_units = 1 << 16;

class Typeface {
public:
    // `blob` holds the font's bytes; the typeface takes over the reference.
    Typeface(hb_blob_t* blob, FontData data);

    const FontData& data() const { return data_; }
    hb_font_t* font() const { return font_.get(); }
    hb_face_t* face() const { return face_.get(); }
    bool has(char32_t c) const;

private:
    FontData data_;
    std::unique_ptr<hb_face_t, Releaser<hb_face_destroy>> face_;
    std::unique_ptr<hb_font_t, Releaser<hb_font_destroy>> font_;
};

}  // namespace journeymap
