// Program: the process around the commands. Used by main.
#pragma once

namespace journeymap {

int run_program(int argc, char** argv);

}  // namespace journeymap
