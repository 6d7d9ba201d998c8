// Breaks paragraphs into lines, greedily: as many words on a line as fit.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "journeymap/text.h"
#include "text/word_book.h"

namespace journeymap {

// A style in the units of the word book.
struct Setting {
    WordStyle style;
    double scale = 0;               // px per unit
    std::int64_t gap = 0;           // letter spacing
    std::int64_t space = 0;         // width of a space
    const char* language = nullptr; // for line breaks

    float px(std::int64_t units) const { return static_cast<float>(static_cast<double>(units) * scale); }
};
Setting make_setting(WordBook& book, TextStyle style, std::string_view language);

// Width in units of any piece of text: words, spaces, what comes.
std::int64_t measure(WordBook& book, const Setting& setting, std::string_view text);
// The same for a piece without separators in it.
std::int64_t measure_word(WordBook& book, const Setting& setting, std::string_view text);
// Where the first part of a long word ends that is shaped by itself: at a cluster, at most WordBook::longest_word bytes on.
std::size_t chunk_end(std::string_view word, std::size_t begin);

std::vector<BrokenLine> break_paragraphs(WordBook& book, const Setting& setting, std::string_view text, float max_width);
std::int64_t widest_piece(WordBook& book, const Setting& setting, std::string_view text);

}  // namespace journeymap
