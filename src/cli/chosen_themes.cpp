#include "cli/chosen_themes.h"

#include <algorithm>

#include "cli/findings_format.h"
#include "support/escape.h"

namespace journeymap {

namespace {

// A theme from the config says where it stands.
std::string place_of_key(const Settings& settings, const Text& key, const std::string& name) {
    const Config* config = settings.config;
    if (!config || !key.given() || name != key.value) return {};
    return escaped(config->path) + ":" + std::to_string(config->line_of(key.span)) + ": ";
}

}  // namespace

const Theme* ChosenThemes::theme_for(const Settings& settings, Wrong& wrong) {
    if (settings.theme.empty()) return themes().front();
    const std::string place = settings.config ? place_of_key(settings, settings.config->theme, settings.theme) : "";
    return named(settings.theme, place, settings, wrong);
}

const Theme* ChosenThemes::dark_theme_for(const Settings& settings, Wrong& wrong) {
    if (settings.dark_theme.empty()) return nullptr;
    const std::string place = settings.config ? place_of_key(settings, settings.config->dark_theme, settings.dark_theme) : "";
    return named(settings.dark_theme, place, settings, wrong);
}

const Theme* ChosenThemes::named(const std::string& name, const std::string& place, const Settings& settings, Wrong& wrong) {
    if (!is_theme_file(name)) {
        Wrong unknown;
        const Theme* theme = theme_named(name, unknown);
        for (const std::string& sentence : unknown) wrong.push_back(place + sentence);
        return theme;
    }
    ThemeFile* file = shelf_.file_at(name);
    if (!file) return nullptr;
    const bool known = std::ranges::any_of(uses_, [file](const ThemeUse& use) { return use.file == file; });
    if (!known) uses_.push_back({file, settings});
    return &file->theme;
}

ExitStatus ChosenThemes::tell(const Console& console) const {
    if (shelf_.sound()) return ExitStatus::done;
    console.note(shelf_.findings_text(findings_format(console)));
    for (const std::string& sentence : shelf_.unreadable()) console.complain(sentence);
    console.complain("nothing was done, because a theme could not be read; mend it first");
    return ExitStatus::call_at_fault;
}

}  // namespace journeymap
