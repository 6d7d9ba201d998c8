#include "support/enough.h"

#include <fmt/core.h>

namespace journeymap {

std::string allow_times(std::uint64_t times) {
    constexpr std::uint64_t most_times = 100;  // that the option takes
    if (times > most_times) return fmt::format("--limits-times goes to {} and does not allow it", most_times);
    return fmt::format("or allow more: --limits-times {} is enough", times);
}

std::string allow_more(std::uint64_t found, std::uint64_t usual) { return allow_times(found / usual + (found % usual == 0 ? 0 : 1)); }

}  // namespace journeymap
