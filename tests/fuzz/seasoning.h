// Seasoning: values that programs stumble over, and the keys that a map knows with their examples, from the same tables as the reader. Used
// by the mutator and for libFuzzer's dictionary.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "fuzz/dice.h"

namespace fuzzing {

struct KnownField {
    std::string key, example;
    std::size_t object = 0;  // which of the objects that maps are made of has it
};
const std::vector<KnownField>& known_fields();
// A field of an object that has this key, too; null where none has it.
const KnownField* sibling_of(std::string_view key, Dice& dice);

std::span<const std::string_view> other_types();
std::span<const std::string_view> extreme_numbers();
std::span<const std::string_view> odd_lines();
std::string odd_characters(Dice& dice);

// In the form that libFuzzer reads: "..." a line. Words of maps, of configs and themes, of CSV headers, of Mermaid, of HTTP and LSP.
std::string dictionary();

}  // namespace fuzzing
