// The test program's main, compiled once; see ../unit_main.cpp.
#include "../unit_main.cpp"
