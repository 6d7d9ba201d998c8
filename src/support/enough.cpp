#include "support/enough.h"

#include <fmt/core.h>

#include <cmath>

namespace journeymap {

std::string allow_times(std::uint64_t times) {
    if (times > most_times) return fmt::format("or get down to what --limits-times {} allows, the most it takes", most_times);
    return fmt::format("or allow more: --limits-times {} is enough", times);
}

std::string allow_more(std::uint64_t found, std::uint64_t usual) { return allow_times(found / usual + (found % usual == 0 ? 0 : 1)); }

std::string allow_below(double found, double usual) {
    const double times = std::floor(found / usual) + 1;
    return allow_times(times > most_times ? most_times + 1 : static_cast<std::uint64_t>(times));
}

}  // namespace journeymap
