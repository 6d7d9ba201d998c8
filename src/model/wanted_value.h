// What the value of a key is, in words: "whole number, 1 to 5", "list of ids of personas". The manual and the JSON Schema say it.
#pragma once

#include <string>

#include "model/fields.h"

namespace journeymap {

std::string wanted_value(const FieldRow& row);

}  // namespace journeymap
