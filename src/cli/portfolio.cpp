// journeymap portfolio: an index over many maps.
#include <algorithm>

#include <fmt/core.h>

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/flags.h"
#include "cli/options.h"
#include "config/settings.h"
#include "diagnostics/formats.h"
#include "driver/file_users.h"
#include "driver/inputs.h"
#include "driver/map.h"
#include "driver/selection.h"
#include "portfolio/formats.h"
#include "support/ascii.h"
#include "support/escape.h"
#include "support/file.h"
#include "support/log_text.h"
#include "support/replacement.h"

namespace journeymap {

namespace {

constexpr std::string_view help =
    "Makes an index over many maps: how far each is, where it hurts most, which barriers are open, what comes back from map to map.\n"
    "\n"
    "  journeymap portfolio maps/                       for people, every *.journey.yaml below maps/, worst first\n"
    "  journeymap portfolio maps/ -f md -o INDEX.md     an index to keep beside the maps, with links to them\n"
    "  journeymap portfolio maps/ -f csv -o maps.csv    a row for each map, for a spreadsheet\n"
    "  journeymap portfolio maps/ --today 2026-10-01    says also which reviews are overdue on that day\n"
    "\n"
    "Usage: journeymap portfolio [MAP...] [options]\n"
    "A MAP is a file, a directory (its *.journey.yaml and *.journey.yml below) or - for standard input.\n"
    "\n"
    "  -o, --output FILE       a file, or - for standard output (default)\n"
    "  -f, --format NAME       text (default), md, json (journeymap schema portfolio) or csv; without it what the extension of -o says\n"
    "      --today DATE        the day by which reviews are overdue; without it SOURCE_DATE_EPOCH counts, the clock does not\n"
    "      --profile NAME      as check takes it\n"
    "      --config FILE       use this file instead of the .journeymap.yaml near each map\n"
    "      --no-config         use none\n"
    "      --limits-times N    let a map be up to N times as large as usual, N from 1 to 100\n"
    "      --color WHEN        auto, always or never\n";

ExitStatus run(const Call& call);

}  // namespace

extern const Command portfolio_command;
const Command portfolio_command{"portfolio", "make an index over many maps: where it hurts, what is open, what recurs", help, &run};

namespace {

constexpr std::size_t most_problems = 5;  // of a map that was not understood

struct Options {
    std::vector<std::string> maps;
    std::optional<std::string> output, format, today, limits_times, color;
    FlagWords flags;
};

std::string parse(const Call& call, Options& options) {
    Arguments arguments;
    arguments.value("-o,--output", options.output);
    arguments.value("-f,--format", options.format);
    arguments.value("--today", options.today);
    declare_common(arguments, options.flags);
    arguments.value("--limits-times", options.limits_times);
    arguments.value("--color", options.color);
    std::string wrong = arguments.parse(call.words);
    options.maps = arguments.names();
    return wrong;
}

bool goes_to_file(const Options& options) { return options.output && *options.output != "-"; }

// Whether a file's name says something about its format: it has a dot behind its first character.
bool has_extension(std::string_view name) { return name.rfind('.') != name.npos && name.rfind('.') != 0; }

const PortfolioFormat* format_of(const std::string& path) {
    const std::string name = lowered_ascii(file_name_of(path));
    for (const PortfolioFormat* format : portfolio_formats()) {
        if (name.size() > format->extension.size() && name.ends_with(format->extension)) return format;
    }
    return nullptr;
}

const PortfolioFormat* format_called(const std::string& word, Wrong& wrong) {
    if (const PortfolioFormat* format = find_portfolio_format(word)) return format;
    std::vector<std::string_view> known;
    for (const PortfolioFormat* format : portfolio_formats()) known.push_back(format->name);
    wrong.push_back(unknown_word("format of portfolios", word, known));
    return nullptr;
}

// What the call says, else what the extension of the output says, else the first.
const PortfolioFormat* chosen_format(const Options& options, Wrong& wrong) {
    if (options.format) return format_called(*options.format, wrong);
    if (!goes_to_file(options) || !has_extension(file_name_of(*options.output))) return portfolio_formats().front();
    if (const PortfolioFormat* format = format_of(*options.output)) return format;
    std::string sentence = "the name " + escaped(*options.output) + " does not tell the format: say it with -f, or use an extension of";
    for (const PortfolioFormat* format : portfolio_formats()) sentence += " " + std::string(format->extension);
    wrong.push_back(std::move(sentence));
    return nullptr;
}

// `-f csv -o x.md`.
void doubt_extension(const Console& console, const Options& options, const PortfolioFormat& format) {
    const PortfolioFormat* told = goes_to_file(options) ? format_of(*options.output) : nullptr;
    if (!told || told == &format) return;
    console.warn(escaped(*options.output) + " gets the name of a " + std::string(told->name) + " file, and is to be " +
                 std::string(format.name) + ", as -f says");
}

// "line 3: "; in another file that the map uses "people.yaml, line 3: ".
std::string place_in(const Map& map, const Finding& finding) {
    if (!finding.span.given() || finding.span.source >= map.sources.count()) return {};
    const Source& source = map.sources.at(finding.span.source);
    const std::string file = finding.span.source == 0 ? std::string() : escaped(source.name()) + ", ";
    return fmt::format("{}line {}: ", file, source.line_of(finding.span.begin));
}

// Why a map was not understood, a line for each of the first errors of the document.
void add_problems(const Map& map, PortfolioMap& own) {
    for (const Finding& finding : map.diagnostics.findings()) {
        const bool document = finding.rule->family() == 0 || finding.rule->family() == 9;
        if (!document || finding.severity != Severity::error) continue;
        if (own.problems.size() == most_problems)
            ++own.problems_left_out;
        else
            own.problems.push_back(without_commands(place_in(map, finding) + finding.message));
    }
    if (own.problems.empty()) own.problems.emplace_back("there is no map in it");
}

PortfolioMap read_one(const Input& input, const Map& map, const MapOptions& options) {
    PortfolioMap own;
    if (map.drawable() && map.scorecard) own = portfolio_map(*map.journey, map.sources, *map.scorecard, options.checks.today);
    own.name = map.name;
    own.path = input.is_standard_input() ? "<stdin>" : input.path;
    own.file = input.is_standard_input() ? std::string() : real_path(input.path);
    own.errors = static_cast<std::size_t>(map.diagnostics.count(Severity::error));
    own.warnings = static_cast<std::size_t>(map.diagnostics.count(Severity::warning));
    if (!map.unreadable.empty())
        own.problems.push_back("cannot be read: " + map.unreadable);
    else if (!own.understood)
        add_problems(map, own);
    return own;
}

// Says of a map that could not be read, or be linked to.
ExitStatus tell_read(const Console& console, const Input& input, const Map& map, const PortfolioMap& own) {
    const bool is_lost = own.file.empty() && !input.is_standard_input();
    if (!map.unreadable.empty() || is_lost) {
        console.complain("cannot read " + map.name + ": " + (map.unreadable.empty() ? "where it is cannot be told" : map.unreadable));
        return ExitStatus::environment_at_fault;
    }
    return map.drawable() ? ExitStatus::done : ExitStatus::map_at_fault;
}

// An index that lies where a map is would take its place, or that of what a map uses.
void refuse_collision(const Options& options, const std::vector<Input>& inputs, const ConfigShelf& shelf, Wrong& wrong) {
    if (!goes_to_file(options)) return;
    const std::string output = file_identity(*options.output);
    for (const std::string& config : shelf.paths()) {
        if (file_identity(config) == output)
            wrong.push_back(
                "the output " + escaped(*options.output) + " would overwrite " + escaped(config) + ", which holds for the maps");
    }
    for (const Input& input : inputs) {
        if (input.is_standard_input() || file_identity(input.path) != output) continue;
        wrong.push_back("the output " + escaped(*options.output) + " would overwrite the map " + escaped(input.path));
        return;
    }
}

// Nor that of what another map is made of.
void refuse_used_around(const Options& options, const std::vector<Input>& inputs, const MapOptions& map_options, Wrong& wrong) {
    if (!goes_to_file(options) || !wrong.empty()) return;
    UserSearch search{{}, map_options.limit_factor, map_options.declared};
    for (const Input& input : inputs) search.maps.push_back(input.path);
    wrong = overwrites_of_used({*options.output}, search);
}

// Said when the maps have been read, and before anything is written.
void refuse_used(const Options& options, const Input& input, const Map& map, Wrong& wrong) {
    if (!goes_to_file(options)) return;
    for (const std::string& file : files_used(map.sources, map.journey)) {
        if (!same_file(*options.output, file)) continue;
        wrong.push_back("the output " + escaped(*options.output) + " would overwrite what the map " + escaped(input.path) + " uses");
        return;
    }
}

ExitStatus put_out(const Call& call, const Options& options, const std::string& text) {
    if (!goes_to_file(options)) return call.console.print(text);
    const WriteResult result = write_file(*options.output, text, Links::follow);
    if (result.state == WriteState::failed) {
        call.console.complain("cannot write " + escaped(*options.output) + ": " + result.problem);
        return ExitStatus::environment_at_fault;
    }
    call.console.note((result.state == WriteState::unchanged ? "unchanged " : "wrote ") + escaped(*options.output) + "\n");
    return ExitStatus::done;
}

ExitStatus run(const Call& call) {
    Options options;
    if (const std::string wrong = parse(call, options); !wrong.empty()) return refuse(call, portfolio_command, {wrong});
    Wrong wrong;
    if (options.color) call.console.choose_color(color_choice(*options.color, wrong).value_or(ColorChoice::automatic));
    const PortfolioFormat* format = chosen_format(options, wrong);
    MapOptions map_options;
    map_options.checks = check_options(options.today, call.environment, Clock::does_not_count, wrong);
    map_options.limit_factor = limit_factor(options.limits_times, wrong);
    ConfigShelf shelf(flags_of(options.flags, wrong));
    if (!wrong.empty()) return refuse(call, portfolio_command, wrong);

    const InputPlan inputs = inputs_of(options.maps, shelf);
    std::vector<Settings> settings;
    for (const Input& input : inputs.inputs) settings.push_back(shelf.settings_for(folder_of(input)));
    if (const ExitStatus status = tell_configs(call.console, shelf); status != ExitStatus::done) return status;
    wrong = inputs.wrong;
    refuse_collision(options, inputs.inputs, shelf, wrong);
    refuse_used_around(options, inputs.inputs, map_options, wrong);
    if (!wrong.empty()) return refuse(call, portfolio_command, wrong);

    doubt_extension(call.console, options, *format);
    ExitStatus status = tell_unread(call.console, inputs);
    std::vector<PortfolioMap> maps;
    for (std::size_t i = 0; i < inputs.inputs.size(); ++i) {
        map_options.policy = settings[i].policy;
        const Map map = understand(inputs.inputs[i], map_options);
        refuse_used(options, inputs.inputs[i], map, wrong);
        maps.push_back(read_one(inputs.inputs[i], map, map_options));
        status = worst_of(status, tell_read(call.console, inputs.inputs[i], map, maps.back()));
    }
    if (!wrong.empty()) return refuse(call, portfolio_command, wrong);
    if (status == ExitStatus::environment_at_fault && goes_to_file(options)) {
        call.console.complain("no index was written, because not all maps could be read");
        return status;
    }
    const std::string folder = goes_to_file(options) ? std::string(directory_of(*options.output)) : ".";
    std::string problem = make_directories(folder);
    const PortfolioStyle style{.folder = real_path(folder)};
    if (problem.empty() && style.folder.empty() && goes_to_file(options)) problem = "where its directory is cannot be told";
    if (!problem.empty()) {
        call.console.complain("cannot write " + escaped(*options.output) + ": " + problem);
        return ExitStatus::environment_at_fault;
    }
    return worst_of(status, put_out(call, options, format->render(make_portfolio(std::move(maps), map_options.checks.today), style)));
}

}  // namespace

}  // namespace journeymap
