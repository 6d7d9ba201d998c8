// Other formats to maps: what is imported can be drawn. And data that measure how a place feels.
#include <algorithm>

#include "diagnostics/formats.h"
#include "fuzz/fuzzed_map.h"
#include "fuzz/invariant.h"
#include "fuzz/target.h"
#include "import/importing.h"

namespace fuzzing {

using namespace journeymap;

namespace {

using Importer = std::vector<ImportedMap> (*)(const Sources&, std::uint32_t, const ImportOptions&, Diagnostics&);

// What is taken over as it is written and has to be mended by hand: values that the map's language does not have (a cell that says "much" for a
// number), and maps that are too large. A diagram has no such values.
bool may_stand(const Finding& finding, Importer import) {
    constexpr std::string_view of_values[] = {"bad-number", "number-out-of-range", "bad-date", "bad-duration", "duplicate-id",
        "unknown-reference", "ambiguous-reference", "unknown-word"};
    const bool is_value = std::ranges::find(of_values, finding.rule->name) != std::end(of_values);
    return finding.rule->family() == 9 || (is_value && import == &import_csv);
}

std::string import_of(Importer import, std::string_view bytes) {
    Sources sources;
    Diagnostics diagnostics;
    const auto source = load_source("folder/a file.md", std::string(bytes), sources, diagnostics);
    std::string all;
    if (source) {
        Dice dice = Dice::of(bytes);
        ImportOptions options{"A title: with # signs", dice.one_in(2) ? "" : "de", {}, {}};
        if (dice.one_in(3)) options.columns = {{"Notes", "pain points"}, {"Risk", "-"}};
        if (dice.one_in(3)) options.scale = parse_scale("1-5");
        for (const ImportedMap& map : import(sources, *source, options, diagnostics)) {
            require_clean(map.text, "an imported map", Readers::programs);
            Sources of_map;
            std::vector<Finding> faults = faults_of(map, "map.yaml", of_map);
            std::erase_if(faults, [&](const Finding& fault) { return may_stand(fault, import); });
            require(faults.empty(), "an imported map has faults", human_text(faults, of_map, {}));
            all += map.text;
        }
    }
    diagnostics.sort_by_place();
    require_sound(diagnostics.findings(), sources);
    const std::string said = human_text(diagnostics.findings(), sources, {});
    require_clean(said, "what is said of an import", Readers::people);
    return all + said;
}

// Emotions that are measured, all from the file that is tried.
constexpr std::string_view measuring_map =
    "title: T\npersonas: [{id: family, name: F}, {id: alone, name: A}]\nstages:\n"
    "  - name: S\n    touchpoints:\n"
    "      - name: One\n        emotion:\n"
    "          family: {data: a.self, column: tickets, scale: 1-5, where: {visit: family}, feeling: annoyed}\n"
    "          alone: {data: a.self, column: tickets, scale: 1-5, where: {visit: alone}}\n"
    "      - name: Two\n        emotion: {data: a.self, column: recommend, scale: nps}\n"
    "      - name: Three\n        emotion: {data: a.self, column: cafe, scale: csat, missing: [n/a, x]}\n"
    "      - name: Four\n        emotion: {data: a.self, column: answer, scale: -2..2}\n"
    "      - name: Five\n        emotion: {data: a.self, column: entrance, scale: ces, where: {visit: [family, alone], date: "
    "2026-08-01}}\n";

UseFile give(void* context, std::string_view path) {
    return {std::string(path), std::string(*static_cast<const std::string_view*>(context)), {}, std::string(path)};
}

std::string measured(std::string_view bytes) {
    Sources sources;
    Diagnostics diagnostics;
    const auto source = load_source("map.yaml", std::string(measuring_map), sources, diagnostics);
    const std::optional<Journey> journey = read_journey(sources, *source, {&give, &bytes}, diagnostics);
    require(journey.has_value(), "data make a map unreadable");
    for (const Touchpoint* touchpoint : journey->touchpoints) {
        for (const PersonaEmotion& one : touchpoint->emotion) {
            if (one.emotion.score)
                require(*one.emotion.score >= -2 && *one.emotion.score <= 2, "an emotion that is measured is impossible");
        }
    }
    diagnostics.sort_by_place();
    require_sound(diagnostics.findings(), sources);
    const std::string said = human_text(diagnostics.findings(), sources, {});
    require_clean(said, "what is said of data", Readers::people);
    return said;
}

}  // namespace

void run_table(std::string_view bytes) { require_same(import_of(&import_csv, bytes), import_of(&import_csv, bytes), "a table's import"); }

void run_mermaid(std::string_view bytes) {
    require_same(import_of(&import_mermaid, bytes), import_of(&import_mermaid, bytes), "a diagram's import");
}

void run_data(std::string_view bytes) { require_same(measured(bytes), measured(bytes), "what is said of data"); }

}  // namespace fuzzing
