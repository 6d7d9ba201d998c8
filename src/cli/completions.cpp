// journeymap completions: scripts by which shells complete what is typed.
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/completion_scripts.h"
#include "driver/selection.h"

namespace journeymap {

namespace {

constexpr std::string_view help =
    "Prints a script by which a shell completes commands, options and their values. Packages bring it along; by hand:\n"
    "\n"
    "  journeymap completions bash > ~/.local/share/bash-completion/completions/journeymap\n"
    "  journeymap completions zsh > ~/.zfunc/_journeymap          where ~/.zfunc is in $fpath\n"
    "  journeymap completions fish > ~/.config/fish/completions/journeymap.fish\n"
    "\n"
    "Usage: journeymap completions bash|zsh|fish\n";

ExitStatus run(const Call& call);

}  // namespace

extern const Command completions_command;
const Command completions_command{"completions", "print a script by which a shell completes what is typed", help, &run};

namespace {

struct Shell {
    std::string_view name;
    std::string (*script)(std::span<const Command* const>);
};
constexpr Shell shells[] = {{"bash", &bash_completions}, {"zsh", &zsh_completions}, {"fish", &fish_completions}};

ExitStatus run(const Call& call) {
    Arguments arguments;
    if (const std::string wrong = arguments.parse(call.words); !wrong.empty()) return refuse(call, completions_command, {wrong});
    if (arguments.names().size() != 1)
        return refuse(call, completions_command, {"completions takes the name of a shell: bash, zsh or fish"});
    std::vector<std::string_view> known;
    for (const Shell& shell : shells) {
        if (shell.name == arguments.names().front()) return call.console.print(shell.script(commands()));
        known.push_back(shell.name);
    }
    return refuse(call, completions_command, {unknown_word("shell", arguments.names().front(), known)});
}

}  // namespace

}  // namespace journeymap
