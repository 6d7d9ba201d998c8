// Lines of text as <text> elements, each at its own place and held to its measured width. Used by svg.cpp.
#pragma once

#include "journeymap/scene.h"
#include "support/xml_writer.h"

namespace journeymap {

// Said once on the root, so that most lines need not repeat it.
inline constexpr float svg_font_size = 12;

// Whether the line's width says how wide it should be: not where no font had its characters.
enum class LineWidth : unsigned char { measured, unknown };

// Where what no presentation attribute stands for is said: at the element, or by its class in the style sheet of the page around it.
enum class StyleAt : unsigned char { element, sheet };

void write_text_line(XmlWriter& xml, const TextLine& line, LineWidth width, StyleAt style_at);

}  // namespace journeymap
