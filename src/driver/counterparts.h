// Counterparts: which old map each map is compared with, as `build --compare OLD` means it. Used by `build`.
//
// OLD is a map, for one map; a directory, for any number: each map is compared with the one that lies at the same place below it; or `-`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "driver/inputs.h"
#include "driver/version.h"

namespace journeymap {

struct Counterparts {
    std::vector<std::optional<VersionPlace>> places;  // beside the inputs; none: there is no such map below OLD
    std::vector<std::string> wrong;                   // sentences about the call: nothing should be done then
    std::vector<std::string> missing;                 // sentences about maps that have none: they are drawn as they are
};

Counterparts find_counterparts(const std::vector<Input>& inputs, const std::string& old);

}  // namespace journeymap
