#include "golden/pipeline.h"

#include <algorithm>

#include <fmt/core.h>

#include "comparison/earlier.h"
#include "diagnostics/formats.h"
#include "golden/describe.h"
#include "journeymap/backend.h"
#include "journeymap/layout.h"

namespace golden {
namespace {

using namespace journeymap;
namespace fs = std::filesystem;

// `use` files of a case lie in its own folder or below.
UseFile read_use_file(void* context, std::string_view path) {
    const auto full = *static_cast<const fs::path*>(context) / path;
    if (!fs::is_regular_file(full)) return {std::string(path), std::nullopt, "no such file"};
    return {std::string(path), read_file(full), {}};
}

UseFile read_photo_file(void* context, std::string_view path, const Source&) { return read_use_file(context, path); }

// What the program holds when it has read and checked a map.
struct Front {
    Sources sources;
    Diagnostics diagnostics;
    std::optional<Journey> journey;
    Scorecard scorecard;
    std::optional<Date> today;
    Sources old_sources;
    Diagnostics old_diagnostics;
    std::optional<Journey> old;  // the map under `compares_to`
    std::optional<Earlier> earlier;
};

// The map that a case is compared with is `x.part.yaml`.
void read_old(const fs::path& folder, const std::string& name, Front& front) {
    const std::string_view path = front.journey->compares_to.value;
    if (path.empty() || !fs::is_regular_file(folder / path)) return;
    const auto source = load_source(std::string(path), read_file(folder / path), front.old_sources, front.old_diagnostics);
    if (!source) return;
    auto beside = folder;
    front.old = read_journey(front.old_sources, *source, {read_use_file, &beside}, front.old_diagnostics);
    if (front.old) front.earlier = earlier_of(*front.old, *front.journey, {std::string(path), name});
}

void read_map(const Case& one, const Settings& settings, Front& front) {
    const auto source = load_source(one.map.filename().string(), read_file(one.map), front.sources, front.diagnostics);
    if (!source) return;
    auto folder = one.map.parent_path();
    front.journey = read_journey(front.sources, *source, {read_use_file, &folder}, front.diagnostics);
    if (front.journey) read_photos(*front.journey, front.sources, {read_photo_file, &folder}, front.diagnostics);
    if (!front.journey || front.diagnostics.document_has_errors()) return;
    front.today = settings.today;
    front.scorecard = run_checks(*front.journey, front.sources, {settings.today, "--today"}, front.diagnostics);
    front.diagnostics.fold_groups();
    read_old(folder, one.map.filename().string(), front);
}

const Backend* backend_of(std::string_view extension) {
    const auto all = backends();
    const auto found = std::find_if(all.begin(), all.end(),
        [&](const Backend* backend) { return backend->extension == extension || (extension == ".report" && backend->name == "report"); });
    return found == all.end() ? nullptr : *found;
}

Result paint(
    const Backend& backend, const Front& front, const Grid& grid, const Scene& scene, TextShaper& shaper, const BackendOptions& options) {
    Artefact artefact;
    if (const auto* writes_report = std::get_if<WritesReport>(&backend.make)) {
        artefact =
            (*writes_report)({grid, front.sources, find_insights(*front.journey), front.diagnostics.findings(), {}, front.today}, options);
    } else if (const auto* reads_grid = std::get_if<ReadsGrid>(&backend.make)) {
        artefact = (*reads_grid)(grid, front.sources, options);
    } else {
        const auto* paints_scene = std::get_if<PaintsScene>(&backend.make);
        artefact = paints_scene ? (*paints_scene)(scene, shaper, options)
                                : std::get<PaintsPages>(backend.make)(std::span(&scene, 1), shaper, options);
    }
    return {std::move(artefact.bytes), std::move(artefact.problem)};
}

Result run_back_half(const Front& front, const std::string& name, const Settings& settings, std::string_view extension) {
    const auto marks = analyse(*front.journey);
    if (extension == ".insights") return {describe(marks) + describe(find_insights(*front.journey)), {}};
    const auto grid =
        lay_grid(*front.journey, marks, front.scorecard, {settings.lanes, settings.personas, front.earlier ? &*front.earlier : nullptr});
    if (extension == ".grid") return {describe(grid), {}};
    const auto* theme = settings.theme.empty() ? themes().front() : find_theme(settings.theme);
    if (!theme) return {{}, fmt::format("there is no theme '{}'", settings.theme)};
    const auto shaper = make_text_shaper({.system_fonts = false});
    const auto scene = lay_out(grid, *theme, *shaper, {name});
    if (extension == ".scene") return {describe(scene), {}};
    const auto* backend = backend_of(extension);
    if (!backend) return {{}, fmt::format("there is no stage or backend that makes '{}'", extension)};
    return paint(
        *backend, front, grid, scene, *shaper, {.svg_text = SvgText::system, .png_scale = 1, .png_width = {}, .source_name = name});
}

}  // namespace

Result run_stage(const Case& one, const Settings& settings, std::string_view extension) {
    Front front;
    read_map(one, settings, front);
    front.diagnostics.sort_by_place();
    if (extension == ".findings") return {human_text(front.diagnostics.findings(), front.sources, {}), {}};
    if (!front.journey || front.diagnostics.document_has_errors()) return {{}, "the map has errors, so nothing is drawn"};
    if (extension == ".scorecard") return {describe(front.scorecard), {}};
    return run_back_half(front, one.map.filename().string(), settings, extension);
}

}  // namespace golden
