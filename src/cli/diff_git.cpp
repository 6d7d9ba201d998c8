#include "cli/diff_git.h"

#include <fmt/core.h>

#include "diagnostics/formats.h"
#include "support/escape.h"
#include "support/file.h"
#include "support/log_text.h"

namespace journeymap {

namespace {

constexpr std::string_view nowhere = "/dev/null";

bool is_hex(std::string_view text) { return !text.empty() && text.find_first_not_of("0123456789abcdef") == std::string_view::npos; }

// One side of a call of git's.
struct Side {
    std::string path, file, hex, mode;

    // Git hands over where it leads, in a file.
    bool is_link() const { return !is_missing() && mode == "120000"; }
    bool is_missing() const { return file == nowhere; }
    // "parking.yaml (3f786850)"; git gives noughts for what it has not stored.
    std::string name() const {
        const bool is_stored = is_hex(hex) && hex.find_first_not_of('0') != std::string::npos;
        return fmt::format("{} ({})", path, is_stored ? hex.substr(0, 8) : std::string("working tree"));
    }
};

std::string counted(std::size_t count, std::string_view one) { return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s"); }

std::string inventory_of(const Journey& journey) {
    return fmt::format("\u201c{}\u201d, {}, {}, {}", escaped(on_one_line(journey.title.value)), counted(journey.stages.size(), "stage"),
        counted(journey.touchpoints.size(), "touchpoint"), counted(journey.pain_points.size(), "pain point"));
}

std::string lone(const Side& side, const Version& version, std::string_view what) {
    const std::string about = version.understood() ? inventory_of(*version.journey) : std::string("a map with errors");
    return fmt::format("{}: {}: {}\n", escaped(side.path), what, about);
}

// What a side is, where one of the two is a symbolic link: such a file is no map itself.
std::string side_in_words(const Side& side, const Version& version) {
    if (!side.is_link()) return "a map" + (version.understood() ? ", " + inventory_of(*version.journey) : std::string(" with errors"));
    return "a symbolic link to " + escaped(version.bytes());
}

std::string about_links(const Side& before, const Version& old, const Side& after, const Version& now) {
    const std::string path = escaped(after.is_missing() ? before.path : after.path);
    if (before.is_missing()) return fmt::format("{}: new, {}\n", path, side_in_words(after, now));
    if (after.is_missing()) return fmt::format("{}: gone; it was {}\n", path, side_in_words(before, old));
    return fmt::format("{}: now {}; it was {}\n", path, side_in_words(after, now), side_in_words(before, old));
}

// A version with errors: what they are, a line each.
std::string faults_of(const Side& side, const Version& version) {
    if (version.understood()) return {};
    FindingList errors;
    for (const Finding& finding : version.diagnostics.findings()) {
        if (finding.severity == Severity::error) errors.add(finding);
    }
    return fmt::format("{}: not compared, this version has {}:\n{}", escaped(side.name()), counted(errors.size(), "error"),
        short_excerpt(errors, version.sources));
}

}  // namespace

bool is_git_call(const std::vector<std::string>& names) {
    if (names.size() != 7 && names.size() != 9) return false;
    return (is_hex(names[2]) || names[2] == ".") && (is_hex(names[5]) || names[5] == ".");
}

GitDiff git_diff_of(
    const std::vector<std::string>& names, std::size_t limit_factor, const ComparisonFormat& format, ComparisonOptions options) {
    const Side before{names[0], names[1], names[2], names[3]};
    const Side after{names.size() == 9 ? names[7] : names[0], names[4], names[5], names[6]};
    GitDiff git;
    Version old, now;
    // The old version's own place is gone where the file has another name now.
    if (!before.is_missing()) old = read_version({before.file, after.path}, UsedFiles::read, limit_factor);
    if (!after.is_missing()) now = read_version({after.file, after.path}, UsedFiles::read, limit_factor);
    for (const auto& [side, version] : {std::pair(&before, &old), std::pair(&after, &now)}) {
        if (!version->unreadable.empty()) git.unreadable = "cannot read " + escaped(side->file) + ": " + version->unreadable;
    }
    if (!git.unreadable.empty()) return git;
    git.differs = true;
    if (before.is_link() || after.is_link()) {
        git.text = without_commands(about_links(before, old, after, now));
        return git;
    }
    if (before.is_missing() || after.is_missing()) {
        git.text = before.is_missing() ? lone(after, now, "a new map") : lone(before, old, "this map is gone");
        git.text = without_commands(std::move(git.text));
        return git;
    }
    git.text = without_commands(faults_of(before, old) + faults_of(after, now));
    if (!git.text.empty()) {
        git.text += "help: the lines themselves are shown by: git diff --no-ext-diff --no-textconv\n";
        return git;
    }
    options.old_name = before.name();
    options.name = after.name();
    const Comparison comparison = compare(*old.journey, *now.journey);
    git.differs = !comparison.same();
    git.text = format.render(comparison, options);
    return git;
}

bool is_unmerged(const Version& version) {
    const std::string_view bytes = version.bytes();
    return !version.understood() && (bytes.starts_with("<<<<<<< ") || bytes.find("\n<<<<<<< ") != std::string_view::npos);
}

ExitStatus print_outline(const Call& call, const std::string& name, std::size_t limit_factor) {
    const Version version = read_version({name, name}, UsedFiles::leave, limit_factor);
    if (!version.unreadable.empty()) {
        call.console.complain("cannot read " + escaped(name) + ": " + version.unreadable);
        return ExitStatus::environment_at_fault;
    }
    if (version.lacks_only_references()) return call.console.print(without_commands(outline_of(*version.journey)));
    std::string text = "(a map with errors: these are its lines)\n";
    std::string_view left = version.bytes();
    while (!left.empty()) {
        const std::size_t end = std::min(left.find('\n'), left.size());
        text += escaped(left.substr(0, end)) + "\n";
        left.remove_prefix(std::min(end + 1, left.size()));
    }
    return call.console.print(without_commands(std::move(text)));
}

}  // namespace journeymap
