// Boundary: the folder that what comes from elsewhere may not leave, be it by `..`, an absolute path or a link.
// Used for what maps, configs and pages name, and for outputs below a folder that the caller named.
#pragma once

#include <string>
#include <string_view>

namespace journeymap {

// Whether a real path lies below another; a folder does not lie in itself.
bool lies_in(std::string_view path, std::string_view folder);

// Whether a path that is written in the folder `from` leads to `folder` or to something below it, links followed, without leaving it on the
// way: `../elsewhere/../folder/x` leaves it, whether there is an elsewhere or not, so the answer tells nothing of what lies outside. What it
// names need not be there yet. How `folder` and `from` are written is no matter: who names a link means what it leads to. A `folder` that is
// not there holds nothing that could lead away, and then only `..` does.
bool stays_in(const std::string& folder, const std::string& from, std::string_view path);

// Whether a path leads to a folder named .git, or below one, that lies in this folder, links followed. It is git's own, and git runs some of
// what lies there: nothing is written to it.
bool leads_into_git(const std::string& path, const std::string& folder);

// The folder that holds this one; empty above "/", and above ".", of which nothing is known.
std::string folder_above(const std::string& folder);

// The nearest folder at or above this one, which is a real path, that holds .git; else the folder itself.
std::string repository_of(const std::string& folder);

}  // namespace journeymap
