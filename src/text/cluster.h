// Grapheme clusters: what a reader takes for one character and no line break may divide (UAX 29, as far as maps need it).
#pragma once

#include <cstddef>
#include <string_view>

namespace journeymap {

// The end of the grapheme cluster that starts at `begin`: base and marks, emoji sequences, flags, Hangul syllables, Indic conjuncts.
// At most 32 characters: a longer stack of marks counts as several clusters.
std::size_t cluster_end(std::string_view text, std::size_t begin);
// Whether a word that has to be broken somewhere may be broken before the cluster that starts at `begin`: not before a consonant without a
// vowel, which ends the syllable before it (UAX 14's LB28a, for all scripts with a virama).
bool may_start_line(std::string_view text, std::size_t begin);

}  // namespace journeymap
