// Argument file: a call whose words stand in a file, as build systems write them that have more to say than a command line takes.
#pragma once

#include <string>
#include <vector>

namespace journeymap {

// Where the call is "@FILE" and nothing else, puts the lines of that file in its place, each a word as it stands there. Returns what is
// wrong, as a sentence; empty when all is well.
std::string take_argument_file(std::vector<std::string>& words);

}  // namespace journeymap
