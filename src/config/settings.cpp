#include "config/settings.h"

#include <filesystem>

#include "config/config_reach.h"
#include "support/escape.h"
#include "support/file.h"
#include "themes/theme_file.h"

namespace journeymap {

namespace {

Threshold threshold_of(FailOn fail_on) {
    switch (fail_on) {
        case FailOn::error: return {false, Severity::error};
        case FailOn::warning: return {false, Severity::warning};
        case FailOn::info: return {false, Severity::info};
        case FailOn::never: break;
    }
    return {true, Severity::error};
}

// Shown to people, so as short as it can be: relative to where the program runs where it lies in or above it.
std::string shown_path(const std::string& real) {
    const std::string here = real_path(".");
    if (here.empty()) return real;
    std::string relative = std::filesystem::path(real).lexically_relative(here).generic_string();
    return relative.empty() || relative.size() > real.size() ? real : relative;
}

std::string path_in(const std::string& folder, std::string_view written) {
    if (written.starts_with('/') || folder == ".") return std::string(written);
    return join_path(folder, written);
}

}  // namespace

Settings ConfigShelf::settings_for(const std::string& folder) {
    Settings settings;
    settings.config = config_for(folder);
    Profile profile = Profile::standard;
    std::vector<SeverityChoice> choices;
    if (const Config* config = settings.config) {
        if (config->profile.given()) profile = config->profile.value;
        if (config->fail_on.given()) settings.fail_on = threshold_of(config->fail_on.value);
        if (config->baseline.given()) settings.baseline = path_from(*config, config->baseline.value);
        settings.theme = std::string(config->theme.value);
        if (is_theme_file(settings.theme)) settings.theme = path_from(*config, settings.theme);
        settings.dark_theme = std::string(config->dark_theme.value);
        if (is_theme_file(settings.dark_theme)) settings.dark_theme = path_from(*config, settings.dark_theme);
        if (config->paper.given()) settings.paper.paper = &paper_of(config->paper.value);
        settings.paper.orientation = config->orientation.value;
        choices = choices_of(*config);
        settings.thresholds = thresholds_of(config->insights);
    }
    if (flags_.fail_on) settings.fail_on = *flags_.fail_on;
    if (settings.config && settings.config->maps_folder != settings.config->folder) settings.baseline_maps = settings.config->maps_folder;
    if (flags_.baseline) {
        settings.baseline = *flags_.baseline;
        settings.baseline_maps.clear();
    }
    if (flags_.theme) settings.theme = *flags_.theme;
    if (flags_.dark_theme) settings.dark_theme = *flags_.dark_theme;
    if (flags_.paper) settings.paper.paper = &paper_of(*flags_.paper);
    if (flags_.orientation) settings.paper.orientation = *flags_.orientation;
    settings.policy = Policy(flags_.profile.value_or(profile), std::move(choices));
    return settings;
}

const std::string& ConfigShelf::path_for(const std::string& folder) {
    const auto [known, is_new] = path_of_folder_.try_emplace(folder);
    if (!is_new || flags_.no_config) return known->second;
    if (flags_.config) return known->second = *flags_.config;
    const std::string place = folder.empty() ? "." : folder, real = real_path(place);
    if (real.empty() && kind_of(place) == PathKind::directory) {
        lost_.insert(folder);
        unreadable_.push_back("cannot look for a config: where " + escaped(place) + " is cannot be told; --no-config does without");
    }
    const std::string path = find_config(real);
    return known->second = path.empty() ? path : shown_path(path);
}

const Config* ConfigShelf::config_for(const std::string& folder) {
    const std::string& path = path_for(folder);
    if (path.empty()) return nullptr;
    return read(path, is_foreign(path, folder) ? Standing::foreign : Standing::own);
}

bool ConfigShelf::is_foreign(const std::string& path, const std::string& folder) const {
    if (!flags_.config) return false;
    const std::string own = real_path(std::string(directory_of(path))), place = real_path(folder.empty() ? "." : folder);
    return !own.empty() && !place.empty() && !is_of_project(place, own);
}

bool ConfigShelf::is_sound(const std::string& folder) {
    config_for(folder);
    return !unsound_.contains(path_for(folder)) && !lost_.contains(folder);
}

std::vector<std::string> ConfigShelf::paths() const {
    std::vector<std::string> paths;
    for (const auto& [key, config] : configs_) {
        if (paths.empty() || paths.back() != key.first) paths.push_back(key.first);
    }
    return paths;
}

std::vector<std::string> ConfigShelf::folders() const {
    std::vector<std::string> folders;
    for (const auto& [folder, path] : path_of_folder_) folders.push_back(folder);
    return folders;
}

void ConfigShelf::forget_findings() {
    wrong_.clear();
    unreadable_.clear();
}

const Config* ConfigShelf::read(const std::string& path, Standing standing) {
    const auto known = configs_.find({path, standing});
    if (known != configs_.end()) return known->second.get();
    Diagnostics diagnostics;
    std::string problem;
    std::optional<Config> config;
    if (flags_.config || is_config_of_folder(path))
        config = read_config(path, diagnostics, problem);
    else
        problem = "it is a link that leads out of the project; to use that file all the same, name it: --config FILE";
    if (config && !flags_.config) refuse_paths_outside(*config, diagnostics);
    if (config && standing == Standing::foreign) {
        config->maps_folder = place_here(path);
        refuse_links_outside(*config, diagnostics);
    }
    auto& kept = configs_[{path, standing}];
    if (unsound_.contains(path)) {  // what is wrong has been said
        if (config) kept = std::make_unique<Config>(std::move(*config));
        return kept.get();
    }
    if (!config || !diagnostics.findings().empty()) unsound_.insert(path);
    if (!config) {
        unreadable_.push_back("cannot read " + escaped(path) + ": " + problem);
        return nullptr;
    }
    kept = std::make_unique<Config>(std::move(*config));
    if (!diagnostics.findings().empty()) wrong_.push_back({kept.get(), std::move(diagnostics.findings())});
    return kept.get();
}

std::string ConfigShelf::findings_text(const FormatOptions& options) const {
    std::string text;
    for (const Wrong& wrong : wrong_) text += (text.empty() ? "" : "\n") + human_text(wrong.findings, wrong.config->sources, options);
    return text;
}

std::string path_from(const Config& config, std::string_view written) { return path_in(config.folder, written); }

std::string map_path_from(const Config& config, std::string_view written) { return path_in(config.maps_folder, written); }

std::string map_path_below(const Config& config, const std::string& path) {
    return std::filesystem::path(real_path(path)).lexically_relative(real_path(config.maps_folder)).generic_string();
}

}  // namespace journeymap
