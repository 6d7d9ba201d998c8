// Seeds: inputs that are good, for each target: what tests and examples have. Used by fuzz_tests.
#pragma once

#include <string>
#include <vector>

#include "fuzz/target.h"

namespace fuzzing {

struct Seed {
    std::string name;  // the file's path below the project, with hyphens
    std::string bytes;
};

// In the order of their names. `root`: the project's folder.
std::vector<Seed> seeds_of(const Target& target, const std::string& root);

}  // namespace fuzzing
