// Findings and the scorecard as members of a JSON object. Used by `check --format json` and by the JSON of a map.
#pragma once

#include <string_view>

#include "journeymap/check.h"
#include "support/json_writer.h"

namespace journeymap {

// How a file is called: its path, or its name alone in what must not depend on folders.
using NameFile = std::string_view (*)(const Source& source);

void write_finding_members(JsonWriter& json, const Finding& finding, const Sources& sources, NameFile name_file);

// The member "scorecard".
void write_scorecard(JsonWriter& json, const Scorecard& scorecard);

// What they are, for "definitions" of a JSON Schema: "said" and "place" (together a finding), "step", "severity".
extern const std::string_view finding_definitions;

}  // namespace journeymap
