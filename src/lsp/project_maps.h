// Project maps: the maps that could use a file, because they lie in its project. Used by the language server to find who refers to it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace journeymap {

// *.journey.yaml and *.journey.yml of the project of a file that hold a text, sorted. Folders whose name begins with a dot and
// node_modules are left out, and a project with very many files is not searched to its end.
std::vector<std::string> maps_of_project(const std::string& path, std::string_view that_hold);

}  // namespace journeymap
