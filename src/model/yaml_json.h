// A YAML value as JSON: plain scalars that are numbers, true, false or null become those. For the examples of the JSON Schema.
#pragma once

#include <string_view>

#include "support/json_writer.h"

namespace journeymap {

// True for a value that is good YAML; else nothing is written.
bool is_yaml_value(std::string_view yaml);
void write_yaml_value(JsonWriter& json, std::string_view yaml);

}  // namespace journeymap
