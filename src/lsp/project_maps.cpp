#include "lsp/project_maps.h"

#include <algorithm>
#include <filesystem>

#include "driver/project.h"
#include "support/file.h"
#include "support/limits.h"

namespace journeymap {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_entries = 50'000;
constexpr int deepest = 32;

bool is_map_name(std::string_view name) { return name.ends_with(".journey.yaml") || name.ends_with(".journey.yml"); }

}  // namespace

std::vector<std::string> maps_of_project(const std::string& path, std::string_view that_hold) {
    std::vector<std::string> maps;
    std::error_code error;
    std::size_t seen = 0;
    const std::string root = Project(path).root();
    fs::recursive_directory_iterator entry(root, fs::directory_options::skip_permission_denied, error);
    for (; !error && entry != fs::recursive_directory_iterator() && ++seen < most_entries; entry.increment(error)) {
        const std::string name = entry->path().filename().native();
        std::error_code unknown;
        const bool is_folder = entry->is_directory(unknown);
        if (is_folder && (name.starts_with('.') || name == "node_modules" || entry.depth() >= deepest)) entry.disable_recursion_pending();
        if (is_folder || !is_map_name(name)) continue;
        const FileText text = read_file(entry->path().native(), limits::map_bytes);
        if (text.ok() && text.bytes.find(that_hold) != std::string::npos) maps.push_back(entry->path().native());
    }
    std::ranges::sort(maps);
    return maps;
}

}  // namespace journeymap
