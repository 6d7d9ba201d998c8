#include "cli/tally.h"

#include <fmt/core.h>

#include <numeric>
#include <string>
#include <string_view>
#include <utility>

namespace journeymap {

void Tally::tell(Loudness loudness, const Console& console) const {
    constexpr std::array<std::string_view, 4> words{"drawn", "unchanged", "passed", "failed"};
    const std::size_t all = std::accumulate(maps_.begin(), maps_.end(), std::size_t(0));
    if (all < 2 || (loudness == Loudness::quiet && maps_[static_cast<std::size_t>(MapOutcome::failed)] == 0)) return;
    std::string line = fmt::format("{} maps:", all);
    std::string_view comma;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (maps_[i] > 0) line += fmt::format("{} {} {}", std::exchange(comma, ","), maps_[i], words[i]);
    }
    console.note(line + "\n");
}

}  // namespace journeymap
