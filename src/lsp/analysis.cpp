#include "lsp/analysis.h"

#include <algorithm>

#include "config/baseline.h"
#include "config/config.h"
#include "config/config_reach.h"
#include "driver/project.h"
#include "lsp/yaml_spot.h"
#include "rules/registry.h"
#include "support/escape.h"
#include "support/file.h"
#include "syntax/quoting.h"

namespace journeymap {

namespace {

constexpr std::string_view shared_keys[] = {"personas", "channels", "teams", "evidence", "emotions"};

bool is_shared_key(std::string_view key) { return std::ranges::find(shared_keys, key) != std::end(shared_keys); }

void take_known(Map& map, const std::string& path, const Judging& judging) {
    if (judging.baseline.empty() || !map.unreadable.empty() || path == "-") return;
    Diagnostics unused;
    std::string problem;
    std::optional<Baseline> baseline =
        Baseline::read(judging.baseline, Baseline::Missing::is_empty, unused, problem, judging.baseline_maps);
    if (!baseline) return;
    const auto any = [](const Rule&) { return true; };
    map.in_baseline = baseline->take_known(map.diagnostics.findings(), path, any);
}

Map understand_file(const std::string& path, const Judging& judging) {
    const Input input{path, std::string(file_name_of(path))};
    Map map = understand_each_place(input, judging.options);
    take_known(map, path, judging);
    fold(map);
    return map;
}

// What is wrong with a file that maps use, without any of them: as a map would read it that says nothing else.
Map read_for_maps(const std::string& path, const std::string& text, const Judging& judging) {
    Map map;
    Project project(path, judging.options.instead);
    Diagnostics all;
    const auto source = load_source(escaped(path), text, map.sources, map.diagnostics, path);
    if (!source) return map;
    const auto user = map.sources.add("", "use: [" + in_quotes(file_name_of(path)) + "]\n");
    const std::optional<Journey> journey = read_journey(map.sources, user, project.files(), all);
    const auto point_at_own = [user](Span& span) { span.source = span.given() && span.source != user ? Analysis::own : Span::nowhere; };
    for (Finding& finding : all.findings()) {
        if (!finding.span.given() || finding.span.source == user) continue;
        point_at_own(finding.span);  // the file was read a second time through `use`
        for (Label& label : finding.labels) point_at_own(label.span);
        for (Edit& edit : finding.edits) point_at_own(edit.span);
        map.diagnostics.findings().push_back(std::move(finding));
    }
    judging.options.policy.apply(map.diagnostics.findings());
    if (!journey) return map;
    std::vector<const Document*> documents;
    for (const auto& document : journey->documents) documents.push_back(document.get());
    Diagnostics about_comments;  // what is wrong with them is for a map to say
    Allows(map.sources, documents, all_rules(), about_comments).silence(map.diagnostics.findings(), map.sources);
    return map;
}

Map read_as_map(const std::string& path, const std::string& text) {
    Map map;
    const auto source = load_source(escaped(path), text, map.sources, map.diagnostics, path);
    if (source) map.journey = read_journey(map.sources, *source, {}, map.diagnostics);
    return map;
}

Map check_config(const std::string& path, const std::string& text) {
    Map map;
    Config config = read_config_text(path, text, map.diagnostics);
    refuse_paths_outside(config, map.diagnostics);
    map.sources = std::move(config.sources);
    return map;
}

}  // namespace

FileRole role_of(std::string_view path, std::string_view text, std::string_view editor_language) {
    const std::string_view name = file_name_of(path);
    if (name == config_name) return FileRole::config;
    if (name.ends_with(".journey.yaml") || name.ends_with(".journey.yml")) return FileRole::map;
    const std::vector<std::string_view> keys = top_keys(text);
    const auto has = [&](std::string_view key) { return std::ranges::find(keys, key) != keys.end(); };
    if (has("journeymap") || (has("stages") && (has("title") || has("personas") || has("objectives")))) return FileRole::map;
    if (!keys.empty() && std::ranges::all_of(keys, is_shared_key)) return FileRole::part;
    return editor_language == "journeymap" ? FileRole::map : FileRole::other;
}

Analysis analyse_file(FileRole role, const std::string& path, const std::string& text, const Judging& judging) {
    Analysis analysis;
    analysis.role = role;
    switch (role) {
        case FileRole::map: analysis.found = understand_file(path, judging); break;
        case FileRole::part:
            analysis.found = read_for_maps(path, text, judging);
            analysis.as_map = read_as_map(path, text);
            break;
        case FileRole::config: analysis.found = check_config(path, text); break;
        case FileRole::other: break;
    }
    if (analysis.journey() != nullptr) analysis.things = things_in(*analysis.journey());
    return analysis;
}

}  // namespace journeymap
