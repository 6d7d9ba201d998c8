// Flags: the options by which a call overrules a project's config, and which maps it means. Shared by the commands that read maps.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "cli/console.h"
#include "cli/options.h"
#include "config/settings.h"
#include "driver/inputs.h"

namespace journeymap {

// As they are written.
struct FlagWords {
    std::optional<std::string> profile, fail_on, baseline, theme, dark_theme, paper, orientation, config;
    bool no_config = false, no_dark_theme = false;
    bool takes_any_paper = false;  // the command takes --paper auto
};
// The ones that every command that reads maps has: --profile, --config, --no-config.
void declare_common(Arguments& arguments, FlagWords& words);
// --dark-theme, --no-dark-theme.
void declare_dark(Arguments& arguments, FlagWords& words);
// And those of the commands that judge: --fail-on, --baseline, --paper, --orientation.
void declare_judging(Arguments& arguments, FlagWords& words);
Flags flags_of(const FlagWords& words, Wrong& wrong);

// The folder whose config holds for a map; for standard input where the program runs.
std::string folder_of(const Input& input);

// The maps that a call means: those it names; else those that the config names; else those below the current directory. What was
// found below a directory and the config excludes is left out.
InputPlan inputs_of(const std::vector<std::string>& names, ConfigShelf& shelf);

// Says what was found and will not be read: links, folders that cannot be read. `done` where all that is needed can be.
ExitStatus tell_unread(const Console& console, const InputPlan& plan);

// Says what is wrong with the configs that were read; `done` where nothing is.
ExitStatus tell_configs(const Console& console, const ConfigShelf& shelf);

}  // namespace journeymap
