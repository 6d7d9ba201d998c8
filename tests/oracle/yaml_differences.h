// What is known of texts that our reader and yaml-cpp read differently, and why ours is right. Used by yaml_oracle.
#pragma once

#include <span>
#include <string_view>

#include "oracle/yaml_outcome.h"

namespace oracle {

struct Known {
    std::string_view said;  // our code, or how yaml-cpp's message or the difference begins
    bool (*is_so)(const Outcome& outcome);
    std::string_view why;
};

std::span<const Known> published_rules();    // of docs/yaml.md: by them we refuse what yaml-cpp reads
std::span<const Known> no_yaml();            // what yaml-cpp reads although it is none
std::span<const Known> known_failures();     // what yaml-cpp cannot read although it is YAML
std::span<const Known> known_differences();  // what both read, yaml-cpp wrongly

// Null where nothing is known.
const Known* known_in(std::span<const Known> table, std::string_view said, const Outcome& outcome);

}  // namespace oracle
