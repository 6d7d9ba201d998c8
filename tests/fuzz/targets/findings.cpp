// Document to findings: under every profile, in every form; and what the fixes make of it.
#include "diagnostics/formats.h"
#include "diagnostics/patch.h"
#include "driver/map.h"
#include "fuzz/fuzzed_map.h"
#include "fuzz/invariant.h"
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

void require_sound_reports(Map map) {
    std::vector<CheckedMap> maps(1);
    maps[0].name = maps[0].path = "map.yaml";
    maps[0].sources = std::move(map.sources);
    maps[0].findings = std::move(map.diagnostics.findings());
    maps[0].scorecard = map.scorecard;
    maps[0].allowed = static_cast<int>(map.allowed.size());
    for (const ReportFormat* format : report_formats()) {
        const std::string text = format->render(maps, {{}, all_rules(), "0"});
        if (format->name == "json" || format->name == "sarif" || format->name == "gitlab") {
            require_json(text, format->name);
        } else if (format->name == "junit") {
            require_clean(text, format->name, Readers::programs);
            require_well_formed(text, format->name);
        } else {
            require_clean(text, format->name, Readers::people);
            if (format->name != "github") require_no_commands(text, format->name);
        }
    }
    const std::string narrow = human_text(maps[0].findings, maps[0].sources, {Coloring::none, 30});
    require_clean(narrow, "findings on a narrow terminal", Readers::people);
}

// Two maps that say the same find the same; what silences findings adds none of the document.
void judge_profiles(std::string_view bytes) {
    for (std::size_t i = 0; i < profiles().size(); ++i) {
        Map map = understood(bytes, static_cast<Profile>(i));
        require_sound(map.diagnostics.findings(), map.sources);
        if (map.drawable()) {
            for (const Insight& insight : find_insights(*map.journey).insights) {
                require_clean(insight.sentence, "an insight", Readers::people);
                require(insight.weight >= 0 && insight.weight <= 100, "an insight of impossible weight", insight.sentence);
            }
        }
        if (map.drawable() && i == 0) {
            const InsightMap one{"map.yaml", "map.yaml", &*map.journey, find_insights(*map.journey)};
            for (const InsightFormat* format : insight_formats()) {
                const std::string text = format->render({&one, 1}, {});
                format->name == "json" ? require_json(text, "insights") : require_clean(text, format->name, Readers::people);
            }
        }
        if (static_cast<Profile>(i) == Profile::public_sector) require_sound_reports(std::move(map));
    }
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
    const FuzzedMap again(bytes);
    require_same(said, human_text(again.diagnostics.findings(), again.sources, {}), "findings");
    if (map.drawable()) {
        for (const StepScore& step : map.scorecard) require_clean(step.gap, "a gap", Readers::people);
    }
    require_fixable(map);
    judge_profiles(bytes);
}

}  // namespace fuzzing
