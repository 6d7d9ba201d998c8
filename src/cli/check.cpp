// journeymap check: says what is wrong with maps and what they miss. Its product are the findings.
#include <algorithm>
#include <set>

#include "cli/arguments.h"
#include "cli/check_baselines.h"
#include "cli/check_fixes.h"
#include "cli/check_reports.h"
#include "cli/chosen_themes.h"
#include "cli/flags.h"
#include "cli/command.h"
#include "cli/options.h"
#include "cli/tally.h"
#include "config/settings.h"
#include "driver/file_users.h"
#include "driver/inputs.h"
#include "driver/map.h"
#include "driver/picture.h"
#include "support/log_text.h"
#include "support/escape.h"
#include "support/file.h"

namespace journeymap {

namespace {

constexpr std::string_view help =
    "Checks maps: what cannot be understood, and what the six steps of the method find missing.\n"
    "\n"
    "  journeymap check parking.yaml                 findings for people, then how far each step is\n"
    "  journeymap check maps/ --fail-on warning      every *.journey.yaml below maps/; warnings fail too\n"
    "  journeymap check --profile public-sector      the maps that .journeymap.yaml names, or those below this directory\n"
    "  journeymap check --report sarif=out.sarif     findings for people, and a file for code scanning\n"
    "  journeymap check --fix parking.yaml           mend what can only be meant one way, then check\n"
    "  journeymap check - < parking.yaml             from standard input\n"
    "\n"
    "Usage: journeymap check [MAP...] [options]\n"
    "A MAP is a file, a directory (its *.journey.yaml and *.journey.yml below) or - for standard input.\n"
    "\n"
    "  -f, --format NAME       human (default), short, json, sarif, github, gitlab or junit: journeymap list formats\n"
    "      --report NAME=FILE  write the findings in that format to a file as well; may be repeated\n"
    "      --profile NAME      how serious findings are: journeymap list profiles\n"
    "      --fail-on SEV       exit with 1 from this severity on: error (default), warning, info or never\n"
    "      --baseline FILE     do not count the findings that this file lists\n"
    "      --update-baseline   write that file anew from what is found now\n"
    "      --paper SIZE        say where text becomes too small on it: a4, a3, a2, a1, a0, letter, legal or tabloid\n"
    "      --orientation HOW   how the paper lies: auto (default: what makes the picture larger), portrait or landscape\n"
    "      --fix               first write into the maps what can only be meant one way; the rest of each file stays as it is\n"
    "      --diff              print what --fix would write as a unified diff, and nothing else; exit with 1 where there is any\n"
    "      --theme FILE        say where the colours of a theme file are hard to tell apart\n"
    "      --shard K/N         only this job's part of the maps, where N jobs share them: --shard 2/5\n"
    "      --inputs LIST       use these files and no others, wherever links lead: for build systems that declare what is read\n"
    "      --today DATE        the day on which reviews are due or not: 2026-03-31; without it SOURCE_DATE_EPOCH or the clock\n"
    "      --config FILE       use this file instead of the .journeymap.yaml near each map\n"
    "      --no-config         use none\n"
    "  -q, --quiet             say only what makes it fail: no other findings, nothing of how far a map is\n"
    "      --limits-times N    let a map be up to N times as large as usual, N from 1 to 100\n"
    "      --color WHEN        auto, always or never\n";

ExitStatus run(const Call& call);

}  // namespace

extern const Command check_command;
const Command check_command{"check", "say what is wrong with maps and what they miss", help, &run};

namespace {

struct Options {
    std::vector<std::string> maps, reports, inputs;
    std::optional<std::string> format, today, limits_times, color, shard;
    FlagWords flags;
    bool update_baseline = false, fix = false, diff = false, quiet = false;
};

std::string parse(const Call& call, Options& options) {
    Arguments arguments;
    arguments.value("-f,--format", options.format);
    arguments.list("--report", options.reports);
    arguments.flag("--update-baseline", options.update_baseline);
    arguments.flag("--fix", options.fix);
    arguments.flag("--diff", options.diff);
    arguments.flag("-q,--quiet", options.quiet);
    arguments.value("--theme", options.flags.theme);
    arguments.value("--shard", options.shard);
    arguments.list("--inputs", options.inputs);
    arguments.value("--today", options.today);
    declare_common(arguments, options.flags);
    declare_judging(arguments, options.flags);
    arguments.value("--limits-times", options.limits_times);
    arguments.value("--color", options.color);
    std::string wrong = arguments.parse(call.words);
    options.maps = arguments.names();
    return wrong;
}

// One call of check, with all that it needs once.
class Checking {
public:
    Checking(const Call& call, const Options& options, Flags flags)
        : call_(call),
          has_orientation_(flags.orientation.has_value()),
          loudness_(options.quiet ? Loudness::quiet : Loudness::usual),
          shelf_(std::move(flags)),
          baselines_(call.console, options.update_baseline ? BaselineUse::update : BaselineUse::take_known) {}

    ConfigShelf& shelf() { return shelf_; }
    CheckBaselines& baselines() { return baselines_; }
    const Tally& tally() const { return tally_; }

