// Config reach: a config comes with the maps, perhaps from a stranger, so what it names lies in its own repository. Used where the call
// has not named the config itself.
#pragma once

#include "config/config.h"

namespace journeymap {

// Reports each path of the config that leads out of the repository and takes it out: what it would read or write there is not its business.
void refuse_paths_outside(Config& config, Diagnostics& diagnostics);

// Where a config of another project is meant: below the current directory at the place that a .journeymap.yaml has in its own repository,
// if there is such a folder; else in the current directory.
std::string place_here(const std::string& path);

// What a config of another project says of maps and outputs is meant where the program runs, among a stranger's files perhaps: reports each
// such path that a link there leads out, and takes it out. A path that is written to lead out is its author's will.
void refuse_links_outside(Config& config, Diagnostics& diagnostics);

// Whether a folder belongs to the project of a config's folder: the nearest folder at or above the config's that holds .git or
// .journeymap.yaml, else the config's own. The folders have to be real paths.
bool is_of_project(const std::string& folder, const std::string& config_folder);

// Whether the file at `path` lies in the repository of the folder in which it was found: a link could lead anywhere.
bool is_config_of_folder(const std::string& path);

}  // namespace journeymap
