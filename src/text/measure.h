// Measures texts with the words of a word book. Widths are in its units until Setting::px makes lengths of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

#include "journeymap/text.h"
#include "text/word_book.h"

namespace journeymap {

inline constexpr auto unlimited = std::numeric_limits<std::int64_t>::max() / 4;

// A style in the units of the word book.
struct Setting {
    WordStyle style;
    double scale = 0;                // px per unit
    std::int64_t gap = 0;            // letter spacing
    std::int64_t space = 0;          // width of a space
    const char* language = nullptr;  // for line breaks

    float px(std::int64_t units) const { return static_cast<float>(static_cast<double>(units) * scale); }
};
Setting make_setting(WordBook& book, TextStyle style, std::string_view language);

// Width in units of any piece of text: words, spaces, what comes.
std::int64_t measure(WordBook& book, const Setting& setting, std::string_view text);
// The same for a piece without separators in it.
std::int64_t measure_word(WordBook& book, const Setting& setting, std::string_view text);
// Where the first part of a long word ends that is shaped by itself: at a cluster, at most WordBook::longest_word bytes on.
std::size_t chunk_end(std::string_view word, std::size_t begin);

// The widest piece that no line break divides.
std::int64_t widest_piece(WordBook& book, const Setting& setting, std::string_view text);

struct Token {
    std::size_t begin = 0, end = 0;  // a word
    std::size_t spaces = 0;          // separators before it
};

// The next word at or after `at`; an empty one at the end of the text.
Token next_token(std::string_view text, std::size_t at);

}  // namespace journeymap
