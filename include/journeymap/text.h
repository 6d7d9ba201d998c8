// Text: measuring, breaking and shaping. The one seam of the program: layout asks a TextShaper, tests can give another.
//
// All lengths are px at 96 dpi, unhinted, so that they do not depend on scale or machine.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace journeymap {

// The four cuts of the compiled-in family.
enum class Face : std::uint8_t { regular, italic, semibold, bold };
inline constexpr int face_count = 4;

struct TextStyle {
    Face face = Face::regular;
    float size = 12;           // px
    float letter_spacing = 0;  // px after each character (for small capitals in headings); not used for joined scripts
    bool tabular = false;      // figures of equal width (OpenType tnum)
    bool operator==(const TextStyle&) const = default;
};

// One broken line: a slice of the text without the white space at its ends.
struct BrokenLine {
    std::string_view text;
    float width = 0;  // px
};

// A font that a backend can draw from: the compiled-in ones first (id = Face), then those found for missing characters.
using FontId = std::uint16_t;
struct FontData {
    std::string_view bytes;   // an OpenType font or collection; lives as long as the shaper
    std::uint32_t index = 0;  // face in a collection
    std::string family;       // "Inter", "Noto Sans Arabic"
    int weight = 400;         // CSS weight
    bool italic = false;
    bool color_bitmaps = false;  // glyphs are colour pictures (emoji), not outlines
    bool may_embed = true;       // the font's own licence bits (OS/2 fsType) allow embedding
    float units_per_em = 1000;
};

struct Glyph {
    FontId font = 0;
    std::uint32_t id = 0;         // glyph number in the font; 0: no font has the character
    float x = 0, y = 0;           // px from the line's left end and baseline, y down, left to right in visual order
    std::uint32_t character = 0;  // byte offset in the line's text of the first character it shows
};

class TextShaper {
public:
    virtual ~TextShaper() = default;

    // Width of a text set on one line.
    virtual float width(std::string_view text, TextStyle style) = 0;
    // Breaks at UAX 14 opportunities so that no line is wider than `max_width`; a word that does not fit is broken between
    // grapheme clusters; at least one cluster a line. Line breaks in the text are kept. Never returns nothing for a text that is
    // not empty. `language` is a BCP-47 tag.
    virtual std::vector<BrokenLine> break_lines(std::string_view text, TextStyle style, float max_width, std::string_view language) = 0;
    // The widest piece that cannot be broken at an opportunity: a column at least this wide splits no word.
    virtual float widest_word(std::string_view text, TextStyle style, std::string_view language) = 0;
    // The glyphs of one line in visual order (UAX 9), for painters. `right_to_left` is the base direction.
    virtual std::vector<Glyph> glyphs(std::string_view line, TextStyle style, std::string_view language, bool right_to_left) = 0;
    virtual const FontData& font(FontId id) = 0;
    // Characters asked for so far that no font has, each once, in the order met.
    virtual const std::vector<char32_t>& missing() const = 0;
};

struct FontOptions {
    bool system_fonts = true;  // ask fontconfig for characters that the compiled-in family lacks
};

// The real one: HarfBuzz with the compiled-in family, FriBidi, libunibreak, a cache of word widths. Not safe to share between threads.
std::unique_ptr<TextShaper> make_text_shaper(FontOptions options);

// Vertical measures of the compiled-in family, in px for a size of 1: use these for baselines, whatever fonts a line ends up in.
struct LineMetrics {
    float ascent = 0, descent = 0, cap_height = 0, x_height = 0;
};
LineMetrics line_metrics(Face face);

}  // namespace journeymap
