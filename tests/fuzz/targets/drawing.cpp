// Map to what it is drawn as: each output is the same the second time and can be read by whom it is for.
#include <cmath>

#include "data/csv.h"
#include "fuzz/fuzzed_map.h"
#include "fuzz/invariant.h"
#include "fuzz/target.h"
#include "fuzz/xml_check.h"
#include "import/importing.h"
#include "unit/layout_rules.h"

namespace fuzzing {

using namespace journeymap;

namespace {

BackendOptions options_for(std::string_view bytes) {
    Dice dice = Dice::of(bytes);
    BackendOptions options;
    options.source_name = "map.yaml";
    options.svg_text = static_cast<SvgText>(dice.below(3));
    options.png_width = static_cast<int>(40 + dice.below(200));
    options.text_columns = static_cast<int>(20 + dice.below(120));
    if (dice.one_in(2)) options.sheet = Sheet{297, 210, 10};
    if (dice.one_in(4)) options.width_mm = 160;
    return options;
}

void require_sound_scene(const FuzzedMap& map, Drawn& drawn) {
    const Scene& scene = drawn.scene();
    require(std::isfinite(scene.width) && std::isfinite(scene.height) && scene.width > 0 && scene.height > 0, "a picture of no size");
    std::vector<std::string> wrong = unbalanced_items(scene);
    for (auto* rule : {&outside_page, &overlapping_lines, &overshooting_curves, &covered_marks}) {
        for (std::string& one : rule(scene)) wrong.push_back(std::move(one));
    }
    // Words that the program knows are shown in the language of the map.
    const std::string_view language = map.journey->language.value;
    if (drawn.all_lanes && (language.empty() || language == "en")) {
        for (std::string& one : missing_texts(*map.journey, scene)) wrong.push_back(std::move(one));
    }
    require(wrong.empty(), "a picture breaks a rule of layout", wrong.empty() ? "" : wrong.front());
}

// Gives the artefact of one backend; what is drawn twice is the same.
std::string made(FuzzedMap& map, Drawn& drawn, std::string_view bytes, std::string_view backend) {
    Artefact artefact = drawn.make(backend, options_for(bytes));
    if (Dice::of(bytes).sometimes()) {
        Drawn again(map, Dice::of(bytes));
        require_same(artefact.bytes, again.make(backend, options_for(bytes)).bytes, backend);
    }
    require(!artefact.bytes.empty() || !artefact.problem.empty(), "nothing was made, and nothing said", backend);
    require_clean(artefact.problem + artefact.note, "what a backend says", Readers::people);
    return std::move(artefact.bytes);
}

void require_sound_table(std::string_view text) {
    Sources sources;
    Diagnostics diagnostics;
    const auto source = load_source("map.csv", std::string(text), sources, diagnostics);
    require(source.has_value(), "CSV that is no text");
    if (std::count(text.begin(), text.end(), '\n') > 1) read_csv(sources, *source, diagnostics);
    require(diagnostics.findings().empty(), "CSV that cannot be read again",
        diagnostics.findings().empty() ? "" : diagnostics.findings().front().message);
}

// What is written as Mermaid comes back as a map that can be drawn.
void require_sound_mermaid(const FuzzedMap& map, std::string_view text) {
    if (map.journey->touchpoints.empty()) return;
    Sources sources;
    Diagnostics diagnostics;
    const auto source = load_source("map.mmd", std::string(text), sources, diagnostics);
    require(source.has_value(), "Mermaid that is no text");
    const std::vector<ImportedMap> maps = import_mermaid(sources, *source, {"Map", "", {}, {}}, diagnostics);
    require(maps.size() == 1, "Mermaid that is no journey any more", text);
}

}  // namespace

void run_texts(std::string_view bytes) {
    FuzzedMap map(bytes);
    if (!map.drawable()) return;
    Drawn drawn(map, Dice::of(bytes));
    for (const std::string_view backend : {"markdown", "report", "text"})
        require_clean(made(map, drawn, bytes, backend), backend, Readers::programs);
    const std::string diagram = made(map, drawn, bytes, "mermaid");
    require_clean(diagram, "mermaid", Readers::programs);
    require_sound_mermaid(map, diagram);
    require_json(made(map, drawn, bytes, "json"), "json");
    const std::string table = made(map, drawn, bytes, "csv");
    require_clean(std::string_view(table).substr(3), "csv", Readers::programs);  // behind the byte order mark
    require_sound_table(table);
}

void run_picture(std::string_view bytes) {
    FuzzedMap map(bytes);
    if (!map.drawable()) return;
    Drawn drawn(map, Dice::of(bytes));
    require_sound_scene(map, drawn);
    require_sound_svg(made(map, drawn, bytes, "svg"));
}

void run_page(std::string_view bytes) {
    FuzzedMap map(bytes);
    if (!map.drawable()) return;
    Drawn drawn(map, Dice::of(bytes));
    require_sound_page(made(map, drawn, bytes, "html"));
}

void run_paper(std::string_view bytes) {
    FuzzedMap map(bytes);
    if (!map.drawable()) return;
    Drawn drawn(map, Dice::of(bytes));
    const std::string pdf = made(map, drawn, bytes, "pdf");
    require(pdf.empty() || (pdf.starts_with("%PDF-") && pdf.ends_with("%%EOF\n")), "PDF that is none");
    const std::string png = made(map, drawn, bytes, "png");
    require(png.empty() || (png.starts_with("\x89PNG\r\n\x1a\n") && png.substr(png.size() - 8, 4) == "IEND"), "PNG that is none");
    if (!Dice::of(bytes).sometimes()) return;
    PageRoom room;
    room.width = 900;
    room.height = 600;
    for (const Scene& page : lay_out_pages(drawn.grid, *drawn.theme, *drawn.shaper, {"map.yaml"}, room)) {
        std::vector<std::string> wrong = unbalanced_items(page);
        for (auto* rule : {&outside_page, &overlapping_lines}) {
            for (std::string& one : rule(page)) wrong.push_back(std::move(one));
        }
        require(wrong.empty(), "a page breaks a rule of layout", wrong.empty() ? "" : wrong.front());
    }
}

}  // namespace fuzzing
