// Project: which other files a map may use. A map can come from anywhere, so it reaches only what lies in its own project.
// Used by the driver as the UseFiles of read_journey.
#pragma once

#include <string>
#include <string_view>

#include "driver/file_texts.h"
#include "journeymap/journey.h"

namespace journeymap {

// The rule: the path is relative to the map's folder, not absolute, and what it leads to, links followed, lies inside the project:
// the nearest folder above that holds .git or .journeymap.yaml, else the map's own folder.
class Project {
public:
    // `instead`: see MapOptions.
    explicit Project(std::string map_path, const FileTexts* instead = nullptr) : map_path_(std::move(map_path)), instead_(instead) {}

    UseFile read(std::string_view path);
    // Whether a relative path leads into the project, links followed; the file need not be there yet.
    bool reaches(std::string_view path);
    const std::string& root();
    // The way in for read_journey; valid as long as the Project is where it is.
    UseFiles files() { return {&Project::read_for, this}; }

private:
    static UseFile read_for(void* project, std::string_view path) { return static_cast<Project*>(project)->read(path); }

    std::string map_path_;
    const FileTexts* instead_;
    std::string root_;  // without links; found when it is first needed
};

}  // namespace journeymap
