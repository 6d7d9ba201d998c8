// Theme file: colours and sizes of a project's own, in place of some of a built-in theme's. Chosen by the call or the config, never by a map.
#pragma once

#include <span>
#include <string_view>

#include "journeymap/theme.h"
#include "themes/theme_source.h"

namespace journeymap {

// A colour of a theme that has a key of its own, in the order of theme_keys(). The personas' are a list and come after these.
struct ThemeColor {
    std::string_view key;
    Color Theme::*member;
};
std::span<const ThemeColor> theme_colors();

std::size_t token_count(const Theme& theme);
Color& color_of(Theme& theme, ThemeToken token);
Color color_of(const Theme& theme, ThemeToken token);

struct ThemeFile {
    ThemeSource source;
    Theme theme;
};

// Whether a theme's name is a file: it has a slash or ends in .yaml or .yml.
bool is_theme_file(std::string_view name);

// The theme that a file makes of the one that it extends.
Theme theme_of(const ThemeSource& source);

}  // namespace journeymap
