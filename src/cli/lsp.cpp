// journeymap lsp: the language server, on standard input and output.
#include <unistd.h>

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/flags.h"
#include "cli/options.h"
#include "cli/version.h"
#include "lsp/session.h"

namespace journeymap {

namespace {

constexpr std::string_view help =
    "Helps to write maps in an editor: findings while you type, what keys and rules mean, completion, definitions, renaming, fixes.\n"
    "\n"
    "An editor starts it and talks to it; nobody calls it by hand. man journeymap says how VS Code, Neovim, Helix and Emacs do.\n"
    "\n"
    "Usage: journeymap lsp [options]\n"
    "\n"
    "      --stdio           what editors like to say; it is what happens anyway\n"
    "      --profile NAME    how serious findings are: journeymap list profiles\n"
    "      --today DATE      the day on which reviews are due or not: 2026-03-31; without it SOURCE_DATE_EPOCH or the clock\n"
    "      --config FILE     use this file instead of the .journeymap.yaml near each map\n"
    "      --no-config       use none\n"
    "      --limits-times N  let a map be up to N times as large as usual, N from 1 to 100\n";

ExitStatus run(const Call& call);

}  // namespace

extern const Command lsp_command;
const Command lsp_command{"lsp", "help to write maps in an editor: a language server", help, &run};

namespace {

ExitStatus run(const Call& call) {
    Arguments arguments;
    FlagWords words;
    std::optional<std::string> today, limits_times;
    bool stdio = false;
    arguments.flag("--stdio", stdio);
    arguments.value("--today", today);
    arguments.value("--limits-times", limits_times);
    declare_common(arguments, words);
    if (const std::string wrong = arguments.parse(call.words); !wrong.empty()) return refuse(call, lsp_command, {wrong});
    Wrong wrong;
    ServerOptions options;
    options.version = version();
    options.workspace.flags = flags_of(words, wrong);
    options.workspace.checks = check_options(today, call.environment, Clock::counts, wrong);
    options.workspace.limit_factor = limit_factor(limits_times, wrong);
    if (!arguments.names().empty()) wrong.emplace_back("lsp takes no names: the editor says what it has open");
    if (is_terminal(STDIN_FILENO)) wrong.emplace_back("lsp talks to an editor, not to a terminal: see man journeymap for how to set it up");
    if (!wrong.empty()) return refuse(call, lsp_command, wrong);

    const SessionResult result = serve(std::move(options), STDIN_FILENO, STDOUT_FILENO);
    switch (result.end) {
        case SessionEnd::orderly: break;
        case SessionEnd::abrupt: return ExitStatus::map_at_fault;  // 1, as the protocol wants it
        case SessionEnd::unusable: call.console.complain(result.problem); return ExitStatus::environment_at_fault;
    }
    return ExitStatus::done;
}

}  // namespace

}  // namespace journeymap
