// Completion scripts: what bash, zsh and fish need to complete commands, options and their values.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "cli/option_lines.h"

namespace journeymap {

// What can stand behind an option, or as a name behind a command.
struct CompletionValues {
    enum class Kind : unsigned char { none, files, folders, words, listed };
    Kind kind = Kind::none;
    std::string_view words = {};  // "auto always never"; of `listed` the topic of `journeymap list`
    bool many = false;            // several, with commas between them
};

// `option`: "--theme"; empty: the first name behind the command.
CompletionValues completion_values(std::string_view command, std::string_view option);

std::string bash_completions(std::span<const Command* const> commands);
std::string zsh_completions(std::span<const Command* const> commands);
std::string fish_completions(std::span<const Command* const> commands);

}  // namespace journeymap
