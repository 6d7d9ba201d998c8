// The text of a PDF: lines shaped once, their fonts embedded, then written as text that can be searched, copied and read aloud. Used by
// the PDF backend.
#pragma once

#include <deque>
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "backends/pdf_content.h"
#include "backends/pdf_font.h"
#include "journeymap/scene.h"
#include "text/outline.h"

namespace journeymap {

class PdfText {
public:
    PdfText(TextShaper& shaper, PdfFile& file) : shaper_(shaper), file_(file), outlines_(shaper) {}

    // First all lines of all scenes, then the fonts, then the lines again.
    void add(const Scene& scene);
    void embed();
    void append_line(std::string& out, const TextLine& line, PdfResources& resources);
    // The blank that parts the last word of a line from the first of the next: lines end without one.
    void append_blank_after(std::string& out, const TextLine& line);
    // Their entries in a resource dictionary.
    std::string entries() const;

private:
    // The glyphs that show one piece of text that cannot be told apart further; one after the other in visual order.
    struct Cluster {
        std::uint32_t first = 0, count = 0;              // no glyph: a silent one says the text
        std::string_view text;                           // of the line, or of made_
        bool blank_before = false, blank_after = false;  // in visual order; the shaper gives blanks no glyphs
    };
    struct Shaped {
        std::vector<Glyph> glyphs;
        std::vector<Cluster> clusters;
    };
    class Writer;

    static void append_leftwards(std::vector<Cluster>& clusters, const Cluster& cluster);
    std::vector<Cluster> clusters_of(const std::vector<Glyph>& glyphs, std::string_view text);
    std::string_view without_blanks(std::string_view text, bool& has_blank);
    void note_texts(const Shaped& shaped);
    const PdfGlyph* find(const Glyph& glyph) const;
    Glyph blank_of(const TextLine& line);
    bool says(const Shaped& shaped, const Cluster& cluster) const;

    TextShaper& shaper_;
    PdfFile& file_;
    GlyphOutlines outlines_;
    std::unordered_map<const TextLine*, Shaped> lines_;
    std::vector<const Shaped*> in_order_;
    std::deque<std::string> made_;
    std::map<FontId, PdfGlyphTexts> texts_;
    std::map<FontId, PdfEmbedded> embedded_;
    PdfSilentFont silent_;
};

}  // namespace journeymap
