#include "cli/init_repository.h"

#include <filesystem>

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

}  // namespace

InitRepository repository_around(const std::string& folder) {
    const std::string here = real_path("."), maps = future_place(folder);
    if (here.empty() || !maps.starts_with('/')) return {};
    std::string root = repository_of(maps);
    const bool is_found = kind_of(join_path(root, ".git")) != PathKind::missing;
    if (!is_found && lies_in(maps, here)) root = here;
    return {seen_from(here, root), seen_from(root, maps), is_found};
}

}  // namespace journeymap
