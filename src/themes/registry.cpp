#include "themes/registry.h"

namespace journeymap {

std::vector<const Theme*> themes() {
    return {&daylight_theme, &midnight_theme, &print_theme, &high_contrast_theme, &govuk_theme, &uswds_theme};
}

const Theme* find_theme(std::string_view name) {
    for (const Theme* theme : themes()) {
        if (theme->name == name) return theme;
    }
    return nullptr;
}

}  // namespace journeymap
