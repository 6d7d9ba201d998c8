// Boundary: the folder that what comes from elsewhere may not leave, be it by `..`, an absolute path or a link.
// Used for what maps, configs and pages name, and for outputs below a folder that the caller named.
#pragma once

#include <string>
#include <string_view>

namespace journeymap {

// Whether a real path lies below another; a folder does not lie in itself.
bool lies_in(std::string_view path, std::string_view folder);

// Whether a path leads to a folder or to something below it, links followed; what it names need not be there yet. `folder` need not be
// real; one that is not there holds nothing that could lead away, and then only `..` does.
bool stays_in(const std::string& path, const std::string& folder);

// The folder that holds this one; empty above "/", and above ".", of which nothing is known.
std::string folder_above(const std::string& folder);

// The nearest folder at or above this one, which is a real path, that holds .git; else the folder itself.
std::string repository_of(const std::string& folder);

}  // namespace journeymap
