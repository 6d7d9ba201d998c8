#include "cli/init_jobs.h"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <vector>

#include "support/file.h"

namespace journeymap {

namespace {

constexpr std::string_view workflows = ".github/workflows", gitlab_file = ".gitlab-ci.yml";
constexpr std::string_view action = "journeymap/journeymap@", check = "journeymap check";
constexpr std::size_t longest = 1 << 20, most_workflows = 1000;

// "'maps/'" is maps.
std::string folder_in(std::string_view word) {
    while (!word.empty() && (word.front() == '\'' || word.front() == '"')) word.remove_prefix(1);
    while (!word.empty() && (word.back() == '\'' || word.back() == '"')) word.remove_suffix(1);
    while (word.size() > 1 && word.back() == '/') word.remove_suffix(1);
    return normal_path(std::string(word));
}

std::vector<std::string> folders_in(std::string_view text) {
    std::vector<std::string> folders;
    for (std::size_t at = text.find_first_not_of(" \t\r"); at < text.size(); at = text.find_first_not_of(" \t\r", at)) {
        const std::size_t end = std::min(text.find_first_of(" \t\r", at), text.size());
        const std::string_view word = text.substr(at, end - at);
        if (word.front() == '#' || word == "||" || word == "&&") break;
        if (!word.starts_with('-') && word != "|" && word != ">") folders.push_back(folder_in(word));
        at = end;
    }
    return folders;
}

bool takes(const std::vector<std::string>& folders, const std::string& maps) {
    return folders.empty() || std::ranges::any_of(folders, [&](const std::string& folder) {
        return folder == "." || folder == maps || maps.starts_with(folder + "/");
    });
}

std::size_t indent_of_line(std::string_view line) { return std::min(line.find_first_not_of(" -"), line.size()); }

// The action's input `maps`: a line, or the lines below that are indented more. Without it the action takes all.
bool workflow_takes(std::string_view text, const std::string& maps) {
    constexpr std::string_view key = "maps:";
    if (text.find(action) == text.npos) return false;
    if (text.find(key) == text.npos) return true;
    bool is_inside = false;
    std::size_t indent = 0;
    std::vector<std::string> folders;
    const auto add = [&](std::string_view words) {
        for (std::string& folder : folders_in(words)) folders.push_back(std::move(folder));
    };
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end), said = line.substr(indent_of_line(line));
        text.remove_prefix(std::min(end + 1, text.size()));
        is_inside = is_inside && (said.empty() || indent_of_line(line) > indent);
        if (is_inside) add(said);
        if (!said.starts_with(key)) continue;
        is_inside = true;
        indent = indent_of_line(line);
        add(said.substr(key.size()));
    }
    return !folders.empty() && takes(folders, maps);
}

bool is_comment(std::string_view text, std::size_t at) {
    const std::size_t begin = text.rfind('\n', at) + 1;
    return text.substr(begin, at - begin).find('#') != text.npos;
}

// Where the command is called next; npos: nowhere.
std::size_t next_check(std::string_view text, std::size_t from) {
    std::size_t at = text.find(check, from);
    while (at != text.npos && is_comment(text, at)) at = text.find(check, at + 1);
    return at;
}

// Without a name the command takes what the config says.
bool script_takes(std::string_view text, const std::string& maps) {
    for (std::size_t at = next_check(text, 0); at != text.npos; at = next_check(text, at + 1)) {
        const std::size_t begin = at + check.size(), end = std::min(text.find('\n', begin), text.size());
        if (takes(folders_in(text.substr(begin, end - begin)), maps)) return true;
    }
    return false;
}

std::vector<std::string> workflow_files(const std::string& repository) {
    std::vector<std::string> names;
    std::error_code error;
    std::filesystem::directory_iterator entry(join_path(repository, workflows), error);
    for (; !error && entry != std::filesystem::directory_iterator() && names.size() < most_workflows; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (name.ends_with(".yml") || name.ends_with(".yaml")) names.push_back(join_path(workflows, name));
    }
    std::ranges::sort(names);
    return names;
}

}  // namespace

std::optional<MapsJob> find_maps_job(CiService service, const std::string& repository, const std::string& maps) {
    if (service == CiService::none) return std::nullopt;
    const bool is_github = service == CiService::github;
    const std::vector<std::string> files = is_github ? workflow_files(repository) : std::vector{std::string(gitlab_file)};
    std::optional<MapsJob> found;
    for (const std::string& file : files) {
        const std::string text = read_file(join_path(repository, file), longest).bytes;
        if (text.find(action) == std::string::npos && next_check(text, 0) == std::string::npos) continue;
        const bool takes_maps = workflow_takes(text, maps) || script_takes(text, maps);
        if (!found || takes_maps) found = MapsJob{file, takes_maps};
        if (takes_maps) break;
    }
    return found;
}

}  // namespace journeymap
