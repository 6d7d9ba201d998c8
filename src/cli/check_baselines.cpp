#include "cli/check_baselines.h"

#include <algorithm>

#include "config/config.h"
#include "presentation/text_size.h"
#include "support/escape.h"
#include "support/file.h"
#include "support/log_text.h"
#include "support/replacement.h"

namespace journeymap {

namespace {

bool is_understood(const std::vector<Finding>& findings) {
    return std::ranges::none_of(findings, [](const Finding& finding) { return is_fixed(*finding.rule); });
}

// In a map that is not understood nothing counts as looked for, and check does not draw what only a picture would show.
LookedFor looked_for_in(const std::vector<Finding>& findings, const Settings& settings) {
    return [understood = is_understood(findings), &settings](const Rule& rule) {
        if (rule.code == text_too_small.code && !settings.paper.paper) return false;
        return understood && settings.policy.severity_of(rule).has_value();
    };
}

}  // namespace

void CheckBaselines::need(const Settings& settings) {
    const std::string& path = settings.baseline;
    if (path.empty() || shelf_.contains(file_identity(path))) return;
    Diagnostics diagnostics;
    std::string problem;
    const auto missing = updating() ? Baseline::Missing::is_empty : Baseline::Missing::is_a_problem;
    std::optional<Baseline> baseline = Baseline::read(path, missing, diagnostics, problem, settings.baseline_maps);
    if (!baseline) {
        std::string sentence = "cannot read the baseline " + escaped(path) + ": " + problem;
        if (kind_of(path) == PathKind::missing) sentence += "; --update-baseline writes it";
        if (std::ranges::find(wrong_, sentence) == wrong_.end()) wrong_.push_back(std::move(sentence));
        return;
    }
    if (!diagnostics.findings().empty()) findings_text_ += human_text(diagnostics.findings(), baseline->sources(), {});
    shelf_.emplace(file_identity(path), Shelved{path, std::move(*baseline)});
}

ExitStatus CheckBaselines::tell() const {
    console_.note(findings_text_);
    for (const std::string& sentence : wrong_) console_.complain(sentence);
    return wrong_.empty() && findings_text_.empty() ? ExitStatus::done : ExitStatus::call_at_fault;
}

void CheckBaselines::refuse_collisions(const std::vector<Input>& inputs, const CheckReports& reports, Wrong& wrong) const {
    for (const auto& [path, shelved] : shelf_) {
        const std::string_view identity = path;  // clang 14 takes no part of a binding into a lambda
        const bool is_map = std::ranges::any_of(
            inputs, [&](const Input& input) { return !input.is_standard_input() && file_identity(input.path) == identity; });
        if (is_map) wrong.push_back("the baseline " + quoted(shelved.path) + " is one of the maps");
        if (updating() && file_name_of(path) == config_name) wrong.push_back("the baseline " + quoted(shelved.path) + " is a config");
        if (reports.writes(path)) wrong.push_back("a report would take the place of the baseline " + quoted(shelved.path));
    }
}

int CheckBaselines::apply(std::vector<Finding>& findings, const Input& input, const Settings& settings) {
    const auto found = settings.baseline.empty() ? shelf_.end() : shelf_.find(file_identity(settings.baseline));
    if (input.is_standard_input() || found == shelf_.end()) return 0;
    const LookedFor looked_for = looked_for_in(findings, settings);
    const std::lock_guard one_at_a_time(applying_);
    Baseline& baseline = found->second.baseline;
    if (!updating()) return baseline.take_known(findings, input.path, looked_for);
    if (real_path(input.path).empty()) leave();  // nobody can tell by what name it is known
    baseline.replace(findings, input.path, looked_for);
    return 0;
}

ExitStatus CheckBaselines::finish(const Settings& settings, Loudness loudness, CheckReports& reports) {
    return updating() ? write(loudness) : tell_stale(settings, reports);
}

ExitStatus CheckBaselines::write(Loudness loudness) const {
    ExitStatus status = ExitStatus::done;
    if (is_left_) {
        console_.complain("no baseline was written, because not all that was to be read could be");
        return ExitStatus::environment_at_fault;
    }
    for (const auto& [identity, shelved] : shelf_) {
        const WriteResult result = write_file(shelved.path, shelved.baseline.text(), Links::follow);
        if (result.state == WriteState::failed) {
            console_.complain("cannot write " + escaped(shelved.path) + ": " + result.problem);
            status = ExitStatus::environment_at_fault;
            continue;
        }
        if (loudness == Loudness::quiet) continue;
        const std::size_t count = shelved.baseline.count();
        console_.note((result.state == WriteState::unchanged ? "unchanged " : "wrote ") + escaped(shelved.path) + ": " +
                      std::to_string(count) + (count == 1 ? " finding is known\n" : " findings are known\n"));
    }
    return status;
}

// What a baseline lists and nobody finds any more is a finding about the baseline's own file.
ExitStatus CheckBaselines::tell_stale(const Settings& settings, CheckReports& reports) {
    ExitStatus status = ExitStatus::done;
    for (auto& [identity, shelved] : shelf_) {
        Diagnostics stale;
        shelved.baseline.report_stale(stale);
        settings.policy.apply(stale.findings());
        if (stale.findings().empty()) continue;
        CheckedMap checked;
        checked.name = without_commands(escaped(shelved.path));
        checked.path = shelved.path;
        checked.sources = std::move(shelved.baseline.sources());
        checked.findings = std::move(stale.findings());
        checked.fail_on = settings.fail_on;
        if (checked.fails()) status = ExitStatus::map_at_fault;
        status = worst_of(status, reports.add(std::move(checked)));
    }
    return status;
}

}  // namespace journeymap
