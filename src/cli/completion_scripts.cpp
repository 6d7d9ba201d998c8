#include "cli/completion_scripts.h"

#include <fmt/core.h>

namespace journeymap {

namespace {

using Kind = CompletionValues::Kind;

constexpr std::string_view head = "Written by 'journeymap completions'.";

// What follows the command's name may be more than one kind of thing: a template and a directory, a format and a file.
bool takes_files_too(std::string_view command) { return command == "init" || command == "import"; }

std::string replaced(std::string_view text, std::string_view signs, std::string_view before) {
    std::string result;
    for (const char c : text) {
        if (signs.find(c) != signs.npos) result += before;
        result += c;
    }
    return result;
}

// In single quotes of a shell.
std::string in_quotes(std::string_view text) {
    std::string quoted = "'";
    for (const char c : text) c == '\'' ? quoted += "'\\''" : quoted += c;
    return quoted + "'";
}

std::string shell_words(const CompletionValues& values) {
    if (values.kind == Kind::words) return std::string(values.words);
    const std::string column = values.words == "rules" ? "2" : "1";
    return fmt::format("$(journeymap list {} 2>/dev/null | awk '{{sub(/\\*$/, \"\", ${}); print ${}}}')", values.words, column, column);
}

std::string bash_reply(const CompletionValues& values) {
    switch (values.kind) {
        case Kind::none: return "return";
        case Kind::files: return "_journeymap_files; return";
        case Kind::folders: return "_journeymap_files; return";
        default: break;
    }
    return fmt::format("_journeymap_words{} \"{}\"; return", values.many ? " -m" : "", shell_words(values));
}

}  // namespace

std::string bash_completions(std::span<const Command* const> commands) {
    std::string script = fmt::format("# bash completion for journeymap. {}\n\n", head);
    script +=
        "_journeymap_files() {\n"
        "    compopt -o filenames 2>/dev/null\n"
        "    mapfile -t COMPREPLY < <(compgen -f -- \"$current\")\n"
        "}\n"
        "\n"
        "# -m: several with commas between them\n"
        "_journeymap_words() {\n"
        "    local before=\n"
        "    [ \"$1\" != -m ] || { before=${current%\"${current##*,}\"}; shift; }\n"
        "    mapfile -t COMPREPLY < <(compgen -P \"$before\" -W \"$1\" -- \"${current#\"$before\"}\")\n"
        "}\n"
        "\n"
        "_journeymap() {\n"
        "    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]}\n"
        "    COMPREPLY=()\n"
        "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
        "        _journeymap_words '";
    for (const Command* command : commands) script.append(command->name).append(" ");
    script += "--help --version'\n        return\n    fi\n    case $command:$previous in\n";
    std::string options;
    for (const Command* command : commands) {
        std::string names = "--help";
        for (const OptionLine& option : option_lines(command->help)) {
            names += " --" + option.name;
            if (option.value.empty()) continue;
            const std::string letter = option.letter.empty() ? "" : fmt::format(" | {}:-{}", command->name, option.letter);
            script += fmt::format("        {}:--{}{}) {} ;;\n", command->name, option.name, letter,
                bash_reply(completion_values(command->name, "--" + option.name)));
        }
        options += fmt::format("            {}) _journeymap_words '{}' ;;\n", command->name, names);
    }
    script +=
        "    esac\n    if [[ $current == -* ]]; then\n        case $command in\n" + options + "        esac\n        return\n    fi\n";
    script += "    case $command in\n";
    for (const Command* command : commands) {
        const CompletionValues values = completion_values(command->name, "");
        if (values.kind == Kind::files) continue;
        const std::string first = takes_files_too(command->name) ? "[ \"$COMP_CWORD\" -gt 2 ] || { " : "";
        script += fmt::format("        {}) {}{}{} ;;\n", command->name, first, bash_reply(values), first.empty() ? "" : "; }");
    }
    return script + "    esac\n    _journeymap_files\n}\n\ncomplete -F _journeymap journeymap\n";
}

namespace {

std::string zsh_values(const CompletionValues& values) {
    switch (values.kind) {
        case Kind::none: return " ";
        case Kind::files: return "_files";
        case Kind::folders: return "_files -/";
        default: break;
    }
    if (values.many) return fmt::format("{{_sequence compadd - {}}}", shell_words(values));
    const std::string words = shell_words(values);
    // Theme files can stand for themes.
    if (values.words == "themes") return fmt::format("{{compadd -- {}; _files -g \"*.yaml\"}}", words);
    return fmt::format("{{compadd -- {}}}", words);
}

std::string zsh_option(std::string_view command, const OptionLine& option) {
    const std::string summary = replaced(option.summary, "[]:\\", "\\");
    const std::string value =
        option.value.empty() ? "" : ":" + option.value + ":" + zsh_values(completion_values(command, "--" + option.name));
    if (option.letter.empty()) return in_quotes(fmt::format("--{}[{}]{}", option.name, summary, value));
    return fmt::format("'(-{0} --{1})'{{-{0},--{1}}}{2}", option.letter, option.name, in_quotes(fmt::format("[{}]{}", summary, value)));
}

}  // namespace

std::string zsh_completions(std::span<const Command* const> commands) {
    std::string script = fmt::format("#compdef journeymap\n# {}\n\n_journeymap() {{\n    local -a commands=(\n", head);
    for (const Command* command : commands)
        script += "        " + in_quotes(fmt::format("{}:{}", command->name, replaced(command->summary, ":\\", "\\"))) + "\n";
    script +=
        "    )\n"
        "    if (( CURRENT == 2 )); then\n"
        "        _describe command commands\n"
        "        return\n"
        "    fi\n"
        "    local command=$words[2]\n"
        "    shift words\n"
        "    (( CURRENT-- ))\n"
        "    case $command in\n";
    for (const Command* command : commands) {
        script += fmt::format("        {})\n            _arguments '--help[what it does]'", command->name);
        for (const OptionLine& option : option_lines(command->help)) script += " \\\n                " + zsh_option(command->name, option);
        const CompletionValues values = completion_values(command->name, "");
        const bool is_list = values.kind != Kind::files;
        if (is_list) script += " \\\n                " + in_quotes("1:what:" + zsh_values(values));
        if (!is_list || takes_files_too(command->name)) script += " \\\n                '*:file:_files'";
        script += "\n            ;;\n";
    }
    return script + "    esac\n}\n\n_journeymap \"$@\"\n";
}

namespace {

std::string fish_values(const CompletionValues& values) {
    switch (values.kind) {
        case Kind::none: return " -x";
        case Kind::files: return " -r -F";
        case Kind::folders: return " -r -F";
        case Kind::words: return fmt::format(" -x -a '{}'", values.words);
        case Kind::listed: break;
    }
    const std::string column = values.words == "rules" ? "2" : "1";
    const std::string list =
        fmt::format("journeymap list {} 2>/dev/null | string replace -r -a \"  +\" \\t | string split -f {} \\t", values.words, column);
    if (values.many) return fmt::format(" -x -a '(__fish_append , ({}))'", list);
    return fmt::format("{} -a '({})'", values.words == "themes" ? " -r -F" : " -x", list);
}

}  // namespace

std::string fish_completions(std::span<const Command* const> commands) {
    std::string script = fmt::format("# fish completion for journeymap. {}\n\n", head);
    for (const Command* command : commands) {
        script += fmt::format("complete -c journeymap -f -n __fish_use_subcommand -a {} -d {}\n", command->name,
            in_quotes(replaced(command->summary, "\\'", "\\")));
    }
    for (const Command* command : commands) {
        const std::string where = fmt::format("complete -c journeymap -n '__fish_seen_subcommand_from {}'", command->name);
        script += "\n";
        for (const OptionLine& option : option_lines(command->help)) {
            script += where + " -l " + option.name;
            if (!option.letter.empty()) script += " -s " + option.letter;
            if (!option.value.empty()) script += fish_values(completion_values(command->name, "--" + option.name));
            script += " -d '" + replaced(option.summary, "\\'", "\\") + "'\n";
        }
        const CompletionValues values = completion_values(command->name, "");
        if (values.kind != Kind::files)
            script += where + (takes_files_too(command->name) ? "" : " -f") + fish_values(values).substr(3) + "\n";
    }
    return script;
}

}  // namespace journeymap
