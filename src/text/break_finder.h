// Where lines may break: UAX 14 by libunibreak, kept out of grapheme clusters, and our own rules where it is too old or says nothing.
//
// Thai is broken between words (libthai), Korean at spaces only, as its typography prefers and UAX 14 allows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/thai.h"

namespace journeymap {

// How a word behaves beside the spaces around it.
struct WordEdges {
    bool starts_plainly = true;  // a line may break between a space and this word, whatever stands before the space
    bool ends_plainly = true;    // the same for what comes after
};
WordEdges edges_of(std::string_view word);

class BreakFinder {
public:
    // Offsets inside a piece of text without separators at which a line may break, ascending; neither 0 nor its length.
    // `language` is a BCP-47 tag or null.
    void find(std::string_view word, const char* language, std::vector<std::uint32_t>& offsets);
    // Whether a line may break at the spaces between two words. Only needed where one of the edges is not plain.
    bool between(std::string_view before, std::string_view after, const char* language);

private:
    Thai thai_;
    std::string text_, adapted_, break_after_;

    void unibreak(std::string_view text, const char* language);
    void mark_thai_words(std::string_view word);
};

}  // namespace journeymap
