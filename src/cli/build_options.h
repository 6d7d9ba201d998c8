// The options of `build`: what the call says, whether that fits together, and what it means for the builder. Used by `build` only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/flags.h"
#include "cli/options.h"
#include "cli/print_words.h"
#include "driver/builder.h"
#include "driver/outputs.h"

namespace journeymap {

// As they are written.
struct BuildWords {
    std::vector<std::string> maps, formats, personas, lanes, inputs;
    std::optional<std::string> output, deps, deps_target, svg_text, columns, today, limits_times, color, jobs, cache, shard;
    FlagWords flags;
    SizeWords png;
    PrintWords print;
    std::optional<std::string> compare;
    bool strict = false, no_insights = false, no_foot = false, no_compare = false, no_cache = false, watch = false, quiet = false;
};

// Returns what is wrong with the call, as a sentence; empty when all is well.
std::string parse_build(const Call& call, BuildWords& words);
// What they mean for every map; what is wrong is said.
BuildOptions build_options(const BuildWords& words, const Call& call, Wrong& wrong);

// What is to be written: at least one of a format, a picture, a product for standard output.
bool makes(const OutputPlan& plan, std::string_view format);
bool makes_pictures(const OutputPlan& plan);
bool prints(const OutputPlan& plan);

// An option that would change nothing is a mistake of the caller's that we can see.
void refuse_idle_options(const BuildWords& words, const OutputPlan& plan, Wrong& wrong);

// Text is as wide as the terminal that shows it; a file is the same everywhere.
void suit_terminal(const Console& console, const BuildWords& words, BackendOptions& backend);

}  // namespace journeymap
