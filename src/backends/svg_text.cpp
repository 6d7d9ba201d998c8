#include "backends/svg_text.h"

#include <algorithm>
#include <string_view>

#include "backends/drawable.h"
#include "backends/svg_shape.h"

namespace journeymap {
namespace {

void write_style(XmlWriter& xml, const TextStyle& style) {
    if (style.size != svg_font_size) xml.attribute("font-size", style.size);
    if (style.face == Face::semibold) xml.attribute("font-weight", "600");
    if (style.face == Face::bold) xml.attribute("font-weight", "700");
    if (style.face == Face::italic) xml.attribute("font-style", "italic");
    if (style.letter_spacing != 0) xml.attribute("letter-spacing", style.letter_spacing);
    if (style.tabular) xml.attribute("style", "font-variant-numeric:tabular-nums");   // no presentation attribute stands for it
}

// Viewers fold runs of blanks and drop those at the ends; layout measured them.
bool has_blanks_to_keep(std::string_view text) {
    return text.front() == ' ' || text.back() == ' ' || text.find("  ") != std::string_view::npos;
}

// Some letters join (Arabic, Devanagari, ...): these must not be set apart. Bytes 0xD6 to 0xDF and 0xE0, 0xE1 start U+0580 to U+1FFF.
bool may_join(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0xD6 && byte <= 0xE1;
    });
}

// Where the font is missing, the line keeps to the width that layout gave it. With the font it moves no letter by a quarter of a pixel.
void write_width(XmlWriter& xml, const TextLine& line) {
    if (line.width <= 0) return;
    xml.attribute("textLength", line.width);
    if (may_join(line.text)) xml.attribute("lengthAdjust", "spacingAndGlyphs");
}

}  // namespace

void write_text_line(XmlWriter& xml, const TextLine& line, const Scene& scene) {
    if (!is_drawable(line)) return;
    xml.begin("text");
    // text-anchor stays at "start", which is the right end of a right-to-left line: that end is the one to keep if widths differ.
    xml.attribute("x", line.right_to_left ? line.x + line.width : line.x);
    xml.attribute("y", line.y);
    write_width(xml, line);
    write_style(xml, line.style);
    write_color(xml, "fill", "fill-opacity", line.color);
    if (line.right_to_left != scene.right_to_left) xml.attribute("direction", line.right_to_left ? "rtl" : "ltr");
    if (has_blanks_to_keep(line.text)) xml.attribute("xml:space", "preserve");
    xml.text(line.text);
    xml.end();
}

}  // namespace journeymap
