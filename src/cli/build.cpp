// journeymap build: draws maps.
#include <algorithm>
#include <set>

#include "cli/build_deps.h"
#include "cli/build_maps.h"
#include "cli/build_options.h"
#include "cli/build_telling.h"
#include "cli/build_watch.h"
#include "cli/build_wishes.h"
#include "driver/counterparts.h"
#include "driver/file_users.h"
#include "driver/overwrites.h"
#include "support/escape.h"
#include "support/file.h"

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
    "  -q, --quiet           say only what is wrong: no list of what was written, no HTML, nothing of what the method finds missing\n"
    "      --watch           build again whenever a file of the project is saved, until Ctrl-C\n"
    "      --persona LIST    only these personas, by id\n"
    "      --lanes LIST      only these lanes, in this order, by id\n"
    "      --no-insights     the bare map, without what it reveals; also of pages and reports, whose insights are in English\n"
    "      --no-foot         pictures without the line of the method and the file's name below them, for reports and slides\n"
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
    "  -j, --jobs N          build N maps at a time, 1 to 64; the default is as many as there are processors\n"
    "      --no-cache        build everything again; without it a build of a folder leaves out what has not changed\n"
    "      --cache FOLDER    where to remember that, instead of ~/.cache/journeymap\n"
    "      --shard K/N       only this job's part of the maps, where N jobs share them: --shard 2/5\n"
    "      --deps FILE       which files the outputs depend on, for Make and Ninja\n"
    "      --deps-target F   what --deps says depends on them, instead of the outputs: for a rule that declares F alone\n"
    "      --inputs LIST     use these files and no others, wherever links lead: for build systems that declare what is read\n"
    "      --today DATE      the day on which reviews are due or not; the default for pictures is none\n"
    "      --limits-times N  let a map be up to N times as large as usual, N from 1 to 100\n"
    "      --color WHEN      auto, always or never\n";

ExitStatus run(const Call& call);

}  // namespace

extern const Command build_command;
const Command build_command{"build", "draw maps as SVG, PNG, PDF or Markdown, or write a report", help, &run};

