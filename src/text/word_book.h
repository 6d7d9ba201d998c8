// Words as they are shaped, each shaped once: glyphs, width and places to break. What makes measuring fast.
//
// Widths do not depend on size: they are whole numbers of 1/shaping_units em, so that sums are exact and the same in any order.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "journeymap/text.h"
#include "text/break_finder.h"
#include "text/font_shelf.h"

namespace journeymap {

enum class Direction : std::uint8_t { by_script, left_to_right, right_to_left };

// What of a style changes glyphs.
struct WordStyle {
    Face face = Face::regular;
    bool tabular = false;
    bool spaced = false;  // no ligatures
    Direction direction = Direction::by_script;
    std::uint8_t language = 0;  // of WordBook::language_id
    bool operator==(const WordStyle&) const = default;
};

struct WordGlyph {
    std::uint32_t id = 0;
    std::int32_t x = 0, y = 0;  // from the word's left end, y down
    FontId font = 0;
    std::uint16_t byte = 0;  // offset in the word
    std::uint16_t gaps = 0;  // letter spaces to its left
};

// A place in a word between two clusters.
struct WordStop {
    std::uint16_t byte = 0;     // offset in the word
    std::uint16_t gaps = 0;     // letter spaces before it
    std::int32_t x = 0;         // how wide the word is up to it
    bool is_divisible = false;  // either side is shaped as by itself
};

struct BookedWord {
    std::int32_t width = 0;
    std::uint16_t gaps = 0;  // letter spaces it takes
    std::uint16_t glyph_count = 0, opportunity_count = 0, stop_count = 0;
    std::uint32_t first_glyph = 0, first_opportunity = 0, first_stop = 0;
    bool has_opportunities = false;  // they were looked for
    WordEdges edges;
};

class WordBook {
public:
    explicit WordBook(FontOptions options);
    ~WordBook();
    WordBook(const WordBook&) = delete;
    WordBook& operator=(const WordBook&) = delete;

    // A word of at most longest_word bytes. A soft hyphen at its end is shown as a hyphen. What is measured or drawn needs no opportunities.
    BookedWord look_up(std::string_view text, WordStyle style);
    BookedWord look_up_with_opportunities(std::string_view text, WordStyle style);
    // Of the word that was looked up last.
    std::span<const WordGlyph> glyphs(const BookedWord& word) const { return {glyphs_.data() + word.first_glyph, word.glyph_count}; }
    std::span<const std::uint32_t> opportunities(const BookedWord& word) const {
        return {opportunities_.data() + word.first_opportunity, word.opportunity_count};
    }
    // Where lines may break in a word of any length, and its end.
    void find_places(std::string_view text, WordStyle style, std::vector<std::uint32_t>& places);
    // In the order of its bytes; short words, and those set against the direction of their script, have none.
    std::span<const WordStop> stops(const BookedWord& word) const { return {stops_.data() + word.first_stop, word.stop_count}; }

    // A small number for a BCP-47 tag; 0 for all languages in which text looks as in any other.
    std::uint8_t language_id(std::string_view tag);
    const char* language(std::uint8_t id) const { return id == 0 ? nullptr : languages_[id - 1].c_str(); }

    // Forgets which fonts served, and the words in them; true where there were any.
    bool forget_choices();
    // Forgets the words and gives back their memory.
    void release();
    bool is_large() const { return glyphs_.size() > 1 << 16; }

    FontShelf& shelf() { return shelf_; }
    const FontShelf& shelf() const { return shelf_; }
    BreakFinder& breaks() { return breaks_; }

    static constexpr std::size_t longest_word = 4096, shortest_with_stops = 24;

private:
    struct Entry {
        std::uint64_t hash = 0;
        std::uint32_t text = 0;  // offset in texts_
        std::uint16_t size = 0;
        WordStyle style;
        BookedWord word;
    };
    FontShelf shelf_;
    BreakFinder breaks_;
    hb_buffer_t* buffer_;
    std::vector<std::uint32_t> slots_;  // entry number + 1 by hash; 0: free
    std::vector<Entry> entries_;
    std::string texts_;
    std::vector<WordGlyph> glyphs_;
    std::vector<std::uint32_t> opportunities_;
    std::vector<WordStop> stops_;
    std::vector<std::uint32_t> scratch_;
    std::vector<std::uint16_t> heads_;  // of clusters of the word being shaped that have a script of their own, or where none has
    std::vector<std::string> languages_;

    Entry& entry_of(std::string_view text, WordStyle style);
    Entry& add(std::string_view text, WordStyle style, std::uint64_t hash, std::size_t slot);
    void grow();
    void forget();
    BookedWord shape(std::string_view text, WordStyle style);
    struct Item;
    std::vector<Item> itemize(std::string_view text, WordStyle style);
    bool add_up(std::string_view text, WordStyle style, BookedWord& word);
    void shape_item(const Item& item, std::string_view text, WordStyle style, BookedWord& word);
    void note_stops(const Item& item, WordStyle style, const BookedWord& word);
};

}  // namespace journeymap
