// Init repository: the folder where services look for their jobs, and where in it the maps are. Used by `init` only.
#pragma once

#include <string>

namespace journeymap {

struct InitRepository {
    std::string folder;     // as seen from here: "." or "../.."; empty where it cannot be told where here is
    std::string maps;       // the maps' folder as seen from there
    bool is_found = false;  // else it is a guess
    // What lies above the maps' folder and holds for it already, as seen from here; empty: nothing.
    std::string config = {}, attributes = {};
};

// Around a folder that need not be there yet: the nearest one with .git; where there is none, the one we are in, or else itself.
InitRepository repository_around(const std::string& folder);

}  // namespace journeymap
