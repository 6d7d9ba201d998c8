// journeymap build: draws maps.
#include <fmt/core.h>

#include <algorithm>

#include "cli/arguments.h"
#include "cli/check_baselines.h"
#include "cli/chosen_themes.h"
#include "cli/command.h"
#include "cli/flags.h"
#include "cli/options.h"
#include "cli/print_words.h"
#include "cli/version_faults.h"
#include "reports/scorecard_line.h"
#include "diagnostics/formats.h"
#include "driver/builder.h"
#include "driver/counterparts.h"
#include "driver/depfile.h"
#include "driver/inputs.h"
#include "driver/outputs.h"
#include "driver/overwrites.h"
#include "publishing/picture_snippet.h"
#include "support/escape.h"

namespace journeymap {

namespace {

constexpr std::string_view help =
    "Draws maps. What the method finds missing is said and stops nothing; a map that cannot be understood is not drawn.\n"
    "\n"
    "  journeymap build parking.yaml                  writes parking.svg beside it\n"
    "  journeymap build parking.yaml -f png,markdown  writes parking.png and parking.md\n"
    "  journeymap build parking.yaml -f report        writes parking.report.md, for those who never saw the map\n"
    "  journeymap build parking.yaml -f html          writes parking.html, one page with the picture, the report and tables\n"
    "  journeymap build parking.yaml -f text -o -     in this terminal\n"
    "  journeymap build parking.yaml -o out.png       the extension says the format\n"
    "  journeymap build maps/ -o public/              every *.journey.yaml below maps/, the same tree below public/\n"
    "  journeymap build - < parking.yaml > out.svg    from standard input to standard output\n"
    "  journeymap build new.yaml --compare old.yaml   the old curve behind the new one, and what is new, changed, solved and gone\n"
    "\n"
    "Usage: journeymap build [MAP...] [options]\n"
    "A MAP is a file, a directory (its *.journey.yaml and *.journey.yml below) or - for standard input. None: this directory.\n"
    "\n"
    "  -o, --output PLACE    a file, a directory (with a slash at its end, or one that is there) or - for standard output\n"
    "  -f, --format LIST     what to write: journeymap list backends; without it svg, or what the extension of -o says\n"
    "      --compare OLD     mark what has changed since OLD: a map, - for standard input, or a directory with the old maps of all;\n"
    "                        a map that names another under compares_to is drawn against that one without it\n"
    "      --no-compare      draw the map alone, also where it says compares_to\n"
    "      --strict          draw only maps without errors of any kind\n"
    "      --persona LIST    only these personas, by id\n"
    "      --lanes LIST      only these lanes, in this order, by id\n"
    "      --no-insights     draw the bare map, without marks of what it reveals\n"
    "      --theme NAME      colours: journeymap list themes, or a theme file (with a slash, or .yaml at its end)\n"
    "      --dark-theme NAME besides each x.svg an x.dark.svg in these colours, and the HTML that shows the one that fits a page's\n"
    "                        readers on standard output\n"
    "      --no-dark-theme   no dark picture, although .journeymap.yaml says dark_theme\n"
    "      --profile NAME    how serious findings are: journeymap list profiles\n"
    "      --config FILE     use this file instead of the .journeymap.yaml near each map\n"
    "      --no-config       use none\n"
    "      --svg-text HOW    SVG, HTML: embed (font inside, default), outline (shapes) or system (the reader's fonts)\n"
    "      --scale N         PNG: pixels for each px, default 2\n"
    "      --dpi N           PNG: the same as dots per inch, 96 is scale 1\n"
    "      --width N         PNG: so many pixels wide; 160mm: SVG, PDF and PNG as wide as that in print\n"
    "      --rows N          fold a long journey into N rows of stages, or into as many as fit best with auto\n"
    "      --paper SIZE      PDF: a4, a3, a2, a1, a0, letter, legal, tabloid, or auto: the smallest with readable text\n"
    "      --orientation HOW PDF: auto (default), portrait or landscape\n"
    "      --fit HOW         PDF: page (on one sheet, default), width (as wide as a sheet) or tile (on sheets to put together)\n"
    "      --columns N       text: so many columns wide, 40 to 1000; without it the terminal's width, and 100 in a file\n"
    "      --deps FILE       which files the outputs depend on, for Make and Ninja\n"
    "      --today DATE      the day on which reviews are due or not; the default for pictures is none\n"
    "      --limits-times N  let a map be up to N times as large as usual, N from 1 to 100\n"
    "      --color WHEN      auto, always or never\n";

ExitStatus run(const Call& call);

}  // namespace

extern const Command build_command;
const Command build_command{"build", "draw maps as SVG, PNG, PDF or Markdown, or write a report", help, &run};

namespace {

struct Options {
    std::vector<std::string> maps, formats, personas, lanes;
    std::optional<std::string> output, deps, svg_text, columns, today, limits_times, color;
    FlagWords flags;
    SizeWords png;
    PrintWords print;
    std::optional<std::string> compare;
    bool strict = false, no_insights = false, no_compare = false;
};

std::string parse(const Call& call, Options& options) {
    Arguments arguments;
    arguments.value("-o,--output", options.output);
    arguments.value("--deps", options.deps);
    arguments.list("-f,--format", options.formats);
    arguments.flag("--strict", options.strict);
    arguments.flag("--no-insights", options.no_insights);
    arguments.value("--compare", options.compare);
    arguments.flag("--no-compare", options.no_compare);
    arguments.list("--persona", options.personas);
    arguments.list("--lanes", options.lanes);
    arguments.value("--theme", options.flags.theme);
    declare_dark(arguments, options.flags);
    declare_common(arguments, options.flags);
    arguments.value("--svg-text", options.svg_text);
    arguments.value("--columns", options.columns);
    arguments.value("--scale", options.png.scale);
    arguments.value("--dpi", options.png.dpi);
    arguments.value("--width", options.png.width);
    declare_print(arguments, options.print, options.flags);
    arguments.value("--today", options.today);
    arguments.value("--limits-times", options.limits_times);
    arguments.value("--color", options.color);
    std::string wrong = arguments.parse(call.words);
    options.maps = arguments.names();
    sort_print_words(options.print, options.flags, options.png);
    return wrong;
}

BuildOptions build_options(const Options& options, const Call& call, Wrong& wrong) {
    BuildOptions build;
    // `check` asks the clock, and so does --strict, which does what `check` does; a picture never depends on it.
    const Clock clock = options.strict ? Clock::counts : Clock::does_not_count;
    build.map.checks = check_options(options.today, call.environment, clock, wrong);
    if (options.strict) build.strictness = Strictness::stop_at_any_error;
    build.map.limit_factor = limit_factor(options.limits_times, wrong);
    if (options.no_insights) build.insights = ShowInsights::leave_out;
    build.grid.lanes = options.lanes;
    build.grid.personas = options.personas;
    build.map.compares_to = options.no_compare ? ComparesTo::leave : ComparesTo::read;
    if (options.compare && options.no_compare) wrong.emplace_back("--compare and --no-compare exclude each other");
    if (options.svg_text) build.backend.svg_text = svg_text(*options.svg_text, wrong).value_or(SvgText::embed);
    set_png_size(options.png, build.backend, wrong);
    build.backend.made = source_date(call.environment);
    set_text_columns(options.columns, build.backend, wrong);
    return build;
}

bool makes(const OutputPlan& plan, std::string_view format) {
    return std::any_of(plan.outputs.begin(), plan.outputs.end(), [format](const std::vector<Output>& outputs) {
        return std::any_of(outputs.begin(), outputs.end(), [format](const Output& output) { return output.backend->name == format; });
    });
}

bool makes_pictures(const OutputPlan& plan) {
    return makes(plan, "svg") || makes(plan, "png") || makes(plan, "pdf") || makes(plan, "html");
}

bool draws_lanes(const OutputPlan& plan) {
    return std::ranges::any_of(plan.outputs, [](const std::vector<Output>& outputs) {
        return std::ranges::any_of(outputs, [](const Output& output) { return output.backend->name != "report"; });
    });
}

// Whether a product goes to standard output.
bool prints(const OutputPlan& plan) {
    return std::ranges::any_of(
        plan.outputs, [](const std::vector<Output>& outputs) { return std::ranges::any_of(outputs, &Output::is_standard_output); });
}

// Text is as wide as the terminal that shows it; a file is the same everywhere.
void suit_terminal(const Console& console, const Options& options, BackendOptions& backend) {
    if (console.color_on_output()) backend.text_colors = TextColors::ansi;
    if (const int width = console.output_width(); width > 0 && !options.columns) backend.text_columns = width;
}

// An option that would change nothing is a mistake of the caller's that we can see.
void refuse_idle_options(const Options& options, const OutputPlan& plan, Wrong& wrong) {
    if (plan.outputs.empty()) return;
    if (options.png.given() && !makes(plan, "png")) {
        const char* option = options.png.scale ? "--scale" : options.png.dpi ? "--dpi" : "--width";
        wrong.push_back(std::string(option) + " concerns PNG, and none is to be written: add -f png");
    }
    if (!options.lanes.empty() && !draws_lanes(plan)) wrong.push_back("--lanes concerns drawn maps, and only a report is to be written");
    const bool makes_svg = makes(plan, "svg") || makes(plan, "html");
    if (options.svg_text && !makes_svg) wrong.push_back("--svg-text concerns SVG and HTML, and neither is to be written: add -f svg");
    if (options.flags.dark_theme && !makes_svg)
        wrong.push_back("--dark-theme concerns SVG and HTML, and neither is to be written: add -f svg");
    if (options.columns && !makes(plan, "text")) wrong.push_back("--columns concerns text, and none is to be written: add -f text");
    if (options.no_insights && !makes_pictures(plan) && !makes(plan, "markdown") && !makes(plan, "text")) {
        wrong.push_back("--no-insights concerns pictures, Markdown and text, and none is to be written: add -f svg, markdown or text");
    }
    if (options.compare && !makes_pictures(plan) && !makes(plan, "markdown") && !makes(plan, "text")) {
        wrong.push_back("--compare concerns pictures, Markdown and text, and none is to be written: add -f svg, or see journeymap diff");
    }
    if ((options.print.on_paper || options.print.fit) && !makes(plan, "pdf")) {
        const char* option = options.print.fit ? "--fit" : options.flags.orientation ? "--orientation" : "--paper";
        wrong.push_back(std::string(option) + " concerns PDF, and none is to be written: add -f pdf");
    }
    if (options.print.width_mm && !makes(plan, "svg") && !makes(plan, "pdf") && !makes(plan, "png")) {
        wrong.push_back("--width in mm concerns SVG, PDF and PNG, and none is to be written: add -f pdf");
    }
    if (options.print.rows && !makes_pictures(plan)) wrong.push_back("--rows concerns pictures, and none is to be written: add -f svg");
    if (options.flags.theme && !makes_pictures(plan)) {
        wrong.push_back("--theme concerns pictures, and none is to be written: add -f svg, png or pdf");
    }
}

// Findings, with the notes counted instead of shown: they are for `check`.
bool is_about_method(const Finding& finding) { return finding.rule->family() >= 1 && finding.rule->family() <= 6; }

FormatOptions format_for(const Console& console) {
    FormatOptions format;
    format.coloring = console.color_on_errors() ? Coloring::ansi : Coloring::none;
    if (const int width = console.error_width(); width > 0) format.width = width;
    return format;
}

// What stops a picture is shown in full; what the method misses takes a line each, so that a half-finished map can be drawn in peace.
std::string findings_of(const Map& map, const Console& console) {
    const FormatOptions format = format_for(console);
    std::vector<Finding> document, method;
    for (const Finding& finding : map.diagnostics.findings()) {
        if (finding.severity == Severity::info) continue;
        (is_about_method(finding) ? method : document).push_back(finding);
    }
    std::string text = human_text(document, map.sources, format);
    if (!text.empty()) text += '\n';
    text += short_text(method, map.sources);
    const int notes = map.diagnostics.count(Severity::info);
    std::string silent = notes == 0 ? "" : fmt::format("{} {} not shown", notes, notes == 1 ? "note" : "notes");
    if (map.in_baseline > 0) silent += fmt::format("{}{} in the baseline", silent.empty() ? "" : ", ", map.in_baseline);
    if (notes > 0 || !method.empty()) {
        text += fmt::format("{}: 'journeymap check' says what to write", map.name);
        if (!silent.empty()) text += fmt::format(" ({})", silent);
        text += '\n';
    }
    return text;
}

// Says which colours of theme files are hard to tell apart; true where that is an error.
bool tell_contrast(const ChosenThemes& themes, const Console& console) {
    bool any_error = false;
    for (const ThemeUse& use : themes.uses()) {
        std::vector<Finding> findings = judge_theme(*use.file, use.settings.policy).findings;
        std::erase_if(findings, [](const Finding& finding) { return finding.severity == Severity::info; });
        console.note(human_text(findings, use.file->source.sources, format_for(console)));
        any_error = any_error || std::ranges::any_of(findings, [](const Finding& finding) { return finding.severity == Severity::error; });
    }
    return any_error;
}

ExitStatus tell_files(const Build& build, const Console& console) {
    ExitStatus status = ExitStatus::done;
    for (const BuiltFile& file : build.files) {
        if (!file.note.empty()) console.warn((file.path.empty() ? build.map.name : file.path) + ": " + file.note);
        if (file.state == WriteState::failed) {
            console.complain("cannot write " + file.path + ": " + file.problem);
        } else if (!file.path.empty()) {
            console.note((file.state == WriteState::unchanged ? "unchanged " : "wrote ") + file.path + "\n");
        } else if (console.output_is_terminal() && file.bytes.find('\0') != std::string::npos) {
            console.complain("the output is not text and would upset the terminal: name a file with -o");
            status = ExitStatus::call_at_fault;
        } else {
            status = console.print(file.bytes);
        }
    }
    return status;
}

// What a page says to show both pictures of a map. It is the product of the call, because the pictures are in files.
ExitStatus print_pairs(const Build& build, const std::vector<Output>& outputs, const Console& console) {
    if (build.status != ExitStatus::done || !build.wrong.empty()) return ExitStatus::done;
    ExitStatus status = ExitStatus::done;
    for (std::size_t i = 0; i + 1 < outputs.size(); ++i) {
        if (outputs[i + 1].shade != Shade::dark) continue;
        status = worst_of(status, console.print(picture_snippet({outputs[i].path, outputs[i + 1].path, build.alt})));
    }
    return status;
}

// The findings that stop a map: those of the document, which are shown in full; with --strict all errors.
std::string why_not_drawn(const Map& map) {
    const auto stops = [](const Finding& finding) { return finding.severity == Severity::error && !is_about_method(finding); };
    const auto count = std::ranges::count_if(map.diagnostics.findings(), stops);
    if (count == 0 || count == map.diagnostics.count(Severity::error)) return "mend the errors above first";
    return fmt::format(
        "first mend the {} with the line under {}", count == 1 ? "error" : fmt::format("{} errors", count), count == 1 ? "it" : "them");
}

ExitStatus tell(Build& build, const Call& call) {
    const Console& console = call.console;
    if (!build.map.unreadable.empty()) console.complain("cannot read " + build.map.name + ": " + build.map.unreadable);
    for (const std::string& sentence : build.wrong) console.complain(build.map.name + ": " + sentence);
    if (!build.wrong.empty()) return build.status;
    if (build.compared && !build.compared->understood()) return tell_faults(*build.compared, build.compared_path, console);
    console.note(findings_of(build.map, console));
    const ExitStatus written = tell_files(build, console);
    if (build.stopped) console.note(build.map.name + ": not drawn; " + why_not_drawn(build.map) + "\n");
    if (build.map.scorecard) console.note(build.map.name + ": " + scorecard_line(*build.map.scorecard) + "\n");
    return worst_of(build.status, written);
}

// What the project wants for one map.
struct Wishes {
    MapChoices choices;
    OutputWish outputs;
    std::vector<std::string> files;  // that say so
};

std::vector<std::string> files_of(const Settings& settings) {
    std::vector<std::string> files;
    if (settings.config) files.push_back(settings.config->path);
    if (!settings.baseline.empty()) files.push_back(settings.baseline);
    for (const std::string& theme : {settings.theme, settings.dark_theme}) {
        if (is_theme_file(theme)) files.push_back(theme);
    }
    return files;
}

// What a config says cannot be followed everywhere; what the call says must be.
Shades shades_of(const Settings& settings, const FlagWords& flags) {
    if (settings.dark_theme.empty()) return Shades::one;
    return flags.dark_theme ? Shades::light_and_dark : Shades::both_if_possible;
}

OutputWish output_wish(const Input& input, const Config* config, ExternalBackends& external, Wrong& wrong) {
    OutputWish wish;
    if (!config || input.is_standard_input()) return wish;
    for (const Text& name : config->outputs.formats) {
        Wrong unknown;
        const std::vector<const Backend*> named = formats_named({std::string(name.value)}, external, unknown);
        wish.formats.insert(wish.formats.end(), named.begin(), named.end());
        for (const std::string& sentence : unknown)
            wrong.push_back(escaped(config->path) + ":" + std::to_string(config->line_of(name.span)) + ": " + sentence);
    }
    if (!config->outputs.folder.given()) return wish;
    wish.folder = path_from(*config, config->outputs.folder.value) + "/";
    wish.relative = path_below(*config, input.path);
    return wish;
}

// What takes out of the findings of a map those that the project's baseline knows.
std::function<int(std::vector<Finding>&)> known_to(CheckBaselines& baselines, const Input& input, const Settings& settings) {
    if (settings.baseline.empty()) return {};
    baselines.need(settings.baseline);
    return [&baselines, input, settings](std::vector<Finding>& findings) { return baselines.apply(findings, input, settings); };
}

PrintChoice print_on(PaperChoice paper, PrintChoice print) {
    print.paper.orientation = paper.orientation;
    if (!print.any_paper && !print.width_mm) print.paper.paper = paper.paper;
    return print;
}

// Maps of one project want the same, so what is wrong is said once.
std::vector<Wishes> wishes_of(const std::vector<Input>& inputs, const FlagWords& flags, const PrintChoice& print, ConfigShelf& shelf,
    ChosenThemes& themes, CheckBaselines& baselines, ExternalBackends& external, Wrong& wrong) {
    std::vector<Wishes> wishes;
    Wrong all;
    for (const Input& input : inputs) {
        const Settings settings = shelf.settings_for(folder_of(input));
        wishes.push_back({{settings.policy, themes.theme_for(settings, all), settings.thresholds, known_to(baselines, input, settings)},
            output_wish(input, settings.config, external, all), files_of(settings)});
        const PrintChoice& on = wishes.back().choices.print = print_on(settings.paper, print);
        if (on.fit != PaperFit::page && !on.any_paper && !on.paper.paper && !on.width_mm) {
            all.emplace_back("--fit says how a map comes onto paper, and no paper was chosen: add --paper a4");
        }
        wishes.back().choices.dark_theme = themes.dark_theme_for(settings, all);
        wishes.back().outputs.shades = shades_of(settings, flags);
    }
    for (std::string& sentence : all) {
        if (std::ranges::find(wrong, sentence) == wrong.end()) wrong.push_back(std::move(sentence));
    }
    return wishes;
}

std::vector<OutputWish> outputs_of(const std::vector<Wishes>& wishes) {
    std::vector<OutputWish> outputs;
    for (const Wishes& one : wishes) outputs.push_back(one.outputs);
    return outputs;
}

// What one map's outputs depend on; paths that nobody names (standard input and output) are none.
Dependencies dependencies_of(const Build& build, const std::vector<Output>& outputs, const std::vector<std::string>& settings) {
    Dependencies dependencies;
    for (const Output& output : outputs) {
        if (!output.is_standard_output()) dependencies.outputs.push_back(output.path);
    }
    dependencies.inputs = files_read(build);
    dependencies.inputs.insert(dependencies.inputs.end(), settings.begin(), settings.end());
    return dependencies;
}

ExitStatus write_deps(const Call& call, const std::string& path, const std::vector<Dependencies>& rules) {
    Wrong wrong;
    for (const Dependencies& rule : rules) {
        for (const std::vector<std::string>& files : {rule.inputs, rule.outputs}) {
            const std::vector<std::string> sentences = overwrites({path}, files);
            wrong.insert(wrong.end(), sentences.begin(), sentences.end());
        }
    }
    if (const std::string name = unwritable_name(rules); !name.empty())
        wrong.push_back("the name " + escaped(name) + " cannot stand in a file for Make and Ninja; rename it");
    for (const std::string& sentence : wrong) call.console.complain(sentence);
    if (!wrong.empty()) return ExitStatus::call_at_fault;
    const WriteResult result = write_file(path, depfile_text(rules), Links::follow);
    if (result.state != WriteState::failed) return ExitStatus::done;
    call.console.complain("cannot write " + escaped(path) + ": " + result.problem);
    return ExitStatus::environment_at_fault;
}

ExitStatus run(const Call& call) {
    Options options;
    if (const std::string wrong = parse(call, options); !wrong.empty()) return refuse(call, build_command, {wrong});
    Wrong wrong;
    if (options.color) call.console.choose_color(color_choice(*options.color, wrong).value_or(ColorChoice::automatic));
    ExternalBackends external(call.environment.path);
    const std::vector<const Backend*> formats = formats_named(options.formats, external, wrong);
    BuildOptions build = build_options(options, call, wrong);
    const PrintChoice print = print_choice(options.print, wrong);
    ConfigShelf shelf(flags_of(options.flags, wrong));
    for (const std::optional<std::string>& theme : {options.flags.theme, options.flags.dark_theme}) {
        if (theme && !is_theme_file(*theme)) theme_named(*theme, wrong);
    }
    if (!wrong.empty()) return refuse(call, build_command, wrong);

    const InputPlan inputs = inputs_of(options.maps, shelf);
    ChosenThemes themes;
    CheckBaselines baselines(call.console, BaselineUse::take_known);
    std::vector<Wishes> wishes = wishes_of(inputs.inputs, options.flags, print, shelf, themes, baselines, external, wrong);
    if (const ExitStatus status = tell_configs(call.console, shelf); status != ExitStatus::done) return status;
    if (const ExitStatus status = themes.tell(call.console); status != ExitStatus::done) return status;
    if (const ExitStatus status = baselines.tell(); status != ExitStatus::done) return status;
    wrong.insert(wrong.end(), inputs.wrong.begin(), inputs.wrong.end());
    if (!wrong.empty()) return refuse(call, build_command, wrong);

    Counterparts old;
    if (options.compare) old = find_counterparts(inputs.inputs, *options.compare);
    wrong.insert(wrong.end(), old.wrong.begin(), old.wrong.end());
    if (!wrong.empty()) return refuse(call, build_command, wrong);

    const OutputPlan plan = plan_outputs(inputs.inputs, options.output.value_or(""), formats, backends(), outputs_of(wishes));
    wrong = plan.wrong;
    for (std::size_t i = 0; i < plan.outputs.size(); ++i) {
        for (const Output& output : plan.outputs[i]) {
            for (std::string& sentence : overwrites({output.path}, wishes[i].files)) wrong.push_back(std::move(sentence));
        }
    }
    refuse_idle_options(options, plan, wrong);
    if (!wrong.empty()) return refuse(call, build_command, wrong);

    for (const std::string& sentence : plan.doubtful) call.console.warn(sentence);
    for (const std::string& sentence : old.missing) call.console.warn(sentence);
    for (const std::string& sentence : inputs.unreadable) call.console.complain(sentence);
    ExitStatus status = inputs.unreadable.empty() ? ExitStatus::done : ExitStatus::environment_at_fault;
    if (makes_pictures(plan) && tell_contrast(themes, call.console) && options.strict) return worst_of(status, ExitStatus::map_at_fault);
    if (prints(plan)) suit_terminal(call.console, options, build.backend);
    Builder builder(std::move(build));
    std::vector<Dependencies> dependencies;
    for (std::size_t i = 0; i < inputs.inputs.size(); ++i) {
        MapChoices choices = wishes[i].choices;
        if (options.compare) choices.compare_with = old.places[i];
        Build built = builder.build(inputs.inputs[i], plan.outputs[i], choices);
        status = worst_of(status, tell(built, call));
        status = worst_of(status, print_pairs(built, plan.outputs[i], call.console));
        if (options.deps) dependencies.push_back(dependencies_of(built, plan.outputs[i], wishes[i].files));
    }
    // A build that failed has to be done again, whatever its files say.
    if (options.deps && status == ExitStatus::done) status = write_deps(call, *options.deps, dependencies);
    return status;
}

}  // namespace

}  // namespace journeymap
