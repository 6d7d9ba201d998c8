// journeymap preview: maps in a browser, drawn anew on each save.
#include <algorithm>
#include <charconv>

#include "cli/arguments.h"
#include "cli/browser.h"
#include "cli/check_baselines.h"
#include "cli/chosen_themes.h"
#include "cli/command.h"
#include "cli/flags.h"
#include "cli/options.h"
#include "diagnostics/formats.h"
#include "driver/builder.h"
#include "driver/depfile.h"
#include "model/rules.h"
#include "preview/preview.h"
#include "support/escape.h"
#include "support/file.h"

namespace journeymap {

namespace {

constexpr std::string_view help =
    "Shows maps in a browser and draws them anew whenever they are saved. The page keeps its place; a map that cannot be drawn keeps its\n"
    "last picture, with what is wrong over it. Ctrl-C ends it.\n"
    "\n"
    "  journeymap preview parking.yaml         then open the address that it prints\n"
    "  journeymap preview maps/ --open         every *.journey.yaml below maps/, in the usual browser\n"
    "\n"
    "Usage: journeymap preview [MAP...] [options]\n"
    "A MAP is a file or a directory (its *.journey.yaml and *.journey.yml below). None: this directory. Only browsers on this machine\n"
    "can see the page.\n"
    "\n"
    "      --port N          the port of the address; without it any that is free\n"
    "      --open            open the page in a browser\n"
    "      --poll            look at the files from time to time, where changes are not told: network drives, some containers\n"
    "      --persona LIST    only these personas, by id\n"
    "      --lanes LIST      only these lanes, in this order, by id\n"
    "      --no-insights     the bare map, without marks of what it reveals\n"
    "      --theme NAME      colours: journeymap list themes, or a theme file (with a slash, or .yaml at its end)\n"
    "      --profile NAME    how serious findings are: journeymap list profiles\n"
    "      --config FILE     use this file instead of the .journeymap.yaml near each map\n"
    "      --no-config       use none\n"
    "      --today DATE      the day on which reviews are due or not; without it today\n"
    "      --limits-times N  let a map be up to N times as large as usual, N from 1 to 100\n"
    "      --color WHEN      auto, always or never\n";

ExitStatus run(const Call& call);

}  // namespace

extern const Command preview_command;
const Command preview_command{"preview", "show maps in a browser, drawn anew on each save", help, &run};

namespace {

struct PreviewOptions {
    std::vector<std::string> maps, personas, lanes;
    std::optional<std::string> port, today, limits_times, color;
    FlagWords flags;
    bool open = false, poll = false, no_insights = false;
};

std::string parse(const Call& call, PreviewOptions& options) {
    Arguments arguments;
    arguments.value("--port", options.port);
    arguments.flag("--open", options.open);
    arguments.flag("--poll", options.poll);
    arguments.list("--persona", options.personas);
    arguments.list("--lanes", options.lanes);
    arguments.flag("--no-insights", options.no_insights);
    arguments.value("--theme", options.flags.theme);
    declare_common(arguments, options.flags);
    arguments.value("--today", options.today);
    arguments.value("--limits-times", options.limits_times);
    arguments.value("--color", options.color);
    std::string wrong = arguments.parse(call.words);
    options.maps = arguments.names();
    return wrong;
}

// 0: any that is free.
int port_of(const std::optional<std::string>& word, Wrong& wrong) {
    if (!word) return 0;
    int port = 0;
    const auto [end, error] = std::from_chars(word->data(), word->data() + word->size(), port);
    if (error == std::errc() && end == word->data() + word->size() && port >= 1 && port <= 65535) return port;
    wrong.push_back(quoted(*word) + " is not a port: a number from 1 to 65535");
    return 0;
}

// Draws one map as `build` would, with the configs and themes as they are now.
class Draughtsman {
public:
    Draughtsman(const Call& call, BuildOptions build, Flags flags)
        : call_(call), checks_(build.map.checks), flags_(std::move(flags)), builder_(std::move(build)) {}

    const Flags& flags() const { return flags_; }

