// Build maps: builds the maps of a call, several at a time, and tells of them in their order. Used by `build` only.
#pragma once

#include <optional>
#include <vector>

#include "cli/build_cache.h"
#include "cli/build_plan.h"
#include "cli/console.h"
#include "driver/builder.h"
#include "driver/depfile.h"

namespace journeymap {

struct MapResults {
    ExitStatus status = ExitStatus::done;
    std::vector<Dependencies> dependencies;
    Tally tally;
};

// How many maps are built at a time: `wanted`, or as many as there are processors. Programs on PATH are run one after the other.
std::size_t jobs_for(const BuildPlan& plan, std::optional<std::size_t> wanted);

// What is printed, and in which order, does not depend on the number of jobs.
// What the cache knows is not built.
MapResults build_maps(
    const BuildPlan& plan, const BuildOptions& options, std::size_t jobs, BuildCache& cache, Loudness loudness, const Console& console);

}  // namespace journeymap
