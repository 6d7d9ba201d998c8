// One font as a PDF embeds it: only the glyphs that are used, with what characters they stand for. Used by pdf_fonts.cpp.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "backends/pdf_content.h"
#include "backends/pdf_file.h"
#include "journeymap/text.h"
#include "text/outline.h"

namespace journeymap {

// What a glyph of the shaper's font has become.
struct PdfGlyph {
    std::string font;    // name of the resource: "F1"
    unsigned code = 0;   // what the page writes
    int digits = 4;      // of the code in hexadecimal
    double advance = 0;  // of 1 em
};

// The glyphs of a font that are used, each with the characters it stands for.
using PdfGlyphTexts = std::map<std::uint32_t, std::string>;

// Resources by name, and what each glyph has become.
struct PdfEmbedded {
    std::vector<std::pair<std::string, PdfRef>> fonts;
    std::map<std::uint32_t, PdfGlyph> glyphs;
};

// The font's own program, cut down to the glyphs. Nothing where the font forbids embedding, varies, or has only pictures.
bool embed_font_program(PdfFile& file, const FontData& font, const PdfGlyphTexts& texts, int number, PdfEmbedded& embedded);
// The glyphs as drawings (Type 3): text all the same, in any font.
void embed_drawn_glyphs(PdfFile& file, GlyphOutlines& outlines, FontId font, const PdfGlyphTexts& texts, int number, PdfEmbedded& embedded);

// A font of glyphs that show nothing and take no room, each for one character: the second letter of a ligature has one.
struct PdfSilentFont {
    std::map<std::string, PdfGlyph> glyphs;
    PdfRef font;
};
inline constexpr std::string_view silent_font_name = "S";
void embed_silent_glyphs(PdfFile& file, PdfSilentFont& silent);

// The stream that says which characters the codes stand for.
PdfRef add_to_unicode(PdfFile& file, const std::map<unsigned, std::string>& texts, int digits);

}  // namespace journeymap
