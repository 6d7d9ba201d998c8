// Build telling: what `build` says of a map that it has built, and of the themes. Used by `build` only.
#pragma once

#include <vector>

#include "cli/chosen_themes.h"
#include "cli/options.h"
#include "cli/build_plan.h"
#include "cli/console.h"
#include "driver/builder.h"

namespace journeymap {

// Says which colours of theme files are hard to tell apart; true where that is an error.
bool tell_contrast(const ChosenThemes& themes, const Console& console);

// What became of a map of which that was told. `status`: of its outputs and of telling.
MapOutcome outcome_of(const Build& build, ExitStatus status);

// What was found, what was written, and what stopped it. Prints what was made for standard output.
ExitStatus tell_build(const Build& build, Loudness loudness, const Console& console);

// What a page says to show both pictures of a map, for people to copy: nothing where they want it quiet.
ExitStatus print_pairs(const Build& build, const std::vector<Output>& outputs, Loudness loudness, const Console& console);

}  // namespace journeymap
