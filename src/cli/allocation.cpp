// Allocation: memory that has run out ends the program, whoever asked for it. Part of the program, not of the library.
//
// The libraries in C that it uses go on without: HarfBuzz sets text without its kerning and embeds fonts without their letters, and says
// nothing of it. One failed call in the middle of a PDF would be another file with status 0. Where the system's library is not glibc, whose
// functions can be reached behind their own names, only what C++ allocates is watched (run_program).
#include <cstdlib>

#include "cli/program.h"

#ifdef __GLIBC__

extern "C" {

void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* memory, std::size_t size);

void* malloc(std::size_t size) {
    void* memory = __libc_malloc(size);
    if (memory == nullptr) journeymap::die_for_want_of_memory();
    return memory;
}

void* calloc(std::size_t count, std::size_t size) {
    void* memory = __libc_calloc(count, size);
    if (memory == nullptr) journeymap::die_for_want_of_memory();
    return memory;
}

void* realloc(void* old, std::size_t size) {
    void* memory = __libc_realloc(old, size);
    if (memory == nullptr && size > 0) journeymap::die_for_want_of_memory();  // of 0 bytes there is nothing left
    return memory;
}

}  // extern "C"

#endif
