// Importing: a file in another format becomes maps. Used by `import`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/scale.h"
#include "import/table.h"
#include "journeymap/finding.h"

namespace journeymap {

struct ImportedMap {
    std::string title;
    std::string text;  // YAML
    int line = 1;      // of the file, where it begins
};

struct ImportOptions {
    std::string title;     // of a table's map, and of diagrams that have none
    std::string language;  // of the map; empty: it does not say
    ColumnChoices columns;
    std::optional<SurveyScale> scale;  // of numbers that say how it feels
};

// The journeys of a Mermaid file, or of a Markdown page in whose fences they are; none where an error was reported.
std::vector<ImportedMap> import_mermaid(
    const Sources& sources, std::uint32_t source, const ImportOptions& options, Diagnostics& diagnostics);
// A table's; none where an error was reported.
std::vector<ImportedMap> import_csv(const Sources& sources, std::uint32_t source, const ImportOptions& options, Diagnostics& diagnostics);

// What of a map that was written keeps it from being drawn: the document errors that build would find.
std::vector<Finding> faults_of(const ImportedMap& map, const std::string& name, Sources& sources);

}  // namespace journeymap
