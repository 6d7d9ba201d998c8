// Exit status: whose fault it is. Used by the driver and every command; of several the worst counts.
#pragma once

#include <algorithm>

namespace journeymap {

enum class ExitStatus : int {
    done = 0,
    map_at_fault = 1,          // a finding at or over the threshold
    call_at_fault = 2,         // a flag, a name, an input that does not exist
    environment_at_fault = 3,  // unreadable, unwritable, disk full, a limit of a backend
    bug = 4,
};

inline ExitStatus worst_of(ExitStatus a, ExitStatus b) { return std::max(a, b); }

}  // namespace journeymap
