#include "cli/program.h"

int main(int argc, char** argv) { return journeymap::run_program(argc, argv); }
