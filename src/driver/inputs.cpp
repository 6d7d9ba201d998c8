#include "driver/inputs.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "journeymap/finding.h"
#include "support/escape.h"
#include "support/file.h"
#include "support/fingerprint.h"

namespace journeymap {

namespace {

namespace fs = std::filesystem;

bool is_yaml_name(std::string_view name) { return name.ends_with(".yaml") || name.ends_with(".yml"); }

struct Found {
    std::vector<std::string> maps, links;  // relative to the directory
    std::string other_yaml;                // one file that might have been meant
    std::vector<std::string> unreadable;
    std::vector<std::string> folders;
};

constexpr int deepest = 64;

void search(const std::string& directory, const std::string& relative, int depth, Found& found) {
    found.folders.push_back(directory);
    std::error_code error;
    fs::directory_iterator entry(directory, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        const std::string name = entry->path().filename().native();
        std::error_code unknown;
        const fs::file_status status = entry->symlink_status(unknown);
        if (unknown && status.type() != fs::file_type::not_found) {
            error = unknown;
            break;
        }
        const std::string below = join_path(relative, name);
        if (fs::is_directory(status) && !name.starts_with('.') && depth < deepest) {
            search(join_path(directory, name), below, depth + 1, found);
        } else if (fs::is_regular_file(status) && is_map_name(name)) {
            found.maps.push_back(below);
        } else if (fs::is_symlink(status) && is_map_name(name)) {
            found.links.push_back(below);
        } else if (fs::is_regular_file(status) && is_yaml_name(name) && !name.starts_with('.') && depth == 0) {
            if (found.other_yaml.empty() || below < found.other_yaml) found.other_yaml = below;
        }
    }
    if (error) found.unreadable.push_back("cannot read the directory " + escaped(directory) + ": " + words_of_error(error.value()));
}

std::string no_maps_in(const std::string& directory, const Found& found) {
    std::string sentence = directory == "." ? "there is no map below the current directory" : "there is no map below " + escaped(directory);
    sentence += ": a directory stands for the *.journey.yaml files in it";
    if (!found.links.empty()) {
        sentence += "; " + journeymap::quoted(join_path(directory, found.links.front())) + " is a link, which is passed over";
    } else if (!found.other_yaml.empty()) {
        sentence += "; to use a file with another name, name it: " + escaped(join_path(directory, found.other_yaml));
    }
    return sentence;
}

class Search {
public:
    void argument(const std::string& path) {
        if (path == "-") return add({"-", ""}, "-");
        switch (kind_of(path)) {
            case PathKind::missing: return missing(path);
            case PathKind::directory: return directory(path);
            case PathKind::file: return add({path, std::string(file_name_of(path))}, real_path(path));
            case PathKind::other:
                plan_.wrong.push_back(
                    escaped(path) + " is neither a file nor a directory; to read from a pipe, connect it to standard input and name -");
        }
    }
    InputPlan take() { return std::move(plan_); }

private:
    void add(Input input, std::string identity) {
        if (identity.empty()) identity = input.path;
        if (seen_.insert(std::move(identity)).second) plan_.inputs.push_back(std::move(input));
    }

    void directory(const std::string& path) {
        Found found;
        search(path, "", 0, found);
        std::sort(found.maps.begin(), found.maps.end());
        const std::string real = real_path(path);  // no link is followed below it
        for (const std::string& map : found.maps) add({join_path(path, map), map}, real.empty() ? real : join_path(real, map));
        std::sort(found.links.begin(), found.links.end());
        for (const std::string& link : found.links) plan_.links.push_back(join_path(path, link));
        if (found.maps.empty() && found.unreadable.empty()) plan_.wrong.push_back(no_maps_in(path, found));
        for (std::string& folder : found.folders) plan_.folders.push_back(std::move(folder));
        for (std::string& sentence : found.unreadable) plan_.unreadable.push_back(std::move(sentence));
    }

    void missing(const std::string& path) {
        if (path.empty()) {
            plan_.wrong.emplace_back("an empty name is not a map");
            return;
        }
        std::string sentence = escaped(path) + ": there is no such file or directory";
        for (const char* extension : {".journey.yaml", ".journey.yml", ".yaml", ".yml"}) {
            if (kind_of(path + extension) != PathKind::file) continue;
            sentence += "; did you mean " + escaped(path) + extension + "?";
            break;
        }
        plan_.wrong.push_back(std::move(sentence));
    }

    InputPlan plan_;
    std::set<std::string> seen_;
};

std::uint64_t listing_of(const InputPlan& plan) {
    std::string paths;
    for (const Input& input : plan.inputs) paths.append(input.path).append(1, '\0').append(input.relative).append(1, '\0');
    for (const std::string& link : plan.links) paths.append(1, '\0').append(link).append(1, '\0');
    return fingerprint(paths, {});
}

}  // namespace

bool is_map_name(std::string_view name) { return name.ends_with(".journey.yaml") || name.ends_with(".journey.yml"); }

InputPlan find_inputs(const std::vector<std::string>& arguments) {
    Search search;
    if (arguments.empty()) search.argument(".");
    for (const std::string& argument : arguments) search.argument(argument);
    InputPlan plan = search.take();
    plan.asked = arguments;
    plan.listing = listing_of(plan);
    return plan;
}

void keep_shard(InputPlan& plan, const Shard& shard) {
    std::size_t at = 0;
    std::erase_if(plan.inputs, [&](const Input&) { return at++ % shard.count != shard.index; });
}

}  // namespace journeymap
