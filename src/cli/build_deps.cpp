#include "cli/build_deps.h"

#include <set>

#include "driver/file_users.h"
#include "driver/overwrites.h"
#include "driver/version.h"
#include "support/escape.h"
#include "support/file.h"
#include "support/file_stamp.h"
#include "support/log_text.h"
#include "support/replacement.h"
#include "support/writable.h"

namespace journeymap {

namespace {

std::vector<Dependencies> rules_to_write(const BuildWords& words, const std::vector<Dependencies>& rules) {
    if (!words.deps_target) return rules;
    std::set<std::string> inputs;
    for (const Dependencies& rule : rules) inputs.insert(rule.inputs.begin(), rule.inputs.end());
    return {{{*words.deps_target}, {inputs.begin(), inputs.end()}}};
}

std::string sentence_of(const UnwritableName& wrong) {
    const std::string sign = wrong.sign == "\\" ? wrong.sign : escaped(wrong.sign);
    return "the name " + escaped(wrong.name) + " cannot stand in a file for Make and Ninja, because of '" + sign + "': rename it";
}

// What speaks against a file for these rules.
ExitStatus tell_faults_of(const Console& console, const BuildWords& words, const std::vector<Dependencies>& rules) {
    Wrong wrong;
    const std::string identity = file_identity(*words.deps);
    for (const Dependencies& rule : rules) {
        const std::vector<std::string> sentences = overwrites({*words.deps}, rule.inputs);
        wrong.insert(wrong.end(), sentences.begin(), sentences.end());
        for (const std::string& output : rule.outputs) {
            if (file_identity(output) == identity)
                wrong.push_back(
                    "--deps " + escaped(*words.deps) + " would overwrite the output " + escaped(output) + ": name another file");
        }
    }
    if (const std::optional<UnwritableName> name = unwritable_name(rules_to_write(words, rules))) wrong.push_back(sentence_of(*name));
    for (const std::string& sentence : wrong) console.complain(sentence);
    return wrong.empty() ? ExitStatus::done : ExitStatus::call_at_fault;
}

// What a map will be read from.
std::vector<std::string> files_to_read(const Input& input, const MapOptions& options) {
    if (input.is_standard_input()) return {};
    const Version version = read_version({input.path, input.path}, UsedFiles::read, options.limit_factor, options.declared);
    std::vector<std::string> files = files_used(version.sources, version.journey);
    files.push_back(input.path);
    return files;
}

}  // namespace

Dependencies dependencies_of(const BuildPlan& plan, std::size_t map, const std::vector<std::string>& read) {
    Dependencies dependencies;
    for (const Output& output : plan.outputs[map]) {
        if (!output.is_standard_output()) dependencies.outputs.push_back(output.path);
    }
    dependencies.inputs = read;
    dependencies.inputs.insert(dependencies.inputs.end(), plan.wishes[map].files.begin(), plan.wishes[map].files.end());
    return dependencies;
}

ExitStatus foresee_deps(const Console& console, const BuildWords& words, const BuildPlan& plan, const MapOptions& options) {
    if (!words.deps) return ExitStatus::done;
    std::vector<Dependencies> rules;
    for (std::size_t i = 0; i < plan.inputs.size(); ++i) {
        std::vector<std::string> read = files_to_read(plan.inputs[i], options);
        if (const std::string old = plan.compared(i); !old.empty() && old != "-") read.push_back(old);
        rules.push_back(dependencies_of(plan, i, read));
    }
    if (const ExitStatus status = tell_faults_of(console, words, rules); status != ExitStatus::done) return status;
    UserSearch search{{}, options.limit_factor, options.declared, "depfile", "name another file"};
    for (const Input& input : plan.inputs) search.maps.push_back(input.path);
    const Wrong wrong = overwrites_of_used({*words.deps}, search);
    for (const std::string& sentence : wrong) console.complain(sentence);
    if (!wrong.empty()) return ExitStatus::call_at_fault;
    const std::string reason = reason_against_writing(*words.deps);
    if (reason.empty()) return ExitStatus::done;
    console.complain("cannot write " + escaped(*words.deps) + ": " + reason);
    return ExitStatus::environment_at_fault;
}

std::string deps_text(const BuildWords& words, const std::vector<Dependencies>& rules) {
    return depfile_text(rules_to_write(words, rules));
}

ExitStatus write_deps(const Console& console, const BuildWords& words, const std::vector<Dependencies>& rules, std::string_view text) {
    // Once more: what is read is known for certain only now.
    if (const ExitStatus status = tell_faults_of(console, words, rules); status != ExitStatus::done) return status;
    const WriteResult result = write_file(*words.deps, text, Links::follow);
    if (result.state == WriteState::failed) {
        console.complain("cannot write " + escaped(*words.deps) + ": " + result.problem);
        return ExitStatus::environment_at_fault;
    }
    std::vector<std::string> outputs;
    for (const Dependencies& rule : rules) outputs.insert(outputs.end(), rule.outputs.begin(), rule.outputs.end());
    return renew_times(console, outputs);
}

ExitStatus renew_times(const Console& console, const std::vector<std::string>& outputs) {
    for (const std::string& output : outputs) {
        const std::string problem = renew_time(output);
        if (problem.empty()) continue;
        console.complain("cannot give " + escaped(output) + " a new time: " + problem);
        return ExitStatus::environment_at_fault;
    }
    return ExitStatus::done;
}

}  // namespace journeymap
