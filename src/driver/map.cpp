#include "driver/map.h"

#include "driver/project.h"
#include "support/escape.h"
#include "support/file.h"
#include "support/limits.h"

namespace journeymap {

namespace {

FileText read(const Input& input, std::size_t limit_factor) {
    const std::size_t read_limit = limits::map_bytes * limit_factor + 1;  // one more than load_source accepts, so that it can refuse
    return input.is_standard_input() ? read_standard_input(read_limit) : read_file(input.path, read_limit);
}

}  // namespace

Map understand(const Input& input, const CheckOptions& options, std::size_t limit_factor) {
    Map map;
    map.sources.set_limit_factor(limit_factor);
    map.name = input.is_standard_input() ? "<stdin>" : escaped(input.path);
    FileText text = read(input, limit_factor);
    if (!text.ok()) {
        map.unreadable = std::move(text.problem);
        return map;
    }
    const std::optional<std::uint32_t> source = load_source(map.name, std::move(text.bytes), map.sources, map.diagnostics);
    if (!source) return map;

    Project project(input.path);
    const UseFiles use = input.is_standard_input() ? UseFiles{} : project.files();
    map.journey = read_journey(map.sources, *source, use, map.diagnostics);
    if (map.journey) map.scorecard = run_checks(*map.journey, map.sources, options, map.diagnostics);
    map.diagnostics.sort_by_place();
    return map;
}

}  // namespace journeymap
