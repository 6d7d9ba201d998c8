#include "preview/watched_files.h"

#include <filesystem>

#include "support/file.h"

namespace journeymap {

namespace {

constexpr std::size_t most_folders = 4096;

}  // namespace

void WatchedFiles::add(const std::string& path) {
    std::string name(file_name_of(path));
    std::string above(directory_of(path));
    std::string folder = real_path(above);
    // Where the folder is not there either, what has to come first is heard of in the nearest one that is.
    while (folder.empty() && above != "/" && above != ".") {
        name = file_name_of(above);
        above = std::string(directory_of(above));
        folder = real_path(above);
    }
    if (folder.empty() || name.empty()) return;
    paths.insert(join_path(folder, name));
    folders.insert(folder);
    const std::string real = real_path(path);
    if (real.empty() || paths.contains(real)) return;
    paths.insert(real);
    folders.insert(std::string(directory_of(real)));
}

void add_folders_below(const std::string& folder, HiddenFolders hidden, std::set<std::string>& folders) {
    namespace fs = std::filesystem;
    const std::string real = real_path(folder);
    if (real.empty() || folders.size() >= most_folders || !folders.insert(real).second) return;
    std::error_code error;
    for (fs::directory_iterator entry(real, error); !error && entry != fs::directory_iterator(); entry.increment(error)) {
        std::error_code unknown;
        const std::string name = entry->path().filename().native();
        if (name == ".git" || (hidden == HiddenFolders::left_out && name.starts_with('.'))) continue;
        if (fs::is_directory(entry->symlink_status(unknown))) add_folders_below(join_path(real, name), hidden, folders);
    }
}

}  // namespace journeymap
