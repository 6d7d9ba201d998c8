// Enough: how much --limits-times would have to allow for what passes a limit. Used where the number that was found is known.
#pragma once

#include <cstdint>
#include <string>

namespace journeymap {

// "or allow more: --limits-times 3 is enough", as the end of a piece of advice.
std::string allow_times(std::uint64_t times);
// The same for what was found against what is allowed without the option.
std::string allow_more(std::uint64_t found, std::uint64_t usual);

}  // namespace journeymap