    // Reads every config and baseline that will be needed, so that what is wrong with one is said before anything is done.
    ExitStatus prepare(const std::vector<Input>& inputs, const CheckReports& reports, const MapOptions& options) {
        for (const Input& input : inputs) settings_.push_back(shelf_.settings_for(folder_of(input)));
        if (const ExitStatus status = tell_configs(call_.console, shelf_); status != ExitStatus::done) return status;
        if (const ExitStatus status = prepare_themes(); status != ExitStatus::done) return status;
        for (const Settings& settings : settings_) baselines_.need(settings);
        if (const ExitStatus status = baselines_.tell(); status != ExitStatus::done) return status;
        Wrong wrong;
        if (baselines_.updating() && !baselines_.any())
            wrong.emplace_back("--update-baseline needs to know which: --baseline FILE, or 'baseline' in .journeymap.yaml");
        baselines_.refuse_collisions(inputs, reports, wrong);
        const bool has_paper = std::ranges::any_of(settings_, [](const Settings& settings) { return settings.paper.paper != nullptr; });
        if (has_orientation_ && !has_paper) wrong.emplace_back(orientation_alone);
        refuse_reports(reports, wrong);
        refuse_used(inputs, reports, options, wrong);
        return wrong.empty() ? ExitStatus::done : refuse(call_, check_command, wrong);
    }

    ExitStatus check(const std::vector<Input>& inputs, const MapOptions& options, CheckReports& reports) {
        ExitStatus status = ExitStatus::done;
        if (inputs.empty()) return status;
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            const ExitStatus checked = check_one(inputs[i], settings_[i], options, reports);
            tally_.count(checked == ExitStatus::done ? MapOutcome::passed : MapOutcome::failed);
            status = worst_of(status, checked);
        }
        status = worst_of(status, baselines_.finish(settings_.front(), loudness_, reports));
        return baselines_.updating() ? status : worst_of(status, check_themes(reports));
    }

    // What --fix or --diff asks for; nothing is written yet.
    Fixes fixes(const std::vector<Input>& inputs, MapOptions options) const {
        Fixes fixes;
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            options.policy = settings_[i].policy;
            fixes.fix(inputs[i], options);
        }
        return fixes;
    }

private:
    // No report takes the place of what says how findings are judged.
    void refuse_reports(const CheckReports& reports, Wrong& wrong) const {
        std::set<std::string> paths;
        for (const Settings& settings : settings_) {
            if (settings.config) paths.insert(settings.config->path);
        }
        for (const std::string& path : paths) {
            if (reports.writes(file_identity(path))) wrong.push_back("a report would take the place of the config " + quoted(path));
        }
        for (const ThemeUse& use : themes_.uses()) {
            const std::string& path = use.file->source.path;
            if (reports.writes(file_identity(path))) wrong.push_back("a report would take the place of the theme " + quoted(path));
        }
    }

    // Nor of what a map is made of, be it one of the call or not.
    static void refuse_used(const std::vector<Input>& inputs, const CheckReports& reports, const MapOptions& options, Wrong& wrong) {
        const std::vector<std::string> paths = reports.paths();
        if (paths.empty()) return;
        UserSearch search{{}, options.limit_factor, options.declared, "report", "give the report another name"};
        for (const Input& input : inputs) search.maps.push_back(input.path);
        for (std::string& sentence : overwrites_of_used(paths, search)) wrong.push_back(std::move(sentence));
    }

    ExitStatus prepare_themes() {
        Wrong wrong;
        for (const Settings& settings : settings_) {
            Wrong own;
            themes_.theme_for(settings, own);
            themes_.dark_theme_for(settings, own);
            if (!own.empty() && std::find(wrong.begin(), wrong.end(), own.front()) == wrong.end()) wrong.push_back(own.front());
        }
        if (!wrong.empty()) return refuse(call_, check_command, wrong);
        return themes_.tell(call_.console);
    }

    // A theme file that is used is judged once, as a file of its own.
    ExitStatus check_themes(CheckReports& reports) {
        ExitStatus status = ExitStatus::done;
        for (const ThemeUse& use : themes_.uses()) {
            JudgedTheme judged = judge_theme(*use.file, use.settings.policy);
            if (judged.findings.empty() && judged.allowed == 0) continue;
            CheckedMap checked;
            checked.name = without_commands(escaped(use.file->source.path));
            checked.path = use.file->source.path;
            checked.sources = std::move(use.file->source.sources);
            checked.findings = std::move(judged.findings);
            checked.allowed = judged.allowed;
            checked.fail_on = use.settings.fail_on;
            if (checked.fails()) status = ExitStatus::map_at_fault;
            status = worst_of(status, reports.add(std::move(checked)));
        }
        return status;
    }

