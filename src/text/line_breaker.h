// Breaks paragraphs into lines, greedily: as many words on a line as fit.
#pragma once

#include <string_view>
#include <vector>

#include "journeymap/text.h"
#include "text/measure.h"

namespace journeymap {

std::vector<BrokenLine> break_paragraphs(WordBook& book, const Setting& setting, std::string_view text, float max_width);

}  // namespace journeymap
