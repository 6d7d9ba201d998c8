// Starters: what a new project begins with: a map that teaches the six steps, a config, attributes for git, a job for CI. Used by `init`.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace journeymap {

struct MapTemplate {
    std::string_view name;     // "public-service"
    std::string_view summary;  // "apply for something, wait for the answer, use it"
    std::string_view text;     // YAML
};

std::span<const MapTemplate> map_templates();  // the first is the default
const MapTemplate* find_map_template(std::string_view name);

enum class CiService : unsigned char { none, github, gitlab };

struct StarterFile {
    std::string path;  // below the project's folder
    std::string text;
    // Not empty: where there is such a file already, it needs these lines.
    std::string lines_to_add = {};
};

// The files of a project, the map first.
std::vector<StarterFile> starter_files(const MapTemplate& map, CiService service);

}  // namespace journeymap
