// Environment: the variables and the clock, read once at the start and passed on as values. Nothing else reads them.
#pragma once

#include <cstdint>
#include <string>

#include "support/terminal.h"

namespace journeymap {

struct Environment {
    ColorWishes colors;
    std::string path;               // PATH
    std::string cache_folder;       // journeymap's own below XDG_CACHE_HOME or HOME; empty: there is no place for it
    std::string font_settings;      // the variables that fontconfig reads, one after the other
    std::string source_date_epoch;  // SOURCE_DATE_EPOCH as it is set; empty: not
    std::int64_t now = 0;           // seconds since 1970-01-01 00:00 UTC

    static Environment read();
};

}  // namespace journeymap