    ExitStatus check_one(const Input& input, const Settings& settings, MapOptions options, CheckReports& reports) {
        options.policy = settings.policy;
        Map map = understand_each_place(input, options);
        judge_.judge(map, input, options, settings.paper, settings.thresholds);
        const int known = map.unreadable.empty() ? baselines_.apply(map.diagnostics.findings(), input, settings) : 0;
        fold(map);
        CheckedMap checked = checked_map(input, std::move(map), settings);
        if (!checked.unreadable.empty()) {
            call_.console.complain("cannot read " + checked.name + ": " + checked.unreadable);
            baselines_.leave();
            return worst_of(ExitStatus::environment_at_fault, reports.add(std::move(checked)));
        }
        checked.in_baseline = known;
        const bool fails = baselines_.updating() ? checked.fails_as_document() : checked.fails();
        return worst_of(fails ? ExitStatus::map_at_fault : ExitStatus::done, reports.add(std::move(checked)));
    }

    static CheckedMap checked_map(const Input& input, Map&& map, const Settings& settings) {
        CheckedMap checked;
        checked.name = std::move(map.name);
        checked.path = input.is_standard_input() ? "<stdin>" : input.path;
        checked.sources = std::move(map.sources);
        checked.findings = std::move(map.diagnostics.findings());
        checked.scorecard = std::move(map.scorecard);
        checked.unreadable = std::move(map.unreadable);
        checked.allowed = static_cast<int>(map.allowed.size());
        checked.fail_on = settings.fail_on;
        return checked;
    }

    const Call& call_;
    bool has_orientation_;
    Loudness loudness_;
    ConfigShelf shelf_;
    CheckBaselines baselines_;
    ChosenThemes themes_;
    PictureJudge judge_;
    std::vector<Settings> settings_;
    Tally tally_;
};

void refuse_fixes(const Options& options, const std::vector<Input>& inputs, Wrong& wrong) {
    if (options.fix && options.diff) wrong.emplace_back("--fix writes what --diff only shows: choose one of them");
    if (options.diff && (options.format || !options.reports.empty() || options.update_baseline))
        wrong.emplace_back("--diff prints a diff and no findings: leave out --format, --report and --update-baseline, or call check twice");
    if (options.fix && std::ranges::any_of(inputs, [](const Input& input) { return input.is_standard_input(); }))
        wrong.emplace_back("--fix cannot write to standard input: name a file, or see with --diff what would change");
}

ExitStatus run(const Call& call) {
    Options options;
    if (const std::string wrong = parse(call, options); !wrong.empty()) return refuse(call, check_command, {wrong});
    Wrong wrong;
    if (options.color) call.console.choose_color(color_choice(*options.color, wrong).value_or(ColorChoice::automatic));
    CheckReports reports(call.console, options.format.value_or("human"), options.reports, wrong);
    const Loudness loudness = options.quiet ? Loudness::quiet : Loudness::usual;
    if (options.quiet) reports.show(options.update_baseline ? ShownFindings::failing_document : ShownFindings::failing);
    MapOptions map;
    map.checks = check_options(options.today, call.environment, Clock::counts, wrong);
    map.compares_to = ComparesTo::read;
    map.limit_factor = limit_factor(options.limits_times, wrong);
    const Shard shard = shard_of(options.shard, wrong);
    if (options.shard && options.update_baseline)
        wrong.emplace_back("a baseline lists what all maps have, and --shard takes a part of them: update it without");
    const std::unique_ptr<DeclaredFiles> declared = declared_files(options.inputs);
    map.declared = declared.get();
    Checking checking(call, options, flags_of(options.flags, wrong));
    if (!wrong.empty()) return refuse(call, check_command, wrong);

    InputPlan inputs = inputs_of(options.maps, checking.shelf());
    keep_shard(inputs, shard);
    if (const ExitStatus status = tell_configs(call.console, checking.shelf()); status != ExitStatus::done) return status;
    wrong = inputs.wrong;
    refuse_fixes(options, inputs.inputs, wrong);
    reports.refuse_collisions(inputs.inputs, wrong);
    for (const std::string& list : options.inputs) {
        if (reports.writes(file_identity(list)))
            wrong.push_back("a report would take the place of " + quoted(list) + ", which --inputs names");
    }
    if (!wrong.empty()) return refuse(call, check_command, wrong);
    if (const ExitStatus status = checking.prepare(inputs.inputs, reports, map); status != ExitStatus::done) return status;

    ExitStatus read = tell_unread(call.console, inputs);
    reports.tell_links(inputs.links);
    if (read != ExitStatus::done) {
        checking.baselines().leave();
        reports.leave_files();
    }
    if (options.fix || options.diff) {
        const Fixes fixes = checking.fixes(inputs.inputs, map);
        for (const std::string& sentence : fixes.unreadable()) {
            call.console.complain(options.diff ? sentence : "nothing was fixed where reading fails: " + sentence);
            read = ExitStatus::environment_at_fault;
        }
        if (options.diff) return worst_of(read, print_fixes(fixes, call.console));
        read = worst_of(read, write_fixes(fixes, loudness, call.console));
    }
    const ExitStatus checked = checking.check(inputs.inputs, map, reports);
    const ExitStatus reported = reports.finish();
    if (reports.prints_for_people()) checking.tally().tell(loudness, call.console);
    return worst_of(worst_of(read, checked), reported);
}

}  // namespace

}  // namespace journeymap
