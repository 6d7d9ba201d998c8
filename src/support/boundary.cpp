#include "support/boundary.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <vector>

#include "support/ascii.h"
#include "support/file.h"

namespace journeymap {

namespace {

constexpr int most_links = 40;  // as Linux follows in one path

// A written path, followed name by name. It ends where it leaves the folder, before anything outside is looked at: what is there and what is
// not must make no difference.
class Way {
public:
    Way(std::string from, const std::string& bound) : at_(std::move(from)), bound_(bound) {}

    bool stays(std::string_view path) {
        if (!is_inside()) return false;
        add(path);
        while (!ahead_.empty()) {
            const std::string name = std::move(ahead_.back());
            ahead_.pop_back();
            if (!go(name)) return false;
        }
        return is_inside();
    }

private:
    // What an absolute path begins with is on the way to the folder, as long as it is one of those above it.
    void add(std::string_view path) {
        if (path.starts_with('/')) at_ = "/", is_on_the_way_ = true;
        std::vector<std::string> names;
        for (std::size_t begin = 0, end = 0; begin < path.size(); begin = end + 1) {
            end = std::min(path.find('/', begin), path.size());
            const std::string_view name = path.substr(begin, end - begin);
            if (!name.empty() && name != ".") names.emplace_back(name);
        }
        std::move(names.rbegin(), names.rend(), std::back_inserter(ahead_));
    }

    bool go(const std::string& name) {
        if (!is_folder_) return name != "..";  // nobody can say where that will lead
        if (name == "..") return go_to(at_ == "/" ? at_ : folder_above(at_));
        const std::string before = at_;
        if (!go_to(join_path(at_, name))) return false;
        struct stat status = {};
        const bool is_there = ::lstat(at_.c_str(), &status) == 0;
        if (is_there && S_ISLNK(status.st_mode)) return follow(before);
        is_folder_ = is_there && S_ISDIR(status.st_mode);
        return true;
    }

    bool go_to(std::string place) {
        at_ = std::move(place);
        is_on_the_way_ = is_on_the_way_ && !is_inside();
        return is_inside() || (is_on_the_way_ && lies_in(bound_, at_));
    }

    bool follow(const std::string& folder) {
        std::error_code error;
        const std::string target = std::filesystem::read_symlink(at_, error).string();
        if (error || ++links_ > most_links) return false;
        at_ = folder;
        add(target);
        return true;
    }

    bool is_inside() const { return at_ == bound_ || lies_in(at_, bound_); }

    std::string at_;
    const std::string& bound_;
    std::vector<std::string> ahead_;  // the next one last
    bool is_folder_ = true;
    bool is_on_the_way_ = false;
    int links_ = 0;
};

bool has_step_up(std::string_view path) { return ("/" + std::string(path) + "/").find("/../") != std::string::npos; }

// A path without links as far as something is there, and with what comes behind that.
std::string path_to_be(std::string path) {
    std::string behind;
    while (path.size() > 1 && path.ends_with('/')) path.pop_back();
    for (std::string real = real_path(path);; real = real_path(path)) {
        const std::string above{directory_of(path)};
        if (!real.empty()) return real + behind;
        if (above == path) return path + behind;
        behind = "/" + std::string(file_name_of(path)) + behind;
        path = above;
    }
}

}  // namespace

bool lies_in(std::string_view path, std::string_view folder) {
    if (folder == "/") return path.size() > 1;
    return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

bool stays_in(const std::string& folder, const std::string& from, std::string_view path) {
    const std::string bound = real_path(folder);
    if (bound.empty()) return folder == from && !path.starts_with('/') && !has_step_up(path);
    return Way(real_path(from), bound).stays(path);
}

// On some file systems .GIT is the same folder.
bool leads_into_git(const std::string& path, const std::string& folder) {
    const std::string real = path_to_be(path), bound = path_to_be(folder);
    const std::string below = lowered_ascii(lies_in(real, bound) ? std::string_view(real).substr(bound.size()) : std::string_view(real));
    return below.ends_with("/.git") || below.find("/.git/") != std::string::npos;
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
