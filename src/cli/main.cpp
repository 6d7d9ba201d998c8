// The program's entry. Everything else is in the library.
#include "cli/program.h"

int main(int count, char** arguments) { return journeymap::run_program(count, arguments); }
