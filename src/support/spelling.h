// Spelling: the word that was probably meant. Used by every "did you mean".
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace journeymap {

// The word nearest to what was written, or none where no word is near enough to be worth suggesting. Case, `-`, `_` and blanks do
// not count as differences; a swap of two neighbours counts once. Of equally near words one that begins like what was written wins
// ("stage" means "stages", not "state"), else the first.
std::optional<std::string_view> nearest_word(std::string_view written, std::span<const std::string_view> words);

// Where the words come from: a list that we made and know whole (keys, the words of an enum), or texts and ids of an author, whose
// next word may be one that is not there yet.
enum class Vocabulary : std::uint8_t { closed, open };

// The word that was meant beyond doubt: the only one that is a slip of the pen away, begins with the same letter and has the same
// digits. Where the vocabulary is open a letter that was exchanged for another is no slip ("lovely" is not "lonely"), and a word has
// six letters or more. What a program may write in place of what was written.
std::optional<std::string_view> certain_word(std::string_view written, std::span<const std::string_view> words, Vocabulary vocabulary);

// What nearest_word compares: lower case, without `-`, `_` and blanks.
std::string folded_word(std::string_view word);

// Insertions, deletions, replacements and swaps of neighbours (no part edited twice) that turn one into the other, in
// characters; `limit` + 1 as soon as it is known to be more than `limit`.
int edit_distance(std::string_view a, std::string_view b, int limit);

}  // namespace journeymap
