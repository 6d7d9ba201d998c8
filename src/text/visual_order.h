// The order in which the parts of a line are seen, from left to right: UAX 9 by FriBidi.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace journeymap {

struct VisualRun {
    std::size_t begin = 0, end = 0;  // bytes
    bool right_to_left = false;
};

std::vector<VisualRun> visual_runs(std::string_view line, bool right_to_left);

}  // namespace journeymap
