#include "cli/build_deps.h"

#include <set>

#include "driver/overwrites.h"
#include "support/escape.h"
#include "support/file.h"
#include "support/file_stamp.h"
#include "support/log_text.h"
#include "support/replacement.h"

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

}  // namespace

std::string deps_text(const BuildWords& words, const std::vector<Dependencies>& rules) {
    return depfile_text(rules_to_write(words, rules));
}

ExitStatus write_deps(const Console& console, const BuildWords& words, const std::vector<Dependencies>& rules, std::string_view text) {
    Wrong wrong;
    for (const Dependencies& rule : rules) {
        const std::vector<std::string> sentences = overwrites({*words.deps}, rule.inputs);
        wrong.insert(wrong.end(), sentences.begin(), sentences.end());
        for (const std::string& output : rule.outputs) {
            if (same_file(*words.deps, output))
                wrong.push_back(
                    "--deps " + escaped(*words.deps) + " would overwrite the output " + escaped(output) + ": name another file");
        }
    }
    if (const std::optional<UnwritableName> name = unwritable_name(rules_to_write(words, rules))) wrong.push_back(sentence_of(*name));
    for (const std::string& sentence : wrong) console.complain(sentence);
    if (!wrong.empty()) return ExitStatus::call_at_fault;
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
