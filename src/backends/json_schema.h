// The JSON Schema (draft-07) of the JSON of a map. Used by `journeymap schema`.
#pragma once

#include <string>

namespace journeymap {

std::string schema_of_resolved_map();

}  // namespace journeymap
