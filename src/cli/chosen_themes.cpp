#include "cli/chosen_themes.h"

#include <algorithm>

#include "support/escape.h"

namespace journeymap {

namespace {

// A theme from the config says where it stands.
std::string place_of_theme(const Settings& settings) {
    const Config* config = settings.config;
    if (!config || !config->theme.given() || settings.theme != config->theme.value) return {};
    return escaped(config->path) + ":" + std::to_string(config->line_of(config->theme.span)) + ": ";
}

}  // namespace

const Theme* ChosenThemes::theme_for(const Settings& settings, Wrong& wrong) {
    if (settings.theme.empty()) return themes().front();
    if (!is_theme_file(settings.theme)) {
        Wrong unknown;
        const Theme* theme = theme_named(settings.theme, unknown);
        for (const std::string& sentence : unknown) wrong.push_back(place_of_theme(settings) + sentence);
        return theme;
    }
    ThemeFile* file = shelf_.file_at(settings.theme);
    if (!file) return nullptr;
    const bool known = std::ranges::any_of(uses_, [file](const ThemeUse& use) { return use.file == file; });
    if (!known) uses_.push_back({file, settings});
    return &file->theme;
}

ExitStatus ChosenThemes::tell(const Console& console) const {
    if (shelf_.sound()) return ExitStatus::done;
    FormatOptions options;
    options.coloring = console.color_on_errors() ? Coloring::ansi : Coloring::none;
    if (const int width = console.error_width(); width > 0) options.width = width;
    console.note(shelf_.findings_text(options));
    for (const std::string& sentence : shelf_.unreadable()) console.complain(sentence);
    return ExitStatus::call_at_fault;
}

}  // namespace journeymap
