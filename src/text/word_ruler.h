// WordRuler: the widths of parts of one word, from the word shaped once. Used where words are broken.
//
// A part is as wide as it is when shaped by itself. Between two divisible stops of the word (WordBook::stops) that is a difference; what lies
// beside them, mostly nothing, is shaped anew.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/character.h"
#include "text/measure.h"

namespace journeymap {

class WordRuler {
public:
    WordRuler(WordBook& book, const Setting& setting) : book_(book), setting_(setting) {}

    // The word to measure in, without separators. It has to stay.
    void take(std::string_view word);
    // Of the bytes from `begin` to `end`. A soft hyphen at the end is shown as a hyphen.
    std::int64_t width(std::size_t begin, std::size_t end);
    // Where a part that begins there ends that fits into `room` as the word as a whole is shaped. At `begin` where nothing is known.
    std::size_t guess(std::size_t begin, std::int64_t room) const;
    // Whether a guess is worth more than nothing.
    bool can_guess() const { return marks_.size() > 1; }

private:
    struct Mark {
        std::size_t byte = 0;
        std::int64_t x = 0;
    };
    WordBook& book_;
    const Setting& setting_;
    std::string_view word_;
    std::vector<Mark> marks_, divisible_;  // the stops and the word's end, ascending; those that are divisible

    std::int64_t width_ = 0;  // of the chunks taken

    void take_chunk(std::size_t begin, std::size_t end);
    std::int64_t shift_before(Mark mark);
    std::int64_t direct(std::string_view part) { return measure_word(book_, setting_, part); }
    // Of a part after which the line goes on.
    std::int64_t inner(std::size_t begin, std::size_t end) { return direct(without_soft_hyphens(word_.substr(begin, end - begin))); }
};

}  // namespace journeymap
