// Insights as members of a JSON object. Used by `insights --format json` and by the JSON of a map.
#pragma once

#include <string_view>

#include "journeymap/insight.h"
#include "support/json_writer.h"

namespace journeymap {

// The members "insights", "priorities" and "trace" of the object that is open.
void write_insights(JsonWriter& json, const InsightReport& report);

// What they are, for "definitions" of a JSON Schema: "insight", "priority", "row", "path", "paths", "numbers".
extern const std::string_view insight_definitions;

}  // namespace journeymap
