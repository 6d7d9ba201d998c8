#include "driver/file_users.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <set>
#include <string_view>

#include "driver/version.h"
#include "support/boundary.h"
#include "support/escape.h"
#include "support/file.h"
#include "support/limits.h"

namespace journeymap {

namespace {

constexpr std::array<std::string_view, 4> never_used{".svg", ".pdf", ".html", ".md"};
constexpr std::array<std::string_view, 2> yaml{".yaml", ".yml"};
constexpr std::array<std::string_view, 5> no_photos{".csv", ".tsv", ".json", ".yaml", ".yml"};

template <class Endings>
bool ends_with_one_of(std::string_view path, const Endings& endings) {
    return std::ranges::any_of(endings, [&](std::string_view ending) { return path.ends_with(ending); });
}

// Where a name ends in a text and what it ends with: ".csv" of "survey.csv", all of "survey".
std::string_view ending_of(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    return dot == std::string_view::npos ? name : name.substr(dot);
}

// Outputs that are there already and could be used by maps.
class UsableOutputs {
public:
    explicit UsableOutputs(const std::vector<std::string>& outputs) {
        for (const std::string& output : outputs) {
            if (output == "-" || (ends_with_one_of(output, never_used) && !is_link(output)) || kind_of(output) != PathKind::file) continue;
            const std::string real = real_path(output);
            if (ends_with_one_of(real, never_used)) continue;
            by_identity_.emplace(real, output);
            add_name(file_name_of(output));
            add_name(file_name_of(real));
            may_be_photo_ = may_be_photo_ || !ends_with_one_of(real, no_photos);
        }
    }

    const std::map<std::string, std::string>& by_identity() const { return by_identity_; }

    // Cheap, and sure where it says no: a map that uses a file has its name in its text, or uses a file that says whose photo it is.
    bool may_be_used_in(std::string_view text) const {
        if (may_be_photo_ && text.find("use") != text.npos) return true;
        return std::ranges::any_of(names_, [&](const auto& ending) { return names_one(text, ending.first, ending.second); });
    }

private:
    using BySize = std::map<std::size_t, std::set<std::string, std::less<>>>;

    void add_name(std::string_view name) { names_[std::string(ending_of(name))][name.size()].emplace(name); }

    static bool names_one(std::string_view text, std::string_view ending, const BySize& names) {
        for (std::size_t at = text.find(ending); at != text.npos; at = text.find(ending, at + 1)) {
            const std::size_t end = at + ending.size();
            const auto stands_here = [&](const auto& of_size) {
                return of_size.first <= end && of_size.second.contains(text.substr(end - of_size.first, of_size.first));
            };
            if (std::ranges::any_of(names, stands_here)) return true;
        }
        return false;
    }

    std::map<std::string, std::string> by_identity_;  // the outputs, by their real paths
    std::map<std::string, BySize> names_;             // by their endings
    bool may_be_photo_ = false;
};

// YAML that begins with a brace is JSON, which outputs are.
bool is_written_by_people(const std::string& path) {
    if (!ends_with_one_of(path, yaml)) return false;
    const FileText begin = read_file(path, 100);
    const std::size_t first = begin.bytes.find_first_not_of(" \t\r\n");
    return first == std::string::npos || begin.bytes[first] != '{';
}

// The files of a folder that can be maps or parts of them.
void add_maps_in(const std::string& folder, std::vector<std::string>& maps) {
    std::error_code error;
    std::filesystem::directory_iterator entry(folder, error);
    std::vector<std::string> found;
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (ends_with_one_of(name, yaml)) found.push_back(join_path(folder, name));
    }
    std::ranges::sort(found);
    maps.insert(maps.end(), found.begin(), found.end());
}

// Beside the outputs and in the folders above them, as far as their projects reach.
void add_maps_around(const UsableOutputs& outputs, std::vector<std::string>& maps) {
    std::set<std::string> seen;
    for (const auto& [real, output] : outputs.by_identity()) {
        std::string at(directory_of(real));
        if (!seen.insert(at).second) continue;
        add_maps_in(std::string(directory_of(output)), maps);
        for (const std::string root = Project(real).root(); at != root && !at.empty();) {
            at = folder_above(at);
            if (at.empty() || !seen.insert(at).second) break;
            add_maps_in(at, maps);
        }
    }
}

}  // namespace

std::vector<std::string> files_used(const Sources& sources, const std::optional<Journey>& journey) {
    std::vector<std::string> files;
    for (std::uint32_t source = 1; source < sources.count(); ++source) files.push_back(sources.at(source).path());
    for (const BinaryFile& file : sources.binary_files()) files.push_back(file.path);
    if (!journey) return files;
    const auto add = [&](const Text& path) {
        if (path.given()) files.push_back(join_path(directory_of(sources.at(path.span.source).path()), path.value));
    };
    for (const Persona& persona : journey->personas) add(persona.photo);
    add(journey->compares_to);
    return files;
}

std::vector<std::string> overwrites_of_used(const std::vector<std::string>& outputs, const UserSearch& search) {
    std::vector<std::string> sentences;
    const UsableOutputs usable(outputs);
    if (usable.by_identity().empty()) return sentences;
    std::vector<std::string> maps = search.maps;
    if (!search.declared) add_maps_around(usable, maps);
    std::set<std::string> asked, told;
    for (const auto& [real, output] : usable.by_identity()) {
        if (!is_written_by_people(real)) continue;
        const std::string name(file_name_of(real));
        const std::string there = name == file_name_of(output) ? "what is there" : escaped(name);
        sentences.push_back(fmt::format(
            "the {} {} would overwrite {}, and YAML is what people write: {}", search.written, escaped(output), there, search.advice));
        told.insert(real);
    }
    for (const std::string& map : maps) {
        if (map == "-" || !asked.insert(real_path(map)).second) continue;
        const FileText text = read_file(map, limits::map_bytes * search.limit_factor);
        if (!text.ok() || !usable.may_be_used_in(text.bytes)) continue;
        const Version version = read_version({map, map}, UsedFiles::read, search.limit_factor, search.declared);
        for (const std::string& file : files_used(version.sources, version.journey)) {
            const auto output = usable.by_identity().find(real_path(file));
            if (output == usable.by_identity().end() || !told.insert(output->first).second) continue;
            sentences.push_back(fmt::format("the {} {} would overwrite what the map {} uses: {}", search.written, escaped(output->second),
                escaped(map), search.advice));
        }
    }
    return sentences;
}

}  // namespace journeymap
