// Selection: whether a map has the personas and lanes that the caller asked for. Used by the builder.
#pragma once

#include <string>
#include <vector>

#include "journeymap/grid.h"

namespace journeymap {

// Sentences about ids that the map does not know, each with the id that was probably meant.
std::vector<std::string> unknown_choices(const GridOptions& options, const Journey& journey);

// "unknown theme 'dakr'; did you mean 'dark'?", or all the words where none is near.
std::string unknown_word(std::string_view kind, std::string_view written, const std::vector<std::string_view>& words);

}  // namespace journeymap
