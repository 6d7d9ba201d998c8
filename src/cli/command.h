// Command: a row of the table of commands. To add one: its file, its declaration and its name in commands.cpp.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/console.h"
#include "cli/environment.h"
#include "driver/status.h"

namespace journeymap {

struct Call {
    std::vector<std::string> words;  // what follows the command's name
    const Environment& environment;
    Console& console;
};

struct Command {
    std::string_view name;
    std::string_view summary;  // for the list in `journeymap --help`
    std::string_view help;     // all of `journeymap NAME --help`; names every option
    ExitStatus (*run)(const Call&);
};

std::span<const Command* const> commands();

// Says what is wrong with a call and where help is.
ExitStatus refuse(const Call& call, const Command& command, const std::vector<std::string>& wrong);

}  // namespace journeymap
