#include "support/boundary.h"

#include <sys/stat.h>

#include "support/file.h"

namespace journeymap {

namespace {

bool is_dangling_link(const std::string& path) {
    struct stat status = {};
    return ::lstat(path.c_str(), &status) == 0;
}

// A path without links, as far as something is there, and with what comes behind that. Nothing where a link leads nowhere or `..` comes
// behind what is not there: nobody can say where that will lead.
std::string future_path(std::string path) {
    std::string behind;
    while (path.size() > 1 && path.ends_with('/')) path.pop_back();
    for (std::string real = real_path(path);; real = real_path(path)) {
        if (!real.empty()) return real == "/" && !behind.empty() ? behind : real + behind;
        const std::string name{file_name_of(path)}, above{directory_of(path)};
        if (name == ".." || above == path || is_dangling_link(path)) return {};
        if (!name.empty() && name != ".") behind = "/" + name + behind;
        path = above;
    }
}

}  // namespace

bool lies_in(std::string_view path, std::string_view folder) {
    if (folder == "/") return path.size() > 1;
    return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

bool stays_in(const std::string& path, const std::string& folder) {
    const std::string real = future_path(path), bound = future_path(folder);
    if (real.empty() || bound.empty()) return false;
    return real == bound || lies_in(real, bound);
}

std::string folder_above(const std::string& folder) {
    std::string above(directory_of(folder));
    return above == folder ? std::string() : above;
}

std::string repository_of(const std::string& folder) {
    for (std::string at = folder; !at.empty(); at = folder_above(at)) {
        if (kind_of(join_path(at, ".git")) != PathKind::missing) return at;
    }
    return folder;
}

}  // namespace journeymap
