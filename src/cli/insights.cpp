// journeymap insights: what maps reveal about the service, what matters most first.
#include <list>

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/flags.h"
#include "cli/options.h"
#include "cli/findings_format.h"
#include "config/settings.h"
#include "diagnostics/formats.h"
#include "driver/inputs.h"
#include "driver/map.h"
#include "driver/selection.h"
#include "reports/insights.h"

namespace journeymap {

namespace {

constexpr std::string_view help =
    "Tells what maps reveal about the service: what matters most, what to do first, what is worth a look.\n"
    "\n"
    "  journeymap insights parking.yaml              for people\n"
    "  journeymap insights parking.yaml -f md        for an issue or a wiki\n"
    "  journeymap insights maps/ -f json             for programs, every *.journey.yaml below maps/\n"
    "  journeymap list insights                      what is looked for, how it is computed, and why\n"
    "\n"
    "Usage: journeymap insights [MAP...] [options]\n"
    "A MAP is a file, a directory (its *.journey.yaml and *.journey.yml below) or - for standard input.\n"
    "\n"
    "  -f, --format NAME       text (default), md or json\n"
    "      --profile NAME      as check takes it\n"
    "      --config FILE       use this file instead of the .journeymap.yaml near each map\n"
    "      --no-config         use none\n"
    "      --limits-times N    let a map be up to N times as large as usual, N from 1 to 100\n"
    "      --color WHEN        auto, always or never\n";

ExitStatus run(const Call& call);

}  // namespace

extern const Command insights_command;
const Command insights_command{"insights", "tell what maps reveal about the service, what matters most first", help, &run};

namespace {

struct Options {
    std::vector<std::string> maps;
    std::optional<std::string> format, limits_times, color;
    FlagWords flags;
};

std::string parse(const Call& call, Options& options) {
    Arguments arguments;
    arguments.value("-f,--format", options.format);
    declare_common(arguments, options.flags);
    arguments.value("--limits-times", options.limits_times);
    arguments.value("--color", options.color);
    std::string wrong = arguments.parse(call.words);
    options.maps = arguments.names();
    return wrong;
}

const InsightFormat* format_named(const std::optional<std::string>& name, Wrong& wrong) {
    if (!name) return insight_formats().front();
    if (const InsightFormat* format = find_insight_format(*name)) return format;
    std::vector<std::string_view> known;
    for (const InsightFormat* format : insight_formats()) known.push_back(format->name);
    wrong.push_back(unknown_word("format of insights", *name, known));
    return nullptr;
}

FormatOptions text_options(bool color, int width) {
    FormatOptions options;
    options.coloring = color ? Coloring::ansi : Coloring::none;
    if (width > 0) options.width = width;
    return options;
}

// What keeps a map from being understood; what the method misses is for `check` to say.
void tell_document_findings(const Console& console, const Map& map) {
    FindingList findings;
    for (const Finding& finding : map.diagnostics.findings()) {
        const bool document = finding.rule->family() == 0 || finding.rule->family() == 9;
        if (document && finding.severity == Severity::error) findings.add(finding);
    }
    console.note(human_text(findings, map.sources, findings_format(console)));
}

// One map of the call, kept as long as its report refers to it.
ExitStatus read_one(const Call& call, const Input& input, const Settings& settings, MapOptions options, std::list<Map>& maps,
    std::vector<InsightMap>& reports) {
    options.policy = settings.policy;
    const Map& map = maps.emplace_back(understand(input, options));
    InsightMap& report = reports.emplace_back();
    report.name = map.name;
    report.path = input.is_standard_input() ? "<stdin>" : input.path;
    if (!map.unreadable.empty()) {
        call.console.complain("cannot read " + map.name + ": " + map.unreadable);
        return ExitStatus::environment_at_fault;
    }
    if (!map.drawable()) {
        tell_document_findings(call.console, map);
        return ExitStatus::map_at_fault;
    }
    report.journey = &*map.journey;
    report.report = find_insights(*map.journey, settings.thresholds);
    return ExitStatus::done;
}

ExitStatus run(const Call& call) {
    Options options;
    if (const std::string wrong = parse(call, options); !wrong.empty()) return refuse(call, insights_command, {wrong});
    Wrong wrong;
    if (options.color) call.console.choose_color(color_choice(*options.color, wrong).value_or(ColorChoice::automatic));
    const InsightFormat* format = format_named(options.format, wrong);
    MapOptions map_options;
    map_options.limit_factor = limit_factor(options.limits_times, wrong);
    ConfigShelf shelf(flags_of(options.flags, wrong));
    if (!wrong.empty()) return refuse(call, insights_command, wrong);

    const InputPlan inputs = inputs_of(options.maps, shelf);
    std::vector<Settings> settings;
    for (const Input& input : inputs.inputs) settings.push_back(shelf.settings_for(folder_of(input)));
    if (const ExitStatus status = tell_configs(call.console, shelf); status != ExitStatus::done) return status;
    if (!inputs.wrong.empty()) return refuse(call, insights_command, inputs.wrong);

    ExitStatus status = tell_unread(call.console, inputs);
    std::list<Map> maps;
    std::vector<InsightMap> reports;
    for (std::size_t i = 0; i < inputs.inputs.size(); ++i) {
        status = worst_of(status, read_one(call, inputs.inputs[i], settings[i], map_options, maps, reports));
    }
    return worst_of(
        status, call.console.print(format->render(reports, text_options(call.console.color_on_output(), call.console.output_width()))));
}

}  // namespace

}  // namespace journeymap
