// The fonts of one shaper: the compiled-in cuts, opened when first used, and those found for missing characters.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "journeymap/text.h"
#include "text/font_finder.h"
#include "text/typeface.h"

namespace journeymap {

class FontShelf {
public:
    explicit FontShelf(FontOptions options) : options_(options) {}

    const Typeface& at(FontId id);
    // The font that shows a grapheme cluster best. Characters that no font has are noted. An empty language is any.
    FontId font_for(std::string_view cluster, Face face, hb_script_t script, std::string_view language);
    const std::vector<char32_t>& missing() const { return missing_; }
    // font_places().
    std::vector<std::string> places() const;
    // Whether a character was asked for that the compiled-in family lacks; after forget_choices() as if none had been.
    bool has_choices() const { return !choices_.empty() || !hopeless_.empty() || !missing_.empty(); }
    void forget_choices();

private:
    using Opened = std::map<std::pair<std::string, unsigned>, Typeface>;  // by path and face in it
    // A font that served a script before serves it again, so that a text does not change fonts at each mark.
    struct Choice {
        Face face;
        hb_script_t script;
        bool color;
        std::string language;
        FontId font;
    };
    FontOptions options_;
    std::array<std::unique_ptr<Typeface>, face_count> cuts_;
    Opened opened_;
    std::vector<const Opened::value_type*> found_;  // by number
    std::vector<Choice> choices_;
    FontFinder finder_;
    std::unordered_set<std::string> hopeless_;  // clusters that no font has
    std::vector<char32_t> missing_;
    std::unordered_set<char32_t> noted_;

    bool covers(FontId id, std::string_view cluster);
    std::optional<FontId> fallback(std::string_view cluster, Face face, hb_script_t script, std::string_view language, bool color);
    std::optional<FontId> open(const FoundFont& font);
    void note_missing(FontId id, std::string_view cluster);
};

}  // namespace journeymap
