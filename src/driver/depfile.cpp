#include "driver/depfile.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "support/ascii.h"

namespace journeymap {

namespace {

void add_paths(const Sources& sources, std::vector<std::string>& paths) {
    const auto add = [&paths](const std::string& path) {
        if (!path.empty() && std::ranges::find(paths, path) == paths.end()) paths.push_back(path);
    };
    for (std::uint32_t i = 0; i < sources.count(); ++i) add(sources.at(i).path());
    for (const BinaryFile& file : sources.binary_files()) add(file.path);
}

// Ninja and GNU Make read the same escapes, as compilers write them: a backslash before a blank, '#' or ':'.
std::string in_depfile(const std::string& path) {
    std::string text;
    for (const char c : path) {
        if (c == ' ' || c == '#' || c == ':') text += '\\';
        text += c;
    }
    return text;
}

// What Ninja takes as part of a name, and Make neither as a pattern, an assignment, a recipe nor a command line's end. '$' is missing
// because CMake doubles none in what it hands on to Ninja.
bool is_plain(char c) {
    constexpr std::string_view signs = "+,/_.~(){}@!-]: #\\";
    return is_ascii_letter(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80 || signs.find(c) != std::string_view::npos;
}

// Which sign of a name one of the two would read as something else; empty: both read the name as it is.
std::string misread_sign(const std::string& name) {
    for (std::size_t i = 0; i < name.size(); ++i) {
        const char next = i + 1 < name.size() ? name[i + 1] : ' ';
        if (!is_plain(name[i])) return name.substr(i, 1);
        if (name[i] == '\\' && (next == ' ' || next == '#' || next == ':' || next == '\\')) return "\\";
    }
    if (name.starts_with('~')) return "~";  // somebody's home
    if (name.ends_with(')')) return ")";    // a member of an archive
    if (name.ends_with(':')) return ":";    // for Ninja what is before it ends there
    // .PHONY and the like
    if (name.size() > 1 && name[0] == '.' && name[1] >= 'A' && name[1] <= 'Z' && name.find('/') == std::string::npos) return ".";
    return {};
}

}  // namespace

std::vector<std::string> files_read(const Build& build) {
    std::vector<std::string> paths;
    add_paths(build.map.sources, paths);
    if (build.map.compared) add_paths(build.map.compared->sources, paths);
    if (build.compared) add_paths(build.compared->sources, paths);
    return paths;
}

std::optional<UnwritableName> unwritable_name(const std::vector<Dependencies>& rules) {
    for (const Dependencies& rule : rules) {
        for (const std::vector<std::string>* names : {&rule.outputs, &rule.inputs}) {
            for (const std::string& name : *names) {
                if (std::string sign = misread_sign(name); !sign.empty()) return UnwritableName{name, std::move(sign)};
            }
        }
    }
    return std::nullopt;
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