namespace {

// What a config makes of a map is declared, too.
void refuse_undeclared(const std::vector<MapWishes>& wishes, const DeclaredFiles* declared, Wrong& wrong) {
    std::set<std::string> files;
    for (const MapWishes& wish : wishes) files.insert(wish.files.begin(), wish.files.end());
    for (const std::string& file : files) {
        if (declared && !declared->contains(normal_path(file)))
            wrong.push_back(escaped(file) + " is read for this build and is not among its --inputs; declare it there");
    }
}

// What one map is made of is not written for another.
void refuse_used(const InputPlan& inputs, const OutputPlan& plan, const Counterparts& old, const MapOptions& options, Wrong& wrong) {
    UserSearch search{{}, options.limit_factor, options.declared};
    for (const Input& input : inputs.inputs) search.maps.push_back(input.path);
    for (const std::optional<VersionPlace>& place : old.places) {
        if (place) search.maps.push_back(place->held_by);
    }
    std::vector<std::string> paths;
    for (const std::vector<Output>& outputs : plan.outputs) {
        for (const Output& output : outputs) paths.push_back(output.path);
    }
    for (std::string& sentence : overwrites_of_used(paths, search)) wrong.push_back(std::move(sentence));
}

ExitStatus build_once(const Call& call) {
    BuildWords words;
    if (const std::string wrong = parse_build(call, words); !wrong.empty()) return refuse(call, build_command, {wrong});
    Wrong wrong;
    if (words.color) call.console.choose_color(color_choice(*words.color, wrong).value_or(ColorChoice::automatic));
    ExternalBackends external(call.environment.path);
    const std::vector<const Backend*> formats = formats_named(words.formats, external, wrong);
    BuildOptions build = build_options(words, call, wrong);
    const PrintChoice print = print_choice(words.print, wrong);
    const std::optional<std::size_t> jobs = job_count(words.jobs, wrong);
    const Shard shard = shard_of(words.shard, wrong);
    const std::unique_ptr<DeclaredFiles> declared = declared_files(words.inputs);
    build.map.declared = declared.get();
    ConfigShelf shelf(flags_of(words.flags, wrong));
    for (const std::optional<std::string>& theme : {words.flags.theme, words.flags.dark_theme}) {
        if (theme && !is_theme_file(*theme)) theme_named(*theme, wrong);
    }
    if (!wrong.empty()) return refuse(call, build_command, wrong);

    const Loudness loudness = words.quiet ? Loudness::quiet : Loudness::usual;
    BuildCache cache(words, call);
    if (const std::optional<ExitStatus> status = cache.repeat_all(call.console)) return *status;
    InputPlan inputs = inputs_of(words.maps, shelf);
    keep_shard(inputs, shard);
    ChosenThemes themes;
    CheckBaselines baselines(call.console, BaselineUse::take_known);
    std::vector<MapWishes> wishes = wishes_of(inputs.inputs, words.flags, print, shelf, themes, baselines, external, wrong);
    if (const ExitStatus status = tell_configs(call.console, shelf); status != ExitStatus::done) return status;
    if (const ExitStatus status = themes.tell(call.console); status != ExitStatus::done) return status;
    if (const ExitStatus status = baselines.tell(); status != ExitStatus::done) return status;
    wrong.insert(wrong.end(), inputs.wrong.begin(), inputs.wrong.end());
    refuse_undeclared(wishes, declared.get(), wrong);
    if (!wrong.empty()) return refuse(call, build_command, wrong);

    Counterparts old;
    if (words.compare) old = find_counterparts(inputs.inputs, *words.compare);
    wrong.insert(wrong.end(), old.wrong.begin(), old.wrong.end());
    if (!wrong.empty()) return refuse(call, build_command, wrong);

    const OutputPlan plan = plan_outputs(inputs.inputs, words.output.value_or(""), formats, backends(), outputs_of(wishes));
    wrong = plan.wrong;
    for (std::size_t i = 0; i < plan.outputs.size(); ++i) {
        for (const Output& output : plan.outputs[i]) {
            for (std::string& sentence : overwrites({output.path}, wishes[i].files)) wrong.push_back(std::move(sentence));
        }
    }
    refuse_used(inputs, plan, old, build.map, wrong);
    refuse_idle_options(words, plan, wrong);
    if (!wrong.empty()) return refuse(call, build_command, wrong);
    const BuildPlan maps{inputs.inputs, std::move(wishes), plan.outputs, old.places};
    if (const ExitStatus status = foresee_deps(call.console, words, maps, build.map); status != ExitStatus::done) return status;

    Transcript preamble;
    const Console console = call.console.recording(preamble);
    for (const std::string& sentence : plan.doubtful) console.warn(sentence);
    for (const std::string& sentence : old.missing) console.warn(sentence);
    ExitStatus status = tell_unread(console, inputs);
    const bool is_hard_to_read = makes_pictures(plan) && tell_contrast(themes, console);
    call.console.replay(preamble);
    if (is_hard_to_read && words.strict) return worst_of(status, ExitStatus::map_at_fault);
    if (prints(plan)) suit_terminal(call.console, words, build.backend);
    cache.begin(maps, inputs, shelf, preamble);
    if (cache.is_on()) build.fingerprints = cache.key();
    const MapResults built = build_maps(maps, build, jobs_for(maps, jobs), cache, loudness, call.console);
    built.tally.tell(loudness, call.console);
    status = worst_of(status, built.status);
    const std::string deps = words.deps ? deps_text(words, built.dependencies) : "";
    // A build that failed has to be done again, whatever its files say.
    if (words.deps && status == ExitStatus::done) status = write_deps(call.console, words, built.dependencies, deps);
    cache.save(status, words.deps, deps);
    return status;
}

ExitStatus run(const Call& call) {
    if (std::ranges::find(call.words, "--watch") == call.words.end()) return build_once(call);
    BuildWords words;
    if (const std::string wrong = parse_build(call, words); !wrong.empty()) return refuse(call, build_command, {wrong});
    if (!words.watch) return build_once(call);
    if (std::ranges::find(words.maps, "-") != words.maps.end() || words.compare == "-")
        return refuse(call, build_command, {"standard input is read once and cannot be watched: name a file"});
    if (words.output == "-")
        return refuse(call, build_command, {"pictures that follow each other on standard output cannot be told apart: name a file"});
    return watch_build(call, words, &build_once);
}

}  // namespace

}  // namespace journeymap
