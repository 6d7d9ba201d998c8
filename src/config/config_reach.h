// Config reach: a config comes with the maps, perhaps from a stranger, so what it names lies in its own repository. Used where the call
// has not named the config itself.
#pragma once

#include "config/config.h"

namespace journeymap {

// Reports each path of the config that leads out of the repository and takes it out: what it would read or write there is not its business.
void refuse_paths_outside(Config& config, Diagnostics& diagnostics);

// Whether the file at `path` lies in the repository of the folder in which it was found: a link could lead anywhere.
bool is_config_of_folder(const std::string& path);

}  // namespace journeymap
