// Missing characters: what no font has, as findings that name the character and its place. Used by the builder.
#pragma once

#include <vector>

#include "journeymap/finding.h"

namespace journeymap {

void report_missing_characters(const std::vector<char32_t>& missing, const Sources& sources, Diagnostics& diagnostics);

}  // namespace journeymap
