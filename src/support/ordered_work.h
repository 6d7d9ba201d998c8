// Ordered work: things to do on several threads whose results are wanted in order. Used by `build` for many maps.
#pragma once

#include <cstddef>
#include <functional>

namespace journeymap {

struct OrderedWork {
    std::size_t count = 0;
    // Called for every number below `count`, on any of the threads; `thread` is below their number, and two calls with the same `thread`
    // never run at a time.
    std::function<void(std::size_t item, std::size_t thread)> work;
    // Called for every number in order, on the caller's thread, when its work is done.
    std::function<void(std::size_t item)> finish;
};

// Returns when all is done. With one thread that is the caller's own. What is done and not finished yet is never more than a few items a
// thread. What `work` or `finish` throws is thrown here, in the order of the items; the rest is left then.
void run_in_order(const OrderedWork& work, std::size_t threads);

// How many processors this process may use; at least 1.
std::size_t usable_processors();

}  // namespace journeymap
