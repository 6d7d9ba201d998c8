// The feeling words that are built in, with their scores from -2 (angry) to +2 (delighted). In English, sorted.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "journeymap/journey.h"

namespace journeymap {

struct BuiltInFeeling {
    std::string_view word;
    double score;
};

std::span<const BuiltInFeeling> built_in_feelings();
std::optional<double> built_in_score(std::string_view word);

}  // namespace journeymap
