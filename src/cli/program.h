// Program: the process around the commands. Used by main, the worker and allocation.cpp.
#pragma once

#include <string>
#include <vector>

#include "cli/console.h"
#include "cli/environment.h"

namespace journeymap {

int run_program(int argc, char** argv);

// One call, without the process around it: a command's name and what follows it. Whatever happens becomes a status.
ExitStatus run_call(std::vector<std::string> words, const Environment& environment, Console& console);

// Says it and ends the process, leaving nothing half done.
[[noreturn]] void die_for_want_of_memory();

}  // namespace journeymap
