// Init jobs: whether a repository's CI takes maps already, and which. Used by `init` only.
#pragma once

#include <optional>
#include <string>

#include "starters/starter.h"

namespace journeymap {

struct MapsJob {
    std::string path;         // of the file with the job, below the repository's folder
    bool takes_maps = false;  // those of the folder that was asked for
};

// The job for maps that is there already: where there are several, one that takes the maps below this folder. Both folders are as
// InitRepository has them.
std::optional<MapsJob> find_maps_job(CiService service, const std::string& repository, const std::string& maps);

}  // namespace journeymap
