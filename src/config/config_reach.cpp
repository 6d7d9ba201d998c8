#include "config/config_reach.h"

#include <fmt/core.h>

#include "config/settings.h"
#include "model/rules.h"
#include "support/boundary.h"
#include "support/escape.h"
#include "support/file.h"
#include "themes/theme_file.h"

namespace journeymap {

namespace {

std::string repository_around(const std::string& path) { return repository_of(real_path(std::string(directory_of(path)))); }

class Reach {
public:
    Reach(const Config& config, Diagnostics& diagnostics)
        : config_(config), diagnostics_(diagnostics), repository_(repository_around(config.path)) {}

    void judge(Text& path, std::string_view instead) {
        if (leads_out(path, instead)) path = {};
    }

    bool leads_out(const Text& path, std::string_view instead) {
        if (!path.given() || stays_in(path_from(config_, path.value), repository_)) return false;
        diagnostics_
            .report(wrong_kind, path.span, fmt::format("{} lies outside the project ({})", quoted(path.value), escaped(repository_)))
            .with_help(fmt::format("name what lies in the same repository, or let the call say it: {}", instead));
        return true;
    }

private:
    const Config& config_;
    Diagnostics& diagnostics_;
    std::string repository_;
};

}  // namespace

void refuse_paths_outside(Config& config, Diagnostics& diagnostics) {
    Reach reach(config, diagnostics);
    reach.judge(config.baseline, "--baseline FILE");
    std::erase_if(config.include, [&](const Text& path) { return reach.leads_out(path, "journeymap check FILE"); });
    reach.judge(config.outputs.folder, "-o FOLDER/");
    if (is_theme_file(config.theme.value)) reach.judge(config.theme, "--theme FILE");
    if (is_theme_file(config.dark_theme.value)) reach.judge(config.dark_theme, "--dark-theme FILE");
}

bool is_config_of_folder(const std::string& path) {
    const std::string repository = repository_around(path);
    return !repository.empty() && stays_in(path, repository);
}

}  // namespace journeymap
