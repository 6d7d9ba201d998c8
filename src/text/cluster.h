// Grapheme clusters: what a reader takes for one character and no line break may divide (UAX 29, as far as maps need it).
#pragma once

#include <cstddef>
#include <string_view>

namespace journeymap {

// The end of the grapheme cluster that starts at `begin`: base and marks, emoji sequences, flags, Hangul syllables, Indic conjuncts.
// At most 32 characters: a longer stack of marks counts as several clusters.
std::size_t cluster_end(std::string_view text, std::size_t begin);

}  // namespace journeymap
