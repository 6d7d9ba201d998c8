// Watched files: under which names in which folders a change of a file will be heard, also where links lead elsewhere or where nothing is
// yet. Used by preview.cpp.
#pragma once

#include <set>
#include <string>

namespace journeymap {

struct WatchedFiles {
    std::set<std::string> paths;    // a folder without links, a slash, a name
    std::set<std::string> folders;  // those folders

    void add(const std::string& path);
};

// A folder and those below it, without links and without Git's own. Without hidden ones, whose name starts with a dot, as find_inputs() looks
// for maps; with them, as maps may use files from there.
enum class HiddenFolders : unsigned char { left_out, included };
void add_folders_below(const std::string& folder, HiddenFolders hidden, std::set<std::string>& folders);

}  // namespace journeymap