    PreviewDrawing draw(const Input& input) {
        PreviewDrawing drawing;
        ConfigShelf shelf(flags_);
        ChosenThemes themes;
        CheckBaselines baselines(call_.console, BaselineUse::take_known);
        const Settings settings = shelf.settings_for(folder_of(input));
        add_files(input, settings, drawing);
        Wrong wrong;
        MapChoices choices{settings.policy, themes.theme_for(settings, wrong), settings.thresholds};
        if (!settings.baseline.empty()) {
            baselines.need(settings);
            choices.take_known = [&](std::vector<Finding>& findings) { return baselines.apply(findings, input, settings); };
        }
        add_problems(shelf.findings_text({}), shelf.unreadable(), drawing);
        add_problems(themes.findings_text(), themes.unreadable(), drawing);
        add_problems({}, wrong, drawing);
        if (baselines.tell() != ExitStatus::done) drawing.problems.push_back("the baseline cannot be used: the terminal says why");
        if (drawing.problems.empty()) build(input, choices, drawing);
        return drawing;
    }

private:
    static void add_problems(const std::string& text, const std::vector<std::string>& sentences, PreviewDrawing& drawing) {
        if (!text.empty()) drawing.problems.push_back(text);
        drawing.problems.insert(drawing.problems.end(), sentences.begin(), sentences.end());
    }

    // Those that say what the project wants, and those that could come to say it.
    void add_files(const Input& input, const Settings& settings, PreviewDrawing& drawing) const {
        drawing.files = {input.path};
        for (const std::string& theme : {settings.theme, settings.dark_theme}) {
            if (is_theme_file(theme)) drawing.files.push_back(theme);
        }
        if (!settings.baseline.empty()) drawing.files.push_back(settings.baseline);
        if (flags_.config) drawing.files.push_back(*flags_.config);
        if (flags_.no_config || flags_.config) return;
        std::string folder = real_path(folder_of(input));
        for (; !folder.empty(); folder = std::string(directory_of(folder))) {
            drawing.files.push_back(join_path(folder, config_name));
            const bool is_found = settings.config && settings.config->path == drawing.files.back();
            if (is_found || folder == "/" || kind_of(join_path(folder, ".git")) != PathKind::missing) break;
        }
    }

    void build(const Input& input, const MapChoices& choices, PreviewDrawing& drawing) {
        static const Backend* const svg = find_backend("svg");
        Build built = builder_.build(input, {{"-", Links::refuse, svg}}, choices);
        const Map& map = built.map;
        for (std::string& file : files_read(built)) drawing.files.push_back(std::move(file));
        if (!map.unreadable.empty()) drawing.problems.push_back("cannot read " + map.name + ": " + map.unreadable);
        for (const std::string& sentence : built.wrong) drawing.problems.push_back(sentence);
        if (map.journey) drawing.title = map.journey->title.value;
        for (BuiltFile& file : built.files) {
            if (file.state == WriteState::failed) drawing.problems.push_back(file.problem);
            drawing.picture = std::move(file.bytes);
        }
        for (const Finding& finding : map.diagnostics.findings()) add_finding(finding, input, map.sources, drawing);
    }

    static void add_finding(const Finding& finding, const Input& input, const Sources& sources, PreviewDrawing& drawing) {
        int& count = finding.severity == Severity::error     ? drawing.errors
                     : finding.severity == Severity::warning ? drawing.warnings
                                                             : drawing.infos;
        ++count;
        drawing.findings.push_back(
            {name_of(finding.severity), finding.rule->code, finding.rule->name, place_of(finding, sources), finding.message, finding.help});
        // A file that could not be read is waited for.
        for (const Rule* rule : {&use_file, &data_file, &compared_map, &photo_file}) {
            if (finding.rule->code != rule->code || !finding.span.given()) continue;
            std::string_view written = sources.text(finding.span);
            while (!written.empty() && (written.front() == '"' || written.front() == '\'')) written.remove_prefix(1);
            while (!written.empty() && (written.back() == '"' || written.back() == '\'')) written.remove_suffix(1);
            const std::string& named_in = rule == &photo_file ? sources.at(finding.span.source).path() : input.path;
            if (!written.starts_with('/')) drawing.files.push_back(join_path(directory_of(named_in), written));
        }
    }

