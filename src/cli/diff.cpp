// journeymap diff: says what differs between two versions of a map. Also git's external diff driver and textconv.
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/diff_git.h"
#include "cli/options.h"
#include "cli/version_faults.h"
#include "comparison/formats.h"
#include "driver/project.h"
#include "driver/selection.h"
#include "driver/version.h"
#include "support/escape.h"
#include "support/file.h"

namespace journeymap {

namespace {

constexpr std::string_view help =
    "Says what differs between two versions of a map: not lines, but touchpoints, feelings, waits, pain points, opportunities, measures.\n"
    "\n"
    "  journeymap diff parking-2025.yaml parking.yaml              for people: what it comes to, totals, every change\n"
    "  journeymap diff old.yaml new.yaml --format md               for a comment on a pull request\n"
    "  git show HEAD:parking.yaml | journeymap diff - parking.yaml what I have changed since the last commit\n"
    "  journeymap diff future.yaml                                 against the map that it names under compares_to\n"
    "\n"
    "Usage: journeymap diff [OLD] NEW [options]\n"
    "OLD and NEW are files; one of them may be - for standard input.\n"
    "\n"
    "  -f, --format NAME     text (default), md or json (journeymap schema diff)\n"
    "      --exit-code       exit with 1 where the maps differ\n"
    "      --textconv        print one map as text, a fact on each line, for git diff: journeymap diff --textconv FILE\n"
    "      --limits-times N  let a map be up to N times as large as usual, N from 1 to 100\n"
    "      --color WHEN      auto, always or never\n"
    "\n"
    "In git, for files whose names end in .journey.yaml or .journey.yml:\n"
    "\n"
    "  printf '%s diff=journeymap\\n' '*.journey.yaml' '*.journey.yml' >> .gitattributes\n"
    "  git config diff.journeymap.command 'journeymap diff'              git diff tells it like this command, or\n"
    "  git config diff.journeymap.textconv 'journeymap diff --textconv'  git diff and git log -p compare facts line by line\n"
    "\n"
    "Set one of the two. git diff --no-ext-diff --no-textconv shows the lines of the files again.\n";

ExitStatus run(const Call& call);

}  // namespace

extern const Command diff_command;
const Command diff_command{"diff", "say what differs between two versions of a map", help, &run};

namespace {

struct Options {
    std::vector<std::string> names;
    std::optional<std::string> format, limits_times, color;
    bool exit_code = false, textconv = false;
};

// What git puts behind the words of its configuration are names, even of files that are called like an option.
std::size_t count_of_git_names(const std::vector<std::string>& words) {
    for (const std::size_t count : {std::size_t(9), std::size_t(7)}) {
        if (words.size() >= count && is_git_call({words.end() - static_cast<std::ptrdiff_t>(count), words.end()})) return count;
    }
    return words.size() > 1 && words[words.size() - 2] == "--textconv" ? 1 : 0;
}

std::string parse(const Call& call, Options& options) {
    Arguments arguments;
    arguments.value("-f,--format", options.format);
    arguments.flag("--exit-code", options.exit_code);
    arguments.flag("--textconv", options.textconv);
    arguments.value("--limits-times", options.limits_times);
    arguments.value("--color", options.color);
    const auto names = call.words.end() - static_cast<std::ptrdiff_t>(count_of_git_names(call.words));
    std::string wrong = arguments.parse({call.words.begin(), names});
    options.names = arguments.names();
    options.names.insert(options.names.end(), names, call.words.end());
    return wrong;
}

void refuse_names(const Options& options, Wrong& wrong) {
    const std::size_t count = options.names.size();
    if (options.textconv) {
        if (count != 1) wrong.emplace_back("--textconv takes one map");
        if (options.format || options.exit_code)
            wrong.emplace_back("--textconv prints one map as text: leave out --format and --exit-code");
        return;
    }
    if (count == 0) wrong.emplace_back("diff takes two maps, the old one first");
    if (count > 2 && !is_git_call(options.names)) {
        wrong.push_back("diff takes two maps, the old one first, and here are " + std::to_string(count));
    }
    if (count == 2 && options.names[0] == "-" && options.names[1] == "-") {
        wrong.emplace_back("standard input can be one of the two maps, not both");
    }
    if (count == 1 && options.names[0] == "-") wrong.emplace_back("diff takes two maps, the old one first: name the other");
}

const ComparisonFormat* format_named(const Options& options, Wrong& wrong) {
    const std::string name = options.format.value_or("text");
    if (const ComparisonFormat* format = find_comparison_format(name)) return format;
    std::vector<std::string_view> known;
    for (const ComparisonFormat& format : comparison_formats()) known.push_back(format.name);
    wrong.push_back(unknown_word("format", name, known));
    return nullptr;
}

// Standard input is a version of the other map and uses the files that lie beside that.
VersionPlace place_of(const std::string& name, const std::string& other) { return {name, name == "-" ? other : name}; }

ExitStatus refuse_missing(const Call& call, const std::vector<std::string>& names) {
    Wrong wrong;
    for (const std::string& name : names) {
        if (name == "-") continue;
        const PathKind kind = kind_of(name);
        if (kind == PathKind::missing) wrong.push_back("there is no file " + quoted(name));
        if (kind == PathKind::directory) wrong.push_back(quoted(name) + " is a directory: name the two files");
    }
    return wrong.empty() ? ExitStatus::done : refuse(call, diff_command, wrong);
}

struct Settled {
    const ComparisonFormat* format = nullptr;
    ComparisonOptions options;
    std::size_t limit_factor = 1;
};

ExitStatus compare_files(const Call& call, const std::string& old_name, const std::string& name, const Options& options, Settled settled) {
    if (const ExitStatus status = refuse_missing(call, {old_name, name}); status != ExitStatus::done) return status;
    const Version old = read_version(place_of(old_name, name), UsedFiles::read, settled.limit_factor);
    const Version now = read_version(place_of(name, old_name), UsedFiles::read, settled.limit_factor);
    const ExitStatus faults = worst_of(tell_faults(old, old_name, call.console), tell_faults(now, name, call.console));
    if (faults != ExitStatus::done) return faults;
    settled.options.old_name = old_name == "-" ? "" : old_name;
    settled.options.name = name == "-" ? "" : name;
    const Comparison comparison = compare(*old.journey, *now.journey);
    const ExitStatus printed = call.console.print(settled.format->render(comparison, settled.options));
    return worst_of(printed, options.exit_code && !comparison.same() ? ExitStatus::map_at_fault : ExitStatus::done);
}

// One name: the map says itself what it compares to. Git hands over one name where a file is not merged yet.
ExitStatus compare_by_itself(const Call& call, const Options& options, const Settled& settled) {
    const std::string& name = options.names.front();
    if (const ExitStatus status = refuse_missing(call, options.names); status != ExitStatus::done) return status;
    const Version version = read_version({name, name}, UsedFiles::read, settled.limit_factor);
    if (is_unmerged(version)) return call.console.print(shown_path(name) + ": not merged yet\n");
    if (const ExitStatus faults = tell_faults(version, name, call.console); faults != ExitStatus::done) return faults;
    const std::string_view other = version.journey->compares_to.value;
    if (other.empty()) {
        return refuse(call, diff_command, {"diff takes two maps, the old one first: " + shown_path(name) + " has no 'compares_to'"});
    }
    const UseFile file = Project(name).read(other);
    if (!file.bytes) {
        call.console.complain(shown_path(name) + ": cannot compare with " + quoted(other) + ": " + file.problem);
        return ExitStatus::map_at_fault;
    }
    return compare_files(call, join_path(directory_of(name), other), name, options, settled);
}

ExitStatus run(const Call& call) {
    Options options;
    if (const std::string wrong = parse(call, options); !wrong.empty()) return refuse(call, diff_command, {wrong});
    Wrong wrong;
    if (options.color) call.console.choose_color(color_choice(*options.color, wrong).value_or(ColorChoice::automatic));
    Settled settled;
    settled.format = format_named(options, wrong);
    settled.limit_factor = limit_factor(options.limits_times, wrong);
    refuse_names(options, wrong);
    if (!wrong.empty()) return refuse(call, diff_command, wrong);
    settled.options.coloring = call.console.color_on_output() ? Coloring::ansi : Coloring::none;

    if (options.textconv) return print_outline(call, options.names.front(), settled.limit_factor);
    if (is_git_call(options.names)) {
        const GitDiff git = git_diff_of(options.names, settled.limit_factor, *settled.format, settled.options);
        if (!git.unreadable.empty()) {
            call.console.complain(git.unreadable);
            return ExitStatus::environment_at_fault;
        }
        return worst_of(call.console.print(git.text), options.exit_code && git.differs ? ExitStatus::map_at_fault : ExitStatus::done);
    }
    if (options.names.size() == 1) return compare_by_itself(call, options, settled);
    return compare_files(call, options.names[0], options.names[1], options, settled);
}

}  // namespace

}  // namespace journeymap
