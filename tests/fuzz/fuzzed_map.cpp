#include "fuzz/fuzzed_map.h"

#include "backends/photo_png.h"
#include "comparison/earlier.h"
#include "fuzz/target.h"
#include "journeymap/words.h"

namespace fuzzing {

using namespace journeymap;

namespace {

// With the columns that examples and cases name.
constexpr std::string_view survey =
    "date;visit;touchpoint;feeling;tickets;entrance;exhibition;cafe;recommend;answer;weight\n"
    "2026-08-01;family;Upload;tired;2;2;4;2;6;-1;1\n2026-08-01;alone;Upload;hopeful;4;5;4;n/"
    "a;9;2;2,5\n2026-08-02;family;Wait;;1;3;5;1;0;;1\n"
    "2026-08-02;alone;Wait;calm;5;4;5;3;10;0;1\n2026-08-03;family;Pay;\"an\"\"gry\";3;3;3;5;7;x;\n";

constexpr std::string_view people =
    "personas: [{id: amara, name: Amara}, {id: devon, name: Devon, quote: Why twice?}]\n"
    "channels: [{id: kiosk, name: Kiosk, kind: counter}]\n"
    "teams: [{id: permits, name: Permits}]\n"
    "evidence: [{id: survey, text: Survey of 2026, kind: survey, n: 120, date: 2026-02-03}]\n";

// The map that one is compared with where it names one.
constexpr std::string_view old_map =
    "title: Renewing a permit\nlanguage: en\n"
    "personas: [{id: amara, name: Amara}, {id: devon, name: Devon}]\n"
    "stages:\n"
    "  - name: Apply\n"
    "    touchpoints:\n"
    "      - {name: Upload, channel: web, doing: Uploads, emotion: {amara: -2, devon: 1}, pain_points: [{id: P1, text: Slow}], wait: 3 d}\n"
    "      - {name: Wait, channel: mail, emotion: -1, opportunities: [{id: O1, text: Say when, addresses: P1, impact: 4, effort: 2}]}\n"
    "  - name: Use\n"
    "    touchpoints: [{name: Pay, channel: phone, emotion: happy}]\n";

UseFile read_beside(void* context, std::string_view path) {
    const std::string name(path);
    if (path.ends_with(".none")) return {name, std::nullopt, "there is no such file", {}};
    if (path.ends_with(".self")) return {name, std::string(*static_cast<const std::string_view*>(context)), {}, name};
    return {name, std::string(path.ends_with(".csv") ? survey : people), {}, name};
}

// Each photo is there, and all are the same.
UseFile read_any_photo(void*, std::string_view path, const Source&) {
    return {std::string(path), encode_photo({2, "red and blue"}), {}, std::string(path)};
}

}  // namespace

FuzzedMap::FuzzedMap(std::string_view bytes) {
    const auto source = load_source("map.yaml", std::string(bytes), sources, diagnostics, "map.yaml");
    if (!source) return;
    journey = read_journey(sources, *source, {&read_beside, &bytes}, diagnostics);
    if (journey) read_photos(*journey, sources, {&read_any_photo, nullptr}, diagnostics);
    if (journey) scorecard = run_checks(*journey, sources, {today, "--today"}, diagnostics);
    diagnostics.fold_groups();
    diagnostics.sort_by_place();
}

bool is_drawable(std::string_view bytes) { return FuzzedMap(bytes).drawable(); }

Drawn::Drawn(FuzzedMap& map, Dice dice) : map_(map) {
    const auto all = themes();
    theme = dice.one_in(2) ? all.front() : dice.of_all(all);
    shaper = make_text_shaper({.system_fonts = false});
    const Journey& journey = *map.journey;
    insights_ = find_insights(journey);
    if (!journey.compares_to.value.empty()) {
        old_ = std::make_unique<FuzzedMap>(old_map);
        earlier_ = earlier_of(*old_->journey, journey, {"old.yaml", "map.yaml"});
    }
    GridOptions options;
    options.earlier = earlier_ ? &*earlier_ : nullptr;
    if (!journey.personas.empty() && dice.one_in(4)) options.personas.push_back(dice.of_all(journey.personas).id);
    if (dice.one_in(4)) {
        for (std::size_t i = 0; i < 4; ++i) options.lanes.emplace_back(dice.of_all(lane_ids()));
    }
    all_lanes = options.lanes.empty() && options.personas.empty() && journey.lanes.empty();
    layout_ = {"map.yaml", "map.yaml"};
    if (dice.one_in(4)) layout_.rows = static_cast<std::uint32_t>(dice.below(4));
    grid = lay_grid(journey, marks_of(journey, insights_), map.scorecard, options);
}

const Scene& Drawn::scene() {
    if (!scene_) scene_ = lay_out(grid, *theme, *shaper, layout_);
    return *scene_;
}

ReportMatter Drawn::matter() const { return {grid, map_.sources, insights_, map_.diagnostics.findings(), {}, today}; }

Artefact Drawn::make(std::string_view name, const BackendOptions& options) {
    const Backend& backend = *find_backend(name);
    if (const auto* writes_report = std::get_if<WritesReport>(&backend.make)) return (*writes_report)(matter(), options);
    if (const auto* reads_grid = std::get_if<ReadsGrid>(&backend.make)) return (*reads_grid)(grid, map_.sources, options);
    if (const auto* paints_scene = std::get_if<PaintsScene>(&backend.make)) return (*paints_scene)(scene(), *shaper, options);
    if (const auto* writes_page = std::get_if<WritesPage>(&backend.make)) {
        Scene picture = scene();
        return (*writes_page)({matter(), picture, *theme}, *shaper, options);
    }
    return std::get<PaintsPages>(backend.make)(std::span(&scene(), 1), *shaper, options);
}

}  // namespace fuzzing
