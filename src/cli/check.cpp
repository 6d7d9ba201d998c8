// journeymap check: says what is wrong with maps and what they miss. Its product are the findings.
#include <algorithm>

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/options.h"
#include "cli/scorecard_line.h"
#include "diagnostics/formats.h"
#include "driver/inputs.h"
#include "driver/map.h"
#include "driver/merged_findings.h"
#include "rules/registry.h"
#include "driver/selection.h"

namespace journeymap {

namespace {

constexpr std::string_view help =
    "Checks maps: what cannot be understood, and what the six steps of the method find missing. Writes no file.\n"
    "\n"
    "  journeymap check parking.yaml               findings for people, then how far each step is\n"
    "  journeymap check maps/ --fail-on warning    every *.journey.yaml below maps/; warnings fail too\n"
    "  journeymap check parking.yaml --format json for programs\n"
    "  journeymap check - < parking.yaml           from standard input\n"
    "\n"
    "Usage: journeymap check [MAP...] [options]\n"
    "A MAP is a file, a directory (its *.journey.yaml and *.journey.yml below) or - for standard input. None: this directory.\n"
    "\n"
    "  -f, --format NAME     human (default), short (one line each) or json\n"
    "      --fail-on SEV     exit with 1 from this severity on: error (default), warning, info or never\n"
    "      --today DATE      the day on which reviews are due or not: 2026-03-31; without it SOURCE_DATE_EPOCH or the clock\n"
    "      --limits-times N  let a map be up to N times as large as usual, N from 1 to 100\n"
    "      --color WHEN      auto, always or never\n";

ExitStatus run(const Call& call);

}  // namespace

extern const Command check_command;
const Command check_command{"check", "say what is wrong with maps and what they miss", help, &run};

namespace {

struct Options {
    std::vector<std::string> maps;
    std::optional<std::string> format, fail_on, today, limits_times, color;
};

std::string parse(const Call& call, Options& options) {
    Arguments arguments;
    arguments.value("-f,--format", options.format);
    arguments.value("--fail-on", options.fail_on);
    arguments.value("--today", options.today);
    arguments.value("--limits-times", options.limits_times);
    arguments.value("--color", options.color);
    std::string wrong = arguments.parse(call.words);
    options.maps = arguments.names();
    return wrong;
}

const FindingFormat* format_named(const std::optional<std::string>& name, Wrong& wrong) {
    if (!name) return &human_format;
    if (const FindingFormat* format = find_finding_format(*name)) return format;
    std::vector<std::string_view> known;
    for (const FindingFormat* format : finding_formats()) known.push_back(format->name);
    wrong.push_back(unknown_word("format of findings", *name, known));
    return nullptr;
}

bool reaches(const Diagnostics& diagnostics, Threshold threshold) {
    if (threshold.never) return false;
    return std::any_of(diagnostics.findings().begin(), diagnostics.findings().end(),
        [threshold](const Finding& finding) { return finding.severity >= threshold.severity; });
}

FormatOptions format_options(const Console& console) {
    FormatOptions options;
    options.coloring = console.color_on_output() ? Coloring::ansi : Coloring::none;
    if (const int width = console.output_width(); width > 0) options.width = width;
    return options;
}

// Findings map by map, each with its summary, so that the first are seen before the last are found.
std::string text_for_people(const Map& map, const FormatOptions& options) {
    std::string text = human_format.render(map.diagnostics.findings(), map.sources, options);
    if (!text.empty()) text += '\n';
    text += map.name + ": " + summary_of(map.diagnostics.findings()) + "\n";
    if (map.scorecard) text += map.name + ": " + scorecard_line(*map.scorecard) + "\n";
    return text;
}

ExitStatus check(const std::vector<Input>& inputs, const CheckOptions& checks, std::size_t limit_factor, const FindingFormat& format,
    Threshold threshold, const Console& console) {
    FormatOptions options = format_options(console);
    ExitStatus status = ExitStatus::done;
    MergedFindings merged;
    for (const Input& input : inputs) {
        Map map = understand(input, checks, limit_factor);
        if (!map.unreadable.empty()) {
            console.complain("cannot read " + map.name + ": " + map.unreadable);
            status = worst_of(status, ExitStatus::environment_at_fault);
            continue;
        }
        if (reaches(map.diagnostics, threshold)) status = worst_of(status, ExitStatus::map_at_fault);
        if (&format == &human_format) {
            status = worst_of(status, console.print(text_for_people(map, options)));
        } else {
            merged.add(std::move(map.diagnostics.findings()), map.sources);
        }
    }
    if (&format == &human_format) return status;
    options.rules = all_rules();
    return worst_of(status, console.print(format.render(merged.findings, merged.sources, options)));
}

ExitStatus run(const Call& call) {
    Options options;
    if (const std::string wrong = parse(call, options); !wrong.empty()) return refuse(call, check_command, {wrong});
    Wrong wrong;
    if (options.color) call.console.choose_color(color_choice(*options.color, wrong).value_or(ColorChoice::automatic));
    const FindingFormat* format = format_named(options.format, wrong);
    const Threshold fail_on = options.fail_on ? threshold(*options.fail_on, wrong).value_or(Threshold{}) : Threshold{};
    const CheckOptions checks = check_options(options.today, call.environment, Clock::counts, wrong);
    const std::size_t factor = limit_factor(options.limits_times, wrong);
    const InputPlan inputs = find_inputs(options.maps);
    wrong.insert(wrong.end(), inputs.wrong.begin(), inputs.wrong.end());
    if (!wrong.empty()) return refuse(call, check_command, wrong);

    for (const std::string& sentence : inputs.unreadable) call.console.complain(sentence);
    const ExitStatus read = inputs.unreadable.empty() ? ExitStatus::done : ExitStatus::environment_at_fault;
    return worst_of(read, check(inputs.inputs, checks, factor, *format, fail_on, call.console));
}

}  // namespace

}  // namespace journeymap
