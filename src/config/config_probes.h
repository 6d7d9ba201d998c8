// Config probes: where a config is looked for. Used by the cache of `build`.
#pragma once

#include <string>
#include <vector>

namespace journeymap {

// All paths that find_config asks whether they are there, and those that say how far a project or a repository around the folder reaches.
// The folder has to be a real path.
std::vector<std::string> config_probes(const std::string& folder);

}  // namespace journeymap
