// Project: which other files a map may use. A map can come from anywhere, so it reaches only what lies in its own project.
// Used by the driver as the UseFiles of read_journey.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "driver/file_texts.h"
#include "journeymap/journey.h"

namespace journeymap {

using DeclaredFiles = std::set<std::string, std::less<>>;  // by normal_path, as the program's own directory sees them

// The rule: the path is relative to the map's folder, not absolute, and what it leads to, links followed, lies inside the project:
// the nearest folder above that holds .git or .journeymap.yaml, else the map's own folder.
//
// A caller that knows which files a map may use says so instead (`declared`, see MapOptions): then it is these and no others, and it is no
// matter where a link leads, because build systems lay out links to what a step may read.
class Project {
public:
    // What follows the path: see MapOptions.
    explicit Project(
        std::string map_path, const FileTexts* instead = nullptr, const DeclaredFiles* declared = nullptr, std::size_t limit_factor = 1)
        : map_path_(std::move(map_path)), instead_(instead), declared_(declared), limit_factor_(limit_factor) {}

    UseFile read(std::string_view path);
    // Relative to the file that names it, which may be one that the map uses.
    UseFile read_photo(std::string_view path, const Source& named_in);
    // Whether a relative path leads into the project, links followed; the file need not be there yet.
    bool reaches(std::string_view path);
    const std::string& root();
    // The way in for read_journey; valid as long as the Project is where it is.
    UseFiles files() { return {&Project::read_for, this}; }
    PhotoFiles photos() { return {&Project::read_photo_for, this}; }

private:
    UseFile read_declared(const std::string& whole, std::string name, std::size_t limit) const;
    static UseFile read_for(void* project, std::string_view path) { return static_cast<Project*>(project)->read(path); }
    static UseFile read_photo_for(void* project, std::string_view path, const Source& named_in) {
        return static_cast<Project*>(project)->read_photo(path, named_in);
    }
    UseFile read_in(std::string_view folder, std::string_view path, std::size_t limit);

    std::string map_path_;
    const FileTexts* instead_;
    const DeclaredFiles* declared_;
    std::size_t limit_factor_;
    std::string root_;  // without links; found when it is first needed
};

}  // namespace journeymap
