#include "import/importing.h"

#include <fmt/core.h>

#include <algorithm>

#include "data/csv.h"
#include "import/import_rules.h"
#include "import/mermaid_draft.h"
#include "import/mermaid_journey.h"
#include "import/table_draft.h"
#include "import/table_questions.h"
#include "journeymap/journey.h"
#include "support/limits.h"

namespace journeymap {

namespace {

bool says_journey(const Sources& sources, const MermaidLines& lines) {
    const Span kind = kind_of_diagram(sources, lines);
    const std::string_view word = sources.text(kind);
    return std::ranges::equal(word, std::string_view("journey"), [](char a, char b) { return (a | 0x20) == b; });
}

// What the file begins with, without folders.
std::string_view file_name(const std::string& name) { return std::string_view(name).substr(name.rfind('/') + 1); }

}  // namespace

std::vector<ImportedMap> import_mermaid(
    const Sources& sources, std::uint32_t source, const ImportOptions& options, Diagnostics& diagnostics) {
    std::vector<MermaidLines> diagrams = find_mermaid(sources, source);
    const bool has_journey = std::ranges::any_of(diagrams, [&](const MermaidLines& lines) { return says_journey(sources, lines); });
    // A page may have other diagrams; one that stands alone, or a page without any journey, is told what it is.
    if (has_journey) std::erase_if(diagrams, [&](const MermaidLines& lines) { return !says_journey(sources, lines); });
    std::vector<ImportedMap> maps;
    for (const MermaidLines& lines : diagrams) {
        const std::optional<MermaidDiagram> diagram = read_mermaid(sources, lines, diagnostics);
        if (!diagram) continue;
        const Source& file = sources.at(source);
        const int line = file.line_of(diagram->head.begin);
        const std::string origin =
            line > 1 ? fmt::format("{}, line {}", file_name(file.name()), line) : std::string(file_name(file.name()));
        const Draft draft = draft_of(*diagram, {origin, options.title, options.language}, diagnostics);
        maps.push_back({draft.members().front().second.text(), draft_text(draft), line});
    }
    return diagnostics.count(Severity::error) > 0 ? std::vector<ImportedMap>() : maps;
}

std::vector<ImportedMap> import_csv(const Sources& sources, std::uint32_t source, const ImportOptions& options, Diagnostics& diagnostics) {
    const std::optional<CsvTable> csv = read_csv(sources, source, diagnostics, UnevenRows::filled_up);
    if (!csv) return {};
    const JourneyTable table = journey_table(*csv, options.columns, diagnostics);
    const auto is_known = [](const TableHeader& header) { return header.column != nullptr; };
    if (std::ranges::none_of(table.headers, is_known)) {
        diagnostics.report(not_importable, csv->header().front().span, "no column says what it is")
            .with_help(
                "the first row, or the first column, names parts of a journey: stage, touchpoint, doing, thinking, emotion, pain points");
        return {};
    }
    ask_about_table(*csv, table, options.columns, options.language, diagnostics);
    const DraftOrigin origin{file_name(sources.at(source).name()), options.title, options.language};
    const std::optional<Draft> draft = draft_of_table(table, origin, options.scale, limits::findings * sources.limit_factor(), diagnostics);
    if (!draft) return {};
    return {{options.title, draft_text(*draft), 1}};
}

std::vector<Finding> faults_of(const ImportedMap& map, const std::string& name, Sources& sources) {
    Diagnostics diagnostics;
    if (const auto source = load_source(name, map.text, sources, diagnostics)) read_journey(sources, *source, {}, diagnostics);
    diagnostics.sort_by_place();
    std::vector<Finding> faults = diagnostics.findings();
    std::erase_if(faults, [](const Finding& finding) { return finding.severity != Severity::error; });
    return faults;
}

}  // namespace journeymap
