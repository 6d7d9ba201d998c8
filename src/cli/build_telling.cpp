#include "cli/build_telling.h"

#include <fmt/core.h>

#include <algorithm>

#include "cli/version_faults.h"
#include "cli/findings_format.h"
#include "diagnostics/formats.h"
#include "publishing/picture_snippet.h"
#include "reports/scorecard_line.h"

namespace journeymap {

namespace {

// Findings, with the notes counted instead of shown: they are for `check`.
bool is_about_method(const Finding& finding) { return finding.rule->family() >= 1 && finding.rule->family() <= 6; }

// The findings that stop a map, or with --strict all errors, without the rest.
std::string errors_of(const Map& map, const Console& console) {
    FindingList document, method;
    for (const Finding& finding : map.diagnostics.findings()) {
        if (finding.severity == Severity::error) (is_about_method(finding) ? method : document).add(finding);
    }
    const std::string text = human_text(document.empty() ? method : document, map.sources, findings_format(console));
    return text.empty() ? text : text + '\n';
}

// What stops a picture is shown in full; what the method misses takes a line each, so that a half-finished map can be drawn in peace.
std::string findings_of(const Map& map, const Console& console) {
    const FormatOptions format = findings_format(console);
    FindingList document, method;
    for (const Finding& finding : map.diagnostics.findings()) {
        if (finding.severity == Severity::info) continue;
        (is_about_method(finding) ? method : document).add(finding);
    }
    std::string text = human_text(document, map.sources, format);
    if (!text.empty()) text += '\n';
    text += short_excerpt(method, map.sources);
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

// A picture that passes a limit is refused while drawing, and its line only points to the finding.
bool passes_limit(const Build& build) {
    return std::ranges::any_of(build.files, [](const BuiltFile& file) { return file.passes_limit; });
}

ExitStatus tell_files(const Build& build, Loudness loudness, const Console& console) {
    ExitStatus status = ExitStatus::done;
    for (const BuiltFile& file : build.files) {
        if (!file.note.empty()) console.warn((file.path.empty() ? build.map.name : file.path) + ": " + file.note);
        if (file.state == WriteState::failed) {
            console.complain("cannot write " + file.path + ": " + file.problem);
        } else if (!file.path.empty()) {
            if (loudness == Loudness::usual) console.tell_written(file.path, file.state);
        } else if (console.output_is_terminal() && file.bytes.find('\0') != std::string::npos) {
            console.complain("the output is not text and would upset the terminal: name a file with -o");
            status = ExitStatus::call_at_fault;
        } else {
            status = worst_of(status, console.print(file.bytes));
        }
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

}  // namespace

bool tell_contrast(const ChosenThemes& themes, const Console& console) {
    bool any_error = false;
    for (const ThemeUse& use : themes.uses()) {
        std::vector<Finding> findings = judge_theme(*use.file, use.settings.policy).findings;
        std::erase_if(findings, [](const Finding& finding) { return finding.severity == Severity::info; });
        console.note(human_text(findings, use.file->source.sources, findings_format(console)));
        any_error = any_error || std::ranges::any_of(findings, [](const Finding& finding) { return finding.severity == Severity::error; });
    }
    return any_error;
}

ExitStatus print_pairs(const Build& build, const std::vector<Output>& outputs, Loudness loudness, const Console& console) {
    if (loudness == Loudness::quiet || build.status != ExitStatus::done || !build.wrong.empty()) return ExitStatus::done;
    ExitStatus status = ExitStatus::done;
    for (std::size_t i = 0; i + 1 < outputs.size(); ++i) {
        if (outputs[i + 1].shade != Shade::dark) continue;
        status = worst_of(status, console.print(picture_snippet({outputs[i].path, outputs[i + 1].path, build.alt})));
    }
    return status;
}

ExitStatus tell_build(const Build& build, Loudness loudness, const Console& console) {
    if (!build.map.unreadable.empty()) console.complain("cannot read " + build.map.name + ": " + build.map.unreadable);
    for (const std::string& sentence : build.wrong) console.complain(build.map.name + ": " + sentence);
    if (!build.wrong.empty()) return build.status;
    if (build.compared && !build.compared->understood()) return tell_faults(*build.compared, build.compared_path, console);
    const bool is_quiet = loudness == Loudness::quiet;
    if (!is_quiet) console.note(findings_of(build.map, console));
    if (is_quiet && (build.stopped || passes_limit(build))) console.note(errors_of(build.map, console));
    const ExitStatus written = tell_files(build, loudness, console);
    if (build.stopped) console.note(build.map.name + ": not drawn; " + why_not_drawn(build.map) + "\n");
    if (build.map.scorecard && !is_quiet) console.note(build.map.name + ": " + scorecard_line(*build.map.scorecard) + "\n");
    return worst_of(build.status, written);
}

MapOutcome outcome_of(const Build& build, ExitStatus status) {
    if (status != ExitStatus::done) return MapOutcome::failed;
    const bool is_new = std::ranges::any_of(build.files, [](const BuiltFile& file) { return file.state == WriteState::written; });
    return is_new ? MapOutcome::drawn : MapOutcome::unchanged;
}

}  // namespace journeymap
