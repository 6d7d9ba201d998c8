// Overwrites: outputs that would take the place of what a build reads. Used by `build`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace journeymap {

// "the output x would overwrite y, which is read for it", for each output that is one of the files, however it is named; empty: none is.
std::vector<std::string> overwrites(const std::vector<std::string>& outputs, const std::vector<std::string>& files);

}  // namespace journeymap
