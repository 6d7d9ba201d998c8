#include "cli/environment.h"

#include <cstdlib>
#include <ctime>

namespace journeymap {

namespace {

std::string_view variable(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

// A path that is not absolute is to be ignored, says the XDG Base Directory Specification.
std::string own_cache_folder() {
    const std::string_view own = variable("XDG_CACHE_HOME"), home = variable("HOME");
    if (own.starts_with('/')) return std::string(own) + "/journeymap";
    return home.starts_with('/') ? std::string(home) + "/.cache/journeymap" : "";
}

std::string all_font_settings() {
    std::string all;
    for (const char* name : {"FONTCONFIG_FILE", "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
             "XDG_DATA_DIRS", "XDG_CACHE_HOME", "HOME"}) {
        all.append(variable(name)).append(1, '\0');
    }
    return all;
}

}  // namespace

Environment Environment::read() {
    Environment environment;
    environment.colors = {variable("NO_COLOR"), variable("CLICOLOR_FORCE"), variable("TERM")};
    environment.path = variable("PATH");
    environment.cache_folder = own_cache_folder();
    environment.font_settings = all_font_settings();
    environment.source_date_epoch = variable("SOURCE_DATE_EPOCH");
    environment.now = std::time(nullptr);
    return environment;
}

}  // namespace journeymap
