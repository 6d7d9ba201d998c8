#include "driver/depfile.h"

#include <algorithm>
#include <set>

namespace journeymap {

namespace {

void add_paths(const Sources& sources, std::vector<std::string>& paths) {
    for (std::uint32_t i = 0; i < sources.count(); ++i) {
        const std::string& path = sources.at(i).path();
        if (!path.empty() && std::ranges::find(paths, path) == paths.end()) paths.push_back(path);
    }
}

// Ninja and GNU Make read the same escapes, as compilers write them: a backslash before a blank or '#', '$' doubled. Backslashes that
// stand before such a character count double.
std::string in_depfile(const std::string& path) {
    std::string text;
    std::size_t backslashes = 0;
    for (const char c : path) {
        if (c == ' ' || c == '#' || c == '%' || c == ':') text.append(backslashes, '\\').push_back('\\');
        if (c == '$') text += '$';
        backslashes = c == '\\' ? backslashes + 1 : 0;
        text += c;
    }
    return text;
}

}  // namespace

std::vector<std::string> files_read(const Build& build) {
    std::vector<std::string> paths;
    add_paths(build.map.sources, paths);
    if (build.map.compared) add_paths(build.map.compared->sources, paths);
    if (build.compared) add_paths(build.compared->sources, paths);
    return paths;
}

std::string unwritable_name(const std::vector<Dependencies>& rules) {
    const auto has_control = [](const std::string& name) {
        return std::ranges::any_of(name, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; });
    };
    for (const Dependencies& rule : rules) {
        for (const std::vector<std::string>* names : {&rule.outputs, &rule.inputs}) {
            const auto found = std::ranges::find_if(*names, has_control);
            if (found != names->end()) return *found;
        }
    }
    return {};
}

std::string depfile_text(const std::vector<Dependencies>& rules) {
    std::string text;
    std::set<std::string> inputs;
    for (const Dependencies& rule : rules) {
        if (rule.outputs.empty()) continue;
        for (const std::string& output : rule.outputs)
            text.append(text.empty() || text.ends_with('\n') ? "" : " ").append(in_depfile(output));
        text += ':';
        for (const std::string& input : rule.inputs) text.append(" \\\n  ").append(in_depfile(input));
        text += '\n';
        inputs.insert(rule.inputs.begin(), rule.inputs.end());
    }
    for (const std::string& input : inputs) text.append(in_depfile(input)).append(":\n");
    return text;
}

}  // namespace journeymap
