#include "themes/theme_file.h"

#include "themes/theme_sizes.h"

namespace journeymap {

namespace {

constexpr ThemeColor colors[] = {
    {"background", &Theme::background},
    {"text", &Theme::text},
    {"muted", &Theme::muted},
    {"hairline", &Theme::hairline},
    {"accent", &Theme::accent},
    {"stage_from", &Theme::stage_from},
    {"stage_to", &Theme::stage_to},
    {"stage_text", &Theme::stage_text},
    {"phase", &Theme::phase},
    {"phase_text", &Theme::phase_text},
    {"chip", &Theme::chip},
    {"chip_text", &Theme::chip_text},
    {"pain", &Theme::pain},
    {"pain_fill", &Theme::pain_fill},
    {"opportunity", &Theme::opportunity},
    {"opportunity_fill", &Theme::opportunity_fill},
    {"badge_text", &Theme::badge_text},
    {"good", &Theme::good},
    {"warning", &Theme::warning},
    {"delighted", &Theme::delighted},
    {"angry", &Theme::angry},
    {"frame", &Theme::frame},
};

}  // namespace

std::span<const ThemeColor> theme_colors() { return colors; }

std::size_t token_count(const Theme& theme) { return std::size(colors) + theme.personas.size(); }

Color& color_of(Theme& theme, ThemeToken token) {
    return token < std::size(colors) ? theme.*colors[token].member : theme.personas[token - std::size(colors)];
}

Color color_of(const Theme& theme, ThemeToken token) {
    return token < std::size(colors) ? theme.*colors[token].member : theme.personas[token - std::size(colors)];
}

bool is_theme_file(std::string_view name) {
    return name.find('/') != std::string_view::npos || name.ends_with(".yaml") || name.ends_with(".yml");
}

Theme theme_of(const ThemeSource& source) {
    const Theme& base = *themes()[source.base];
    Theme theme = base;
    theme.name = "custom";
    for (const GivenColor& given : source.given) {
        // Where the list is longer than the base's, those between that are not given repeat it.
        while (given.token >= token_count(theme)) theme.personas.push_back(base.personas[theme.personas.size() % base.personas.size()]);
        color_of(theme, given.token) = {given.color.r, given.color.g, given.color.b};
    }
    if (source.rounding.given()) theme.rounding = static_cast<float>(source.rounding.value);
    theme.sizes = sizes_of(source);
    if (source.avatars.given()) theme.avatars = source.avatars.value;
    return theme;
}

}  // namespace journeymap
