// Chosen themes: what the call and the configs say of colours, as themes. Used by the commands that draw maps or judge pictures.
#pragma once

#include <vector>

#include "cli/console.h"
#include "cli/options.h"
#include "config/settings.h"
#include "driver/judged_theme.h"
#include "themes/theme_shelf.h"

namespace journeymap {

// A theme file with the settings of the first map that uses it.
struct ThemeUse {
    ThemeFile* file;
    Settings settings;
};

class ChosenThemes {
public:
    // The theme for maps with these settings; null where there is none, and then `wrong` or tell() says why.
    const Theme* theme_for(const Settings& settings, Wrong& wrong);
    // The same for the dark one; null also where the settings want none.
    const Theme* dark_theme_for(const Settings& settings, Wrong& wrong);
    // Says what is wrong with the files; `done` where nothing is.
    ExitStatus tell(const Console& console) const;
    // The same as texts.
    std::string findings_text() const { return shelf_.findings_text({}); }
    const std::vector<std::string>& unreadable() const { return shelf_.unreadable(); }
    void forget_findings() { shelf_.forget_findings(); }
    bool is_sound(const std::string& theme) const { return shelf_.is_sound(theme); }
    // The files that are used, each once.
    const std::vector<ThemeUse>& uses() const { return uses_; }

private:
    ThemeShelf shelf_;
    std::vector<ThemeUse> uses_;

    const Theme* named(const std::string& name, const std::string& place, const Settings& settings, Wrong& wrong);
};

}  // namespace journeymap
