// Map: one map with all that was read of it and found about it. What `check` prints and what `build` draws.
#pragma once

#include <optional>
#include <string>

#include "driver/inputs.h"
#include "journeymap/check.h"
#include "journeymap/journey.h"

namespace journeymap {

// CheckOptions::today_from where the date is the clock's.
inline constexpr std::string_view today_from_clock = "the clock";

struct Map {
    std::string name;  // to print
    Sources sources;
    Diagnostics diagnostics;
    std::optional<Journey> journey;  // none: nothing usable was read, diagnostics or `unreadable` say why
    std::optional<Scorecard> scorecard;
    std::string unreadable;  // not empty: the file could not be read at all, and why

    bool drawable() const { return journey && !diagnostics.document_has_errors(); }
};

// The front half: load, parse and read, check. All findings come in one run; an error stops nothing here.
// `limit_factor`: Sources::limit_factor.
Map understand(const Input& input, const CheckOptions& options, std::size_t limit_factor);

}  // namespace journeymap
