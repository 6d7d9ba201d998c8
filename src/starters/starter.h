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

enum class CiService : unsigned char { none, github, gitlab };  // for none there is no file

struct StarterFile {
    std::string path;  // below the project's folder
    std::string text;
    // Not empty: where there is such a file already, it needs these lines.
    std::string lines_to_add = {};
};

// The files of a project, the map first.
std::vector<StarterFile> starter_files(const MapTemplate& map);

// The job for the maps below a folder of the repository, which is "." for all of it: a file for the repository's own folder, the only place
// where services look for it. Of another folder the name is written as it is: it has to be one that is_plain_folder() says yes to.
StarterFile ci_file(CiService service, const std::string& maps);
// What is left to do about the job by hand, as a sentence.
std::string_view ci_advice(CiService service);
// Whether no sign of a name means something to a shell, to YAML or to a service.
bool is_plain_folder(std::string_view maps);

}  // namespace journeymap
