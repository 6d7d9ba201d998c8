// The program's entry. Everything else is in the library.
#include "cli/program.h"

#if defined(__GLIBC__)
#include <malloc.h>
#endif

int main(int count, char** arguments) {
#if defined(__GLIBC__)
    // Memory that one map gave back serves the next: asking the system for it again and again costs more than drawing.
    mallopt(M_MMAP_THRESHOLD, 1 << 26);
    mallopt(M_TRIM_THRESHOLD, 1 << 28);
    mallopt(M_TOP_PAD, 1 << 19);
#endif
    return journeymap::run_program(count, arguments);
}
