// The list of commands, in the order of the help.
#include "cli/command.h"

namespace journeymap {

extern const Command build_command, check_command, completions_command, config_command, diff_command, embed_command, explain_command,
    import_command, init_command, insights_command, list_command, lsp_command, portfolio_command, preview_command, schema_command;

std::span<const Command* const> commands() {
    static constexpr const Command* list[] = {&build_command, &check_command, &completions_command, &config_command, &diff_command,
        &embed_command, &explain_command, &import_command, &init_command, &insights_command, &list_command, &lsp_command,
        &portfolio_command, &preview_command, &schema_command};
    return list;
}

ExitStatus refuse(const Call& call, const Command& command, const std::vector<std::string>& wrong) {
    for (const std::string& sentence : wrong) call.console.complain(sentence);
    call.console.note("journeymap " + std::string(command.name) + " --help tells what there is\n");
    return ExitStatus::call_at_fault;
}

}  // namespace journeymap
