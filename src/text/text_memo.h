// TextMemo: texts as they were measured and broken before. Pictures are laid out more than once: for each drawing of a page, for so many rows, and
// for sheets, whose widths are found first.
//
// What it answers is what would be found again, so that nothing depends on what it still has.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "journeymap/text.h"

namespace journeymap {

enum class TextAspect : std::uint8_t { width, widest_word, lines };

struct TextQuestion {
    TextAspect aspect = TextAspect::width;
    std::string_view text;
    TextStyle style;
    std::string_view language = {};
    float max_width = 0;  // of lines
};

// A part of a text; all of it where only a width was asked for.
struct TextPart {
    std::uint32_t begin = 0, size = 0;
    float width = 0;
};

class TextMemo {
public:
    // What was remembered, and an empty answer where nothing was. Stays until the next `remember`.
    std::span<const TextPart> find(const TextQuestion& question) const;
    // Answers are not empty.
    void remember(const TextQuestion& question, std::span<const TextPart> answer);
    void forget();

    // Others cost less to measure than to look up: short ones, and plain ones, whose words the word book knows.
    static bool is_worth_it(std::string_view text);

private:
    using Key = std::array<std::uint32_t, 6>;
    struct KeyHash {
        std::size_t operator()(const Key& key) const;
    };
    struct TextHash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    struct Answer {
        std::uint32_t first = 0, count = 0;
    };
    std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> texts_;
    std::unordered_map<Key, Answer, KeyHash> answers_;
    std::vector<TextPart> parts_;
    std::size_t bytes_ = 0;

    static Key key_of(const TextQuestion& question, std::uint32_t text, std::uint32_t language);
    std::uint32_t number_of(std::string_view text);
};

}  // namespace journeymap
