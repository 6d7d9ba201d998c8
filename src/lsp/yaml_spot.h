// YamlSpot: what stands at one place of a YAML text, found by indentation and brackets alone, so that it works while a line is half
// written and no parser accepts the file. Used by the language server for completion and hover.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace journeymap {

// One step from the top of the file: into the value of a key, or into an item of a list.
struct YamlStep {
    enum class Kind : std::uint8_t { key, item };
    Kind kind = Kind::key;
    std::string_view key;
    bool operator==(const YamlStep&) const = default;
};

struct YamlSpot {
    enum class Kind : std::uint8_t {
        nothing,  // in a text of several lines, or where only a comma or a bracket could follow
        comment,  // `begin` is the '#'
        key,      // a key, or where one could begin
        value,    // a value, or where one could begin
    };
    Kind kind = Kind::nothing;
    std::vector<YamlStep> path;              // to the mapping that holds the key, or to the value
    std::uint32_t begin = 0, end = 0;        // the word that stands there, quotes included; empty: none yet
    std::vector<std::string_view> siblings;  // key: those of the same mapping, this one left out
    bool in_flow = false;                    // inside of brackets
    bool has_colon = false;                  // key: behind it is its colon
    bool opens_item = false;                 // value: an item of a list, which could be a mapping and this its first key
    bool touches_sign = false;               // value: no blank between the colon or dash and it
};

YamlSpot yaml_spot(std::string_view text, std::uint32_t offset);

// The keys in the first column, as far as they can be told.
std::vector<std::string_view> top_keys(std::string_view text);

}  // namespace journeymap
