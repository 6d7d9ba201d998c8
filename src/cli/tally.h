// Tally: what became of the maps of a call, and the line that says so after them. Used by `build` and `check`.
#pragma once

#include <array>
#include <cstddef>

#include "cli/console.h"
#include "cli/options.h"

namespace journeymap {

// In the order in which they are told.
enum class MapOutcome : unsigned char { drawn, unchanged, passed, failed };

class Tally {
public:
    void count(MapOutcome outcome, std::size_t maps = 1) { maps_[static_cast<std::size_t>(outcome)] += maps; }

    // "40 maps: 3 drawn, 37 unchanged", after more than one map; where all is well and nobody wants to hear it, nothing.
    void tell(Loudness loudness, const Console& console) const;

private:
    std::array<std::size_t, 4> maps_{};
};

}  // namespace journeymap
