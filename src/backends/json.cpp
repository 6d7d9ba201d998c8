// The JSON backend: the resolved map with insights and findings, for programs that draw or count. Members may be added; a change of
// meaning raises "version".
#include "backends/json_map.h"
#include "journeymap/backend.h"

namespace journeymap {

namespace {

Artefact make_json(const ReportMatter& matter, const BackendOptions& options) {
    Artefact artefact;
    artefact.bytes.reserve(8192 + matter.grid.columns.size() * 2048);
    JsonWriter json(artefact.bytes);
    JsonMap(matter, options.source_name, json).write();
    return artefact;
}

}  // namespace

extern const Backend json_backend;
const Backend json_backend = {"json", ".json", "the resolved map with insights and findings, for programs", WritesReport(make_json)};

}  // namespace journeymap
