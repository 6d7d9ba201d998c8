// Build plan: the maps of a call, what is to be made of each, and what became of it. Used by `build` only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/build_wishes.h"
#include "cli/tally.h"
#include "cli/transcript.h"
#include "driver/status.h"
#include "driver/version.h"

namespace journeymap {

// What is built for each input, in the order of the inputs.
struct BuildPlan {
    std::vector<Input> inputs;
    std::vector<MapWishes> wishes;
    std::vector<std::vector<Output>> outputs;
    std::vector<std::optional<VersionPlace>> compare_with;  // empty: nothing

    std::string compared(std::size_t map) const {
        return compare_with.empty() || !compare_with[map] ? std::string() : compare_with[map]->held_by;
    }
};

// What became of one map.
struct MapResult {
    ExitStatus status = ExitStatus::done;
    MapOutcome outcome = MapOutcome::unchanged;
    Transcript told;
    std::vector<std::string> read;  // files
};

}  // namespace journeymap
