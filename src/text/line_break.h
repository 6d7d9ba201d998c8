// Where lines may break: UAX 14 by libunibreak, kept out of grapheme clusters, with our own rules where its Unicode is too old.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace journeymap {

// Offsets inside a piece of text without separators at which a line may break, ascending; neither 0 nor its length.
// `language` is a BCP-47 tag.
void find_opportunities(std::string_view word, const char* language, std::vector<std::uint32_t>& offsets);

// How a word behaves beside the spaces around it.
struct WordEdges {
    bool starts_plainly = true;   // a line may break between a space and this word, whatever stands before the space
    bool ends_plainly = true;     // the same for what comes after
};
WordEdges edges_of(std::string_view word);

// Whether a line may break at the spaces between two words. Only needed where one of the edges is not plain.
bool breaks_between(std::string_view before, std::string_view after, const char* language);

}  // namespace journeymap
