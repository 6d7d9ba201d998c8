#include "cli/init_repository.h"

#include <filesystem>

#include "config/config.h"
#include "support/boundary.h"
#include "support/file.h"

namespace journeymap {

namespace {

std::string seen_from(const std::string& folder, const std::string& path) {
    return std::filesystem::path(path).lexically_relative(folder).string();
}

std::string future_place(const std::string& folder) {
    std::error_code error;
    const std::string whole = folder.starts_with('/') ? folder : join_path(real_path("."), folder);
    std::string place = std::filesystem::weakly_canonical(whole, error).string();
    while (place.size() > 1 && place.ends_with('/')) place.pop_back();
    return place.empty() ? folder : place;
}

// One in the folder itself is there already, and not above.
std::string config_above(const std::string& maps) {
    const std::string config = find_config(maps);
    return directory_of(config) == maps ? std::string() : config;
}

// The nearest .gitattributes by which git knows maps, not above the root.
std::string attributes_above(const std::string& maps, const std::string& root) {
    constexpr std::size_t longest = 1 << 20;
    for (std::string at = maps; at != root && !at.empty();) {
        at = folder_above(at);
        std::string path = join_path(at, ".gitattributes");
        if (("\n" + read_file(path, longest).bytes).find("\n*.journey.yaml diff=journeymap") != std::string::npos) return path;
    }
    return {};
}

}  // namespace

InitRepository repository_around(const std::string& folder) {
    const std::string here = real_path("."), maps = future_place(folder);
    if (here.empty() || !maps.starts_with('/')) return {};
    std::string root = repository_of(maps);
    const bool is_found = kind_of(join_path(root, ".git")) != PathKind::missing;
    if (!is_found && lies_in(maps, here)) root = here;
    InitRepository repository{seen_from(here, root), seen_from(root, maps), is_found};
    const std::string config = config_above(maps), attributes = attributes_above(maps, root);
    if (!config.empty()) repository.config = seen_from(here, config);
    if (!attributes.empty()) repository.attributes = seen_from(here, attributes);
    return repository;
}

}  // namespace journeymap
