// What the program asks of the C library's allocator. Used by cli/program.cpp, before anything is read.
#pragma once

namespace journeymap {

// Large blocks go back to the system as soon as they are done with. Without this glibc keeps all of the size of the largest that was ever given back
// (mallopt(3), "dynamic mmap threshold"), so that the peak of a format is added to that of the one before. Elsewhere it does nothing.
void give_large_blocks_back();

}  // namespace journeymap
