// Mutator: what people, programs and enemies do to a map. Works on lines and their indentation and on the values in a line, so that most of
// what comes out is still nearly a map. Used by libFuzzer and, without it, by fuzz_tests.
#pragma once

#include <string>
#include <string_view>

#include "fuzz/dice.h"
#include "fuzz/target.h"

namespace fuzzing {

// One change; the same dice, the same change. `other` is a second text to take parts of.
std::string mutated(std::string_view text, std::string_view other, Dialect dialect, Dice& dice);
// One change after which the map is good; after some tries one after which it is not.
std::string mutated_map(std::string_view text, std::string_view other, Dice& dice, bool (*is_good)(std::string_view));
// The beginning of one, then the end of the other, cut where lines end.
std::string spliced(std::string_view text, std::string_view other, Dice& dice);

}  // namespace fuzzing
