// The fonts of one shaper: the compiled-in cuts, opened when first used, and those found for missing characters.
#pragma once

#include <array>
#include <deque>
#include <memory>
#include <string_view>
#include <vector>

#include "journeymap/text.h"
#include "text/typeface.h"

namespace journeymap {

class FontShelf {
public:
    explicit FontShelf(FontOptions options) : options_(options) {}

    const Typeface& at(FontId id);
    // The font that shows a grapheme cluster best. Characters that no font has are noted.
    FontId font_for(std::string_view cluster, Face face, hb_script_t script, std::string_view language);
    const std::vector<char32_t>& missing() const { return missing_; }

private:
    FontOptions options_;
    std::array<std::unique_ptr<Typeface>, face_count> cuts_;
    std::deque<Typeface> found_;
    std::vector<char32_t> missing_;

    bool covers(FontId id, std::string_view cluster);
    void note_missing(char32_t c);
};

}  // namespace journeymap
