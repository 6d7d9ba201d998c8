// Enough: how much --limits-times would have to allow for what passes a limit, as the end of the advice of each finding about one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace journeymap {

// Where the number that there would be is not known, because reading ends at the limit.
inline constexpr std::string_view allow_unknown = "or allow more with --limits-times";

inline constexpr std::uint64_t most_times = 100;  // that the option takes

// "or allow more: --limits-times 3 is enough": the smallest that is. What stands before it is a list of ways that needs its last.
std::string allow_times(std::uint64_t times);
// The same for what was found against what is allowed without the option.
std::string allow_more(std::uint64_t found, std::uint64_t usual);
// The same for a number that has to be below what is allowed.
std::string allow_below(double found, double usual);

}  // namespace journeymap
