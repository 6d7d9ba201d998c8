#include "cli/build_wishes.h"

#include <algorithm>

#include "support/escape.h"

namespace journeymap {

namespace {

std::vector<std::string> files_of(const Settings& settings) {
    std::vector<std::string> files;
    if (settings.config) files.push_back(settings.config->path);
    if (!settings.baseline.empty()) files.push_back(settings.baseline);
    for (const std::string& theme : {settings.theme, settings.dark_theme}) {
        if (is_theme_file(theme)) files.push_back(theme);
    }
    return files;
}

// What a config says cannot be followed everywhere; what the call says must be.
Shades shades_of(const Settings& settings, const FlagWords& flags) {
    if (settings.dark_theme.empty()) return Shades::one;
    return flags.dark_theme ? Shades::light_and_dark : Shades::both_if_possible;
}

constexpr std::size_t most_unknown_formats = 20;  // of a config; each is looked for on PATH, and no build begins with one

OutputWish output_wish(const Input& input, const Config* config, ExternalBackends& external, Wrong& wrong) {
    OutputWish wish;
    if (!config || input.is_standard_input()) return wish;
    std::size_t unknown_formats = 0;
    for (const Text& name : config->outputs.formats) {
        Wrong unknown;
        const std::vector<const Backend*> named = formats_named({std::string(name.value)}, external, unknown);
        wish.formats.insert(wish.formats.end(), named.begin(), named.end());
        for (const std::string& sentence : unknown)
            wrong.push_back(escaped(config->path) + ":" + std::to_string(config->line_of(name.span)) + ": " + sentence);
        unknown_formats += unknown.size();
        if (unknown_formats == most_unknown_formats) break;
    }
    if (!config->outputs.folder.given()) return wish;
    wish.folder = map_path_from(*config, config->outputs.folder.value) + "/";
    wish.relative = map_path_below(*config, input.path);
    return wish;
}

// What takes out of the findings of a map those that the project's baseline knows.
std::function<int(std::vector<Finding>&)> known_to(CheckBaselines& baselines, const Input& input, const Settings& settings) {
    if (settings.baseline.empty()) return {};
    baselines.need(settings);
    return [&baselines, input, settings](std::vector<Finding>& findings) { return baselines.apply(findings, input, settings); };
}

PrintChoice print_on(PaperChoice paper, PrintChoice print) {
    print.paper.orientation = paper.orientation;
    if (!print.any_paper && !print.width_mm) print.paper.paper = paper.paper;
    return print;
}

}  // namespace

std::vector<MapWishes> wishes_of(const std::vector<Input>& inputs, const FlagWords& flags, const PrintChoice& print, ConfigShelf& shelf,
    ChosenThemes& themes, CheckBaselines& baselines, ExternalBackends& external, Wrong& wrong) {
    std::vector<MapWishes> wishes;
    Wrong all;
    for (const Input& input : inputs) {
        const Settings settings = shelf.settings_for(folder_of(input));
        wishes.push_back({{settings.policy, themes.theme_for(settings, all), settings.thresholds, known_to(baselines, input, settings)},
            output_wish(input, settings.config, external, all), files_of(settings)});
        const PrintChoice& on = wishes.back().choices.print = print_on(settings.paper, print);
        if (on.fit != PaperFit::page && !on.any_paper && !on.paper.paper && !on.width_mm) {
            all.emplace_back("--fit says how a map comes onto paper, and no paper was chosen: add --paper a4");
        }
        if (flags.orientation && !on.any_paper && !on.paper.paper && !on.width_mm) all.emplace_back(orientation_alone);
        wishes.back().choices.dark_theme = themes.dark_theme_for(settings, all);
        wishes.back().outputs.shades = shades_of(settings, flags);
    }
    for (std::string& sentence : all) {
        if (std::ranges::find(wrong, sentence) == wrong.end()) wrong.push_back(std::move(sentence));
    }
    return wishes;
}

std::vector<OutputWish> outputs_of(const std::vector<MapWishes>& wishes) {
    std::vector<OutputWish> outputs;
    for (const MapWishes& one : wishes) outputs.push_back(one.outputs);
    return outputs;
}

}  // namespace journeymap
