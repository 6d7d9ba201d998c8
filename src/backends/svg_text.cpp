#include "backends/svg_text.h"

#include "backends/drawable.h"
#include "backends/svg_shape.h"

namespace journeymap {
namespace {

// After Inter come families that are no wider than it, so that text without the font never runs into its neighbour.
constexpr std::string_view fallback_families = "Inter,Helvetica,Arial,sans-serif";

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

}  // namespace

std::string svg_font_family(const std::vector<std::string>& own) {
    std::string families;
    for (const std::string& family : own) families += "'" + family + "',";
    return families += fallback_families;
}

void write_text_line(XmlWriter& xml, const TextLine& line, const Scene& scene) {
    if (!is_drawable(line)) return;
    xml.begin("text");
    // text-anchor stays at "start", which is the right end of a right-to-left line: that end is the one to keep if widths differ.
    xml.attribute("x", line.right_to_left ? line.x + line.width : line.x);
    xml.attribute("y", line.y);
    write_style(xml, line.style);
    write_color(xml, "fill", "fill-opacity", line.color);
    if (line.right_to_left != scene.right_to_left) xml.attribute("direction", line.right_to_left ? "rtl" : "ltr");
    if (has_blanks_to_keep(line.text)) xml.attribute("xml:space", "preserve");
    xml.text(line.text);
    xml.end();
}

}  // namespace journeymap
