// Lines of text as <text> elements, each at its own place, with a family stack that stays within the measured widths. Used by svg.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "journeymap/scene.h"
#include "support/xml_writer.h"

namespace journeymap {

// Said once on the root, so that most lines need not repeat it.
inline constexpr float svg_font_size = 12;

// `own` are the families embedded in this file, first to last.
std::string svg_font_family(const std::vector<std::string>& own);

void write_text_line(XmlWriter& xml, const TextLine& line, const Scene& scene);

}  // namespace journeymap
