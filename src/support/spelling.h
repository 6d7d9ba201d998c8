// Spelling: the word that was probably meant. Used by every "did you mean".
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace journeymap {

// The word nearest to what was written, or none where no word is near enough to be worth suggesting. Case, `-`, `_` and blanks do
// not count as differences; a swap of two neighbours counts once. Of equally near words one that begins like what was written wins
// ("stage" means "stages", not "state"), else the first.
std::optional<std::string_view> nearest_word(std::string_view written, std::span<const std::string_view> words);

// What nearest_word compares: lower case, without `-`, `_` and blanks.
std::string folded_word(std::string_view word);

// Insertions, deletions, replacements and swaps of neighbours (no part edited twice) that turn one into the other, in
// characters; `limit` + 1 as soon as it is known to be more than `limit`.
int edit_distance(std::string_view a, std::string_view b, int limit);

}  // namespace journeymap