    const Call& call_;
    CheckOptions checks_;
    Flags flags_;
    Builder builder_;
};

BuildOptions build_options(const PreviewOptions& options, const Call& call, Wrong& wrong) {
    BuildOptions build;
    build.map.checks = check_options(options.today, call.environment, Clock::counts, wrong);
    build.map.limit_factor = limit_factor(options.limits_times, wrong);
    build.map.compares_to = ComparesTo::read;
    if (options.no_insights) build.insights = ShowInsights::leave_out;
    build.grid.lanes = options.lanes;
    build.grid.personas = options.personas;
    return build;
}

// The maps of the call as they are now. A file that it names stays one, there or not; a directory stands for what is in it.
class MapsOfCall {
public:
    MapsOfCall(std::vector<std::string> names, Flags flags, std::vector<Input> first)
        : names_(std::move(names)), flags_(std::move(flags)), first_(std::move(first)) {
        if (names_.empty()) folders_.emplace_back(".");
        for (const std::string& name : names_) {
            if (kind_of(name) == PathKind::directory) folders_.push_back(name);
        }
    }

    PreviewMaps list() const {
        ConfigShelf shelf(flags_);
        PreviewMaps found{inputs_of(names_, shelf).inputs, folders_};
        for (const Input& input : first_) {
            const auto is_it = [&](const Input& one) { return one.path == input.path; };
            if (std::ranges::find(names_, input.path) != names_.end() && std::ranges::none_of(found.maps, is_it))
                found.maps.push_back(input);
        }
        return found;
    }

private:
    std::vector<std::string> names_;
    Flags flags_;
    std::vector<Input> first_;
    std::vector<std::string> folders_;
};

ExitStatus run(const Call& call) {
    PreviewOptions options;
    if (const std::string wrong = parse(call, options); !wrong.empty()) return refuse(call, preview_command, {wrong});
    Wrong wrong;
    if (options.color) call.console.choose_color(color_choice(*options.color, wrong).value_or(ColorChoice::automatic));
    BuildOptions build = build_options(options, call, wrong);
    const int port = port_of(options.port, wrong);
    const Flags flags = flags_of(options.flags, wrong);
    if (options.flags.theme && !is_theme_file(*options.flags.theme)) theme_named(*options.flags.theme, wrong);
    if (std::ranges::find(options.maps, "-") != options.maps.end())
        wrong.emplace_back("standard input is read once and cannot be watched: name a file");
    if (!wrong.empty()) return refuse(call, preview_command, wrong);

    ConfigShelf shelf(flags);
    const InputPlan inputs = inputs_of(options.maps, shelf);
    if (!inputs.wrong.empty()) return refuse(call, preview_command, inputs.wrong);
    tell_unread(call.console, inputs);

    const MapsOfCall maps(options.maps, flags, inputs.inputs);
    Draughtsman draughtsman(call, std::move(build), flags);
    Preview preview({[&] { return maps.list(); }, [&](const Input& input) { return draughtsman.draw(input); },
                        [&](const std::string& line) { call.console.note(line); }},
        options.poll ? WatchWay::looked_at : WatchWay::told);
    if (const std::string problem = preview.begin(port); !problem.empty()) {
        call.console.complain("cannot serve a page on 127.0.0.1" + (port == 0 ? "" : ":" + std::to_string(port)) + ": " + problem);
        return ExitStatus::environment_at_fault;
    }
    if (const ExitStatus status = call.console.print(preview.address() + "\n"); status != ExitStatus::done) return status;
    call.console.note("open this address in a browser; Ctrl-C ends the preview\n");
    if (options.open) {
        if (const std::string problem = open_in_browser(preview.address(), call.environment.path); !problem.empty())
            call.console.warn("cannot open a browser: " + problem);
    }
    preview.run();
}

}  // namespace

}  // namespace journeymap
