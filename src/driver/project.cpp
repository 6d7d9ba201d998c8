#include "driver/project.h"

#include <filesystem>
#include <utility>

#include "support/ascii.h"
#include "support/boundary.h"
#include "support/escape.h"
#include "support/file.h"
#include "support/limits.h"

namespace journeymap {

namespace {

// "; did you mean 'lena.png'?" where the folder has a file whose name differs in capitals only.
std::string in_other_case(const std::string& path) {
    constexpr int most_looked_at = 10'000;
    const std::string wanted = lowered_ascii(file_name_of(path));
    std::string meant;
    int looked_at = 0;
    std::error_code error;
    std::filesystem::directory_iterator entry(std::string(directory_of(path)), error);
    for (; !error && entry != std::filesystem::directory_iterator() && looked_at < most_looked_at; entry.increment(error), ++looked_at) {
        std::string name = entry->path().filename().string();
        if (lowered_ascii(name) != wanted || kind_of(entry->path().string()) != PathKind::file) continue;
        if (meant.empty() || name < meant) meant = std::move(name);
    }
    return meant.empty() ? "" : "; did you mean " + journeymap::quoted(meant) + "?";
}

UseFile refused(std::string name, std::string problem) { return {std::move(name), std::nullopt, std::move(problem), {}}; }

bool is_marked(const std::string& folder) {
    return kind_of(join_path(folder, ".git")) != PathKind::missing || kind_of(join_path(folder, ".journeymap.yaml")) != PathKind::missing;
}

std::string project_root(const std::string& folder) {
    for (std::string at = folder; !at.empty(); at = folder_above(at)) {
        if (is_marked(at)) return at;
    }
    return folder;
}

// The path as the map's own is written, without what leads nowhere; with a link before a `..`, that may be another file.
std::string plain_path(const std::string& whole, const std::string& real) {
    std::string normal = normal_path(whole);
    return real_path(normal) == real ? normal : whole;
}

}  // namespace

const std::string& Project::root() {
    if (root_.empty()) root_ = project_root(real_path(std::string(directory_of(map_path_))));
    return root_;
}

bool Project::reaches(std::string_view path) {
    if (path.empty() || path.front() == '/' || root().empty()) return false;
    return stays_in(root(), std::string(directory_of(map_path_)), path);
}

UseFile Project::read(std::string_view path) { return read_in(directory_of(map_path_), path, limits::map_bytes); }

UseFile Project::read_photo(std::string_view path, const Source& named_in) {
    const std::string& from = named_in.path().empty() ? map_path_ : named_in.path();
    return read_in(directory_of(from), path, limits::photo_bytes);
}

// `limit`: one byte more is read, so that the caller can refuse what is larger.
UseFile Project::read_in(std::string_view folder, std::string_view path, std::size_t limit) {
    std::string whole = join_path(folder, path);
    std::string name = escaped(normal_path(whole));
    if (path.empty()) return refused(std::move(name), "an empty name is not a file");
    if (path.front() == '/') return refused(std::move(name), "the path must be relative to the map's folder");
    if (declared_) return read_declared(whole, std::move(name), limit);
    // Said first, so that no map learns which files there are outside.
    if (root().empty() || !stays_in(root(), std::string(folder), path)) {
        return refused(
            std::move(name), "it lies outside the project (" + escaped(root()) + "), and a map reads only files of its own project");
    }
    const std::string real = real_path(whole);
    if (real.empty()) return refused(std::move(name), "there is no such file" + in_other_case(whole));
    whole = plain_path(whole, real);
    name = escaped(whole);
    if (const std::string* known = text_of(instead_, real)) return {std::move(name), *known, {}, std::move(whole), known->size()};
    FileText text = read_file(real, limit * limit_factor_ + 1);
    if (!text.ok()) return refused(std::move(name), std::move(text.problem));
    return {std::move(name), std::move(text.bytes), {}, std::move(whole), text.size};
}

// It keeps the name it is declared by: where a link leads to, nothing else is declared.
UseFile Project::read_declared(const std::string& whole, std::string name, std::size_t limit) const {
    std::string path = normal_path(whole);
    if (!declared_->contains(path))
        return refused(std::move(name), "it is not among the files that this build says it reads (--inputs); declare it there");
    FileText text = read_file(path, limit * limit_factor_ + 1);
    if (!text.ok()) return refused(std::move(name), std::move(text.problem));
    return {std::move(name), std::move(text.bytes), {}, std::move(path), text.size};
}

}  // namespace journeymap
