// Text as outlines of its glyphs, for viewers that may have no font at all: each glyph is defined once and used by every line. Screen
// readers get the text as the label of its line. Used by svg.cpp.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "journeymap/scene.h"
#include "support/xml_writer.h"
#include "text/outline.h"

namespace journeymap {

class SvgGlyphs {
public:
    SvgGlyphs(const Scene& scene, TextShaper& shaper, std::string_view id_prefix);

    bool empty() const { return ids_.empty(); }
    void write_definitions(XmlWriter& xml);
    // Lines have to come in the order of the scene.
    void write_line(XmlWriter& xml, const TextLine& line);

private:
    using GlyphKey = std::pair<FontId, std::uint32_t>;

    bool is_visible(const Glyph& glyph);
    void write_picture(XmlWriter& xml, const GlyphPicture& picture, const std::string& id, float unit);
    void append_use(std::string& out, const Glyph& glyph, float size) const;

    GlyphOutlines outlines_;
    std::map<GlyphKey, std::string> ids_;    // sorted, so that definitions keep their order when a map is edited
    std::vector<std::vector<Glyph>> lines_;  // the visible glyphs of each line
    std::size_t next_line_ = 0;
};

}  // namespace journeymap
