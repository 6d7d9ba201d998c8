#include "backends/svg_text.h"

#include <algorithm>
#include <string_view>

#include "backends/drawable.h"
#include "backends/svg_shape.h"

namespace journeymap {
namespace {

void write_style(XmlWriter& xml, const TextStyle& style, StyleAt style_at) {
    if (style.size != svg_font_size) xml.attribute("font-size", style.size);
    if (style.face == Face::semibold) xml.attribute("font-weight", "600");
    if (style.face == Face::bold) xml.attribute("font-weight", "700");
    if (style.face == Face::italic) xml.attribute("font-style", "italic");
    if (style.letter_spacing != 0) xml.attribute("letter-spacing", style.letter_spacing);
    if (style.tabular && style_at == StyleAt::element)
        xml.attribute("style", "font-variant-numeric:tabular-nums");  // no presentation attribute stands for it
    if (style.tabular && style_at == StyleAt::sheet) xml.attribute("class", "tabular");
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
    if (line.right_to_left || may_join(line.text)) xml.attribute("lengthAdjust", "spacingAndGlyphs");
}

// Right-to-left lines keep their right end where widths differ. Viewers do not agree on what direction="rtl" does to text-anchor (resvg
// 0.4x ignores it), but all of them know the characters that embed right-to-left text.
void write_content(XmlWriter& xml, const TextLine& line) {
    constexpr std::string_view embed = "\xE2\x80\xAB", pop = "\xE2\x80\xAC";  // U+202B, U+202C
    if (line.right_to_left) xml.text(embed);
    xml.text(line.text);
    if (line.right_to_left) xml.text(pop);
}

}  // namespace

void write_text_line(XmlWriter& xml, const TextLine& line, LineWidth width, StyleAt style_at) {
    if (!is_drawable(line)) return;
    xml.begin("text");
    xml.attribute("x", line.right_to_left ? line.x + line.width : line.x);
    xml.attribute("y", line.y);
    if (width == LineWidth::measured) write_width(xml, line);
    write_style(xml, line.style, style_at);
    write_color(xml, "fill", "fill-opacity", line.color);
    if (line.right_to_left) xml.attribute("text-anchor", "end");
    if (has_blanks_to_keep(line.text)) xml.attribute("xml:space", "preserve");
    write_content(xml, line);
    xml.end();
}

}  // namespace journeymap
