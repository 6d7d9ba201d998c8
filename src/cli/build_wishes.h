// Build wishes: what each map's project wants of its outputs where the call does not say it. Used by `build` only.
#pragma once

#include <string>
#include <vector>

#include "cli/check_baselines.h"
#include "cli/chosen_themes.h"
#include "cli/flags.h"
#include "config/settings.h"
#include "driver/builder.h"
#include "driver/external_backends.h"
#include "driver/outputs.h"

namespace journeymap {

// What the project wants for one map.
struct MapWishes {
    MapChoices choices;
    OutputWish outputs;
    std::vector<std::string> files;  // that say so
};

// One for each input. Maps of one project want the same, so what is wrong is said once.
std::vector<MapWishes> wishes_of(const std::vector<Input>& inputs, const FlagWords& flags, const PrintChoice& print, ConfigShelf& shelf,
    ChosenThemes& themes, CheckBaselines& baselines, ExternalBackends& external, Wrong& wrong);

std::vector<OutputWish> outputs_of(const std::vector<MapWishes>& wishes);

}  // namespace journeymap
