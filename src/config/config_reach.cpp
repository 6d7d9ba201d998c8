#include "config/config_reach.h"

#include <fmt/core.h>

#include <filesystem>

#include "config/settings.h"
#include "model/rules.h"
#include "support/boundary.h"
#include "support/escape.h"
#include "support/file.h"
#include "themes/theme_file.h"

namespace journeymap {

namespace {

bool is_git_folder(const Text& path, const std::string& whole, const std::string& repository, Diagnostics& diagnostics) {
    if (!path.given() || !leads_into_git(whole, repository)) return false;
    diagnostics.report(wrong_kind, path.span, fmt::format("{} lies in a folder named .git, which is git's own", quoted(path.value)))
        .with_help("name another folder: nothing is written there");
    return true;
}

std::string repository_around(const std::string& path) { return repository_of(real_path(std::string(directory_of(path)))); }

class Reach {
public:
    Reach(const Config& config, Diagnostics& diagnostics)
        : config_(config), diagnostics_(diagnostics), repository_(repository_around(config.path)) {}

    void judge(Text& path, std::string_view instead) {
        if (leads_out(path, instead)) path = {};
    }

    void judge_outputs(Text& folder) {
        judge(folder, "-o FOLDER/");
        if (is_git_folder(folder, path_from(config_, folder.value), repository_, diagnostics_)) folder = {};
    }

    bool leads_out(const Text& path, std::string_view instead) {
        if (!path.given() || stays_in(repository_, config_.folder, path.value)) return false;
        diagnostics_
            .report(wrong_kind, path.span, fmt::format("{} lies outside the project ({})", quoted(path.value), escaped(repository_)))
            .with_help(fmt::format("name what lies in the same repository, or let the call say it: {}", instead));
        return true;
    }

private:
    const Config& config_;
    Diagnostics& diagnostics_;
    std::string repository_;
};

bool is_there(const std::string& folder, std::string_view name) { return kind_of(join_path(folder, name)) != PathKind::missing; }

std::string project_around(const std::string& config_folder) {
    for (std::string at = config_folder; !at.empty(); at = folder_above(at)) {
        if (is_there(at, ".git") || is_there(at, config_name)) return at;
    }
    return config_folder;
}

// Written as if it lay below the current directory, and it does not.
bool is_led_out(const Config& config, const Text& path, Diagnostics& diagnostics) {
    if (!path.given()) return false;
    const std::string written = normal_path(map_path_from(config, path.value));
    if (written.starts_with('/') || written == ".." || written.starts_with("../") || stays_in(".", ".", written)) return false;
    diagnostics.report(wrong_kind, path.span, fmt::format("a link leads {} out of the current directory", quoted(path.value)))
        .with_help("this config comes from another project, so what it says of maps and outputs is meant here: remove the link");
    return true;
}

}  // namespace

std::string place_here(const std::string& path) {
    if (file_name_of(path) != config_name) return ".";
    const std::string own = real_path(std::string(directory_of(path)));
    const std::string place = std::filesystem::path(own).lexically_relative(repository_of(own)).generic_string();
    return kind_of(place) == PathKind::directory ? place : ".";
}

void refuse_links_outside(Config& config, Diagnostics& diagnostics) {
    std::erase_if(config.include, [&](const Text& path) { return is_led_out(config, path, diagnostics); });
    Text& folder = config.outputs.folder;
    if (is_led_out(config, folder, diagnostics) || is_git_folder(folder, path_from(config, folder.value), ".", diagnostics)) folder = {};
}

bool is_of_project(const std::string& folder, const std::string& config_folder) {
    const std::string project = project_around(config_folder);
    for (std::string at = folder; !at.empty(); at = folder_above(at)) {
        if (at == project) return true;
        if (is_there(at, ".git")) return false;
    }
    return false;
}

void refuse_paths_outside(Config& config, Diagnostics& diagnostics) {
    Reach reach(config, diagnostics);
    reach.judge(config.baseline, "--baseline FILE");
    std::erase_if(config.include, [&](const Text& path) { return reach.leads_out(path, "journeymap check FILE"); });
    reach.judge_outputs(config.outputs.folder);
    if (is_theme_file(config.theme.value)) reach.judge(config.theme, "--theme FILE");
    if (is_theme_file(config.dark_theme.value)) reach.judge(config.dark_theme, "--dark-theme FILE");
}

bool is_config_of_folder(const std::string& path) {
    const std::string repository = repository_around(path);
    return !repository.empty() && stays_in(repository, std::string(directory_of(path)), file_name_of(path));
}

}  // namespace journeymap
