#include "cli/flags.h"

#include <algorithm>

#include "cli/findings_format.h"
#include "driver/selection.h"
#include "support/escape.h"
#include "support/file.h"

namespace journeymap {

namespace {

constexpr std::size_t most_links_told = 20;

std::optional<Profile> profile_of(const std::string& word, Wrong& wrong) {
    if (const std::optional<Profile> profile = profile_named(word)) return profile;
    std::vector<std::string_view> known;
    for (const ProfileInfo& info : profiles()) known.push_back(info.name);
    wrong.push_back(unknown_word("profile", word, known));
    return std::nullopt;
}

bool excludes(const Config& config, const std::string& path) {
    return !config.exclude.empty() && is_excluded(config, map_path_below(config, path));
}

// By its own place, wherever it leads.
bool excludes_link(const Config& config, const std::string& link) {
    if (config.exclude.empty()) return false;
    const std::string folder = map_path_below(config, std::string(directory_of(link)));
    return is_excluded(config, normal_path(join_path(folder, file_name_of(link))));
}

// The call names the map, or an excluded folder that it lies in: then it is meant.
bool names_excluded(const Config& config, const std::vector<std::string>& names, const std::string& path) {
    return std::ranges::any_of(names, [&](const std::string& name) {
        return path == name || (excludes(config, name) && path.starts_with(name.ends_with('/') ? name : name + "/"));
    });
}

std::vector<std::string> names_meant(const std::vector<std::string>& names, ConfigShelf& shelf) {
    if (!names.empty()) return names;
    const Config* config = shelf.config_for(".");
    if (!config || config->include.empty()) return {"."};
    std::vector<std::string> included;
    for (const Text& path : config->include) included.push_back(map_path_from(*config, path.value));
    return included;
}

}  // namespace

void declare_common(Arguments& arguments, FlagWords& words) {
    arguments.value("--profile", words.profile);
    arguments.value("--config", words.config);
    arguments.flag("--no-config", words.no_config);
}

void declare_dark(Arguments& arguments, FlagWords& words) {
    arguments.value("--dark-theme", words.dark_theme);
    arguments.flag("--no-dark-theme", words.no_dark_theme);
}

void declare_judging(Arguments& arguments, FlagWords& words) {
    arguments.value("--fail-on", words.fail_on);
    arguments.value("--baseline", words.baseline);
    arguments.value("--paper", words.paper);
    arguments.value("--orientation", words.orientation);
}

Flags flags_of(const FlagWords& words, Wrong& wrong) {
    Flags flags;
    if (words.profile) flags.profile = profile_of(*words.profile, wrong);
    if (words.fail_on) flags.fail_on = threshold(*words.fail_on, wrong);
    flags.baseline = words.baseline;
    flags.theme = words.theme;
    flags.dark_theme = words.no_dark_theme ? std::optional<std::string>("") : words.dark_theme;
    if (words.dark_theme && words.no_dark_theme) wrong.emplace_back("--dark-theme and --no-dark-theme contradict each other");
    if (words.dark_theme && words.dark_theme->empty())
        wrong.emplace_back("--dark-theme takes a name; to have no dark picture say --no-dark-theme");
    if (words.paper) flags.paper = paper_size(*words.paper, words.takes_any_paper ? PaperWords::sizes_or_auto : PaperWords::sizes, wrong);
    if (words.orientation) flags.orientation = orientation(*words.orientation, wrong);
    flags.config = words.config;
    flags.no_config = words.no_config;
    if (words.config && words.no_config) wrong.emplace_back("--config and --no-config contradict each other");
    return flags;
}

std::string folder_of(const Input& input) { return input.is_standard_input() ? "." : std::string(directory_of(input.path)); }

InputPlan inputs_of(const std::vector<std::string>& names, ConfigShelf& shelf) {
    const std::vector<std::string> meant = names_meant(names, shelf);
    InputPlan plan = find_inputs(meant);
    const std::size_t found = plan.inputs.size();
    std::erase_if(plan.inputs, [&](const Input& input) {
        if (input.is_standard_input()) return false;
        const Config* config = shelf.config_for(folder_of(input));
        return config && excludes(*config, input.path) && !names_excluded(*config, names, input.path);
    });
    std::erase_if(plan.links, [&](const std::string& link) {
        const Config* config = shelf.config_for(std::string(directory_of(link)));
        const bool is_named = std::ranges::any_of(plan.inputs, [&](const Input& input) { return input.path == link; });
        return is_named || (config && excludes_link(*config, link) && !names_excluded(*config, names, link));
    });
    if (found > 0 && plan.inputs.empty()) plan.wrong.emplace_back("all maps found are excluded by .journeymap.yaml");
    return plan;
}

ExitStatus tell_unread(const Console& console, const InputPlan& plan) {
    const std::size_t told = std::min(plan.links.size(), most_links_told);
    for (std::size_t i = 0; i < told; ++i) console.warn("passed over: " + quoted(plan.links[i]) + " is a link");
    if (told < plan.links.size()) console.warn("passed over: " + std::to_string(plan.links.size() - told) + " more links");
    for (const std::string& sentence : plan.unreadable) console.complain(sentence);
    return plan.unreadable.empty() ? ExitStatus::done : ExitStatus::environment_at_fault;
}

ExitStatus tell_configs(const Console& console, const ConfigShelf& shelf) {
    if (shelf.sound()) return ExitStatus::done;
    console.note(shelf.findings_text(findings_format(console)));
    for (const std::string& sentence : shelf.unreadable()) console.complain(sentence);
    return ExitStatus::call_at_fault;
}

}  // namespace journeymap
