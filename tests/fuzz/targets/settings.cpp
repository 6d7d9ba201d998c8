// The files of a project: its config and its themes.
#include "config/config.h"
#include "diagnostics/formats.h"
#include "fuzz/invariant.h"
#include "fuzz/target.h"
#include "presentation/low_contrast.h"
#include "themes/theme_file.h"

namespace fuzzing {

using namespace journeymap;

namespace {

std::string said(Diagnostics& diagnostics, const Sources& sources) {
    diagnostics.sort_by_place();
    require_sound(diagnostics.findings(), sources);
    std::string text = human_text(diagnostics.findings(), sources, {});
    require_clean(text, "what is said of settings", Readers::people);
    require_no_commands(text, "what is said of settings");
    return text;
}

std::string config_of(std::string_view bytes) {
    Diagnostics diagnostics;
    const Config config = read_config_text("/project/.journeymap.yaml", std::string(bytes), diagnostics);
    for (const SeverityChoice& choice : choices_of(config)) require(choice.rule != nullptr, "a severity of no rule");
    is_excluded(config, "maps/parking.journey.yaml");
    return said(diagnostics, config.sources);
}

std::string theme_of_bytes(std::string_view bytes) {
    Diagnostics diagnostics;
    const ThemeSource source = read_theme_text("theme.yaml", std::string(bytes), diagnostics);
    const Theme theme = theme_of(source);
    require(theme.personas.size() >= 6, "a theme with too few colours");
    require(theme.rounding >= 0 && theme.rounding < 1000, "a theme with impossible corners");
    return said(diagnostics, source.sources);
}

}  // namespace

void run_settings(std::string_view bytes) {
    require_same(config_of(bytes), config_of(bytes), "what is said of a config");
    require_same(theme_of_bytes(bytes), theme_of_bytes(bytes), "what is said of a theme");
}

}  // namespace fuzzing
