// File users: maps that use a file which an output would take the place of, be they of the call or not. Used by what writes files, before the
// first is written: maps are built side by side, and what one writes another may still want to read.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "driver/project.h"
#include "journeymap/journey.h"

namespace journeymap {

struct UserSearch {
    std::vector<std::string> maps;            // of the call; besides, those are asked that lie beside an output or above it in its project
    std::size_t limit_factor = 1;             // Sources::limit_factor
    const DeclaredFiles* declared = nullptr;  // only these may be read, see MapOptions
    std::string_view written = "output", advice = "write it elsewhere with -o, or give one of the two another name";
};

// "the output x would overwrite what the map z uses", for each output that is there already, or a link to what is there, and that a map uses;
// also for YAML, of the call or not: people write that, be it a map or what goes with maps. Only what can be used by a map is looked for: no
// pictures in SVG, pages and the like.
std::vector<std::string> overwrites_of_used(const std::vector<std::string>& outputs, const UserSearch& search);

// The files that a map names and is made of, itself left out: also a photo that could not be read, and the map that it is compared with.
std::vector<std::string> files_used(const Sources& sources, const std::optional<Journey>& journey);

}  // namespace journeymap
