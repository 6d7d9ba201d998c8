#include "support/allocator.h"

#include <cstdlib>  // tells which C library it is

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace journeymap {

void give_large_blocks_back() {
#ifdef __GLIBC__
    constexpr int large = 1 << 20;  // bytes
    mallopt(M_MMAP_THRESHOLD, large);
    mallopt(M_TRIM_THRESHOLD, large);
#endif
}

}  // namespace journeymap
