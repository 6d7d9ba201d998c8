// Document to findings: under all profiles, in all forms, a few of them at a time; and what the fixes make of it.
#include "diagnostics/formats.h"
#include "diagnostics/patch.h"
#include "driver/map.h"
#include "fuzz/fuzzed_map.h"
#include "fuzz/invariant.h"
#include "fuzz/kept_words.h"
#include "fuzz/target.h"
#include "fuzz/xml_check.h"
#include "journeymap/insight.h"
#include "reports/insights.h"
#include "reports/report.h"
#include "rules/registry.h"

namespace fuzzing {

using namespace journeymap;

namespace {

// As `journeymap check -` reads it.
Map understood(std::string_view bytes, Profile profile) {
    const FileTexts texts{{"-", std::string(bytes)}};
    MapOptions options;
    options.checks.today = today;
    options.checks.today_from = "--today";
    options.policy = Policy(profile, {});
    options.instead = &texts;
    return understand({"-", "-"}, options);
}

void require_sound_report(const ReportFormat& format, std::span<const CheckedMap> maps) {
    const std::string text = format.render(maps, {{}, all_rules(), "0"});
    if (format.name == "json" || format.name == "sarif" || format.name == "gitlab") return require_json(text, format.name);
    require_clean(text, format.name, format.name == "junit" ? Readers::programs : Readers::people);
    if (format.name == "junit") return require_well_formed(text, format.name);
    if (format.name != "github") require_no_commands(text, format.name);
}

void judge_reports(Map map, Dice& dice) {
    std::vector<CheckedMap> maps(1);
    maps[0].name = maps[0].path = "map.yaml";
    maps[0].sources = std::move(map.sources);
    maps[0].findings = std::move(map.diagnostics.findings());
    maps[0].scorecard = map.scorecard;
    maps[0].allowed = static_cast<int>(map.allowed.size());
    for (int i = 0; i < 2; ++i) require_sound_report(*dice.of_all(report_formats()), maps);
    const std::string narrow = human_text(maps[0].findings, maps[0].sources, {Coloring::none, 30});
    require_clean(narrow, "findings on a narrow terminal", Readers::people);
}

void judge_insights(const Journey& journey) {
    const InsightMap one{"map.yaml", "map.yaml", &journey, find_insights(journey)};
    for (const Insight& insight : one.report.insights) {
        require_clean(insight.sentence, "an insight", Readers::people);
        require(insight.weight >= 0 && insight.weight <= 100, "an insight of impossible weight", insight.sentence);
    }
    for (const InsightFormat* format : insight_formats()) {
        const std::string text = format->render({&one, 1}, {});
        format->name == "json" ? require_json(text, "insights") : require_clean(text, format->name, Readers::programs);
    }
}

// Under one of the profiles, with the comments of the map.
void judge_profile(std::string_view bytes, Dice& dice) {
    Map map = understood(bytes, static_cast<Profile>(dice.below(profiles().size())));
    require_sound(map.diagnostics.findings(), map.sources);
    if (map.drawable()) judge_insights(*map.journey);
    judge_reports(std::move(map), dice);
}

// Each round as `check --fix` makes it, without trying first: what is written over stays text.
void require_fixable(const FuzzedMap& map) {
    std::vector<Edit> edits;
    for (const Finding& finding : map.diagnostics.findings()) {
        for (const Edit& edit : finding.edits) {
            if (edit.span.source == 0) edits.push_back(edit);
        }
    }
    if (edits.empty()) return;
    const std::string after = fixed(map.sources.at(0).bytes(), edits);
    Sources sources;
    Diagnostics diagnostics;
    const auto source = load_source("map.yaml", after, sources, diagnostics);
    require(source.has_value() || !map.journey, "a fix makes bytes that are refused", after);
}

}  // namespace

void run_findings(std::string_view bytes) {
    const FuzzedMap map(bytes);
    require_sound(map.diagnostics.findings(), map.sources);
    const std::string said = human_text(map.diagnostics.findings(), map.sources, {});
    require_clean(said, "findings", Readers::people);
    require_no_commands(said, "findings");
    Dice dice = Dice::of(bytes);
    if (dice.sometimes()) {
        const FuzzedMap again(bytes);
        require_same(said, human_text(again.diagnostics.findings(), again.sources, {}), "findings");
    }
    if (map.drawable()) {
        for (const StepScore& step : map.scorecard) require_clean(step.gap, "a gap", Readers::programs);  // escaped where it is printed
    }
    require_fixable(map);
    if (map.sources.count() > 0) require_words_kept(map.diagnostics.findings(), map.sources);
    judge_profile(bytes, dice);
}

}  // namespace fuzzing
