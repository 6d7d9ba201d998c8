// Text places: lines and columns as editors count them, from 0, a column in UTF-16 units or in bytes. Used by the language server; the
// places that findings print are Source::position's.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace journeymap {

enum class ColumnUnit : std::uint8_t { utf16, utf8 };

struct TextPlace {
    std::uint32_t line = 0, column = 0;
    bool operator==(const TextPlace&) const = default;
};

// The lines of a text, which has to outlive it. A line ends with LF, CR LF or CR.
class TextPlaces {
public:
    TextPlaces(std::string_view text, ColumnUnit unit);

    // Places outside of the text are the nearest ones inside; nothing points into the middle of a character.
    TextPlace place(std::uint32_t offset) const;
    std::uint32_t offset(TextPlace place) const;
    std::uint32_t line_count() const { return static_cast<std::uint32_t>(starts_.size()); }
    std::uint32_t line_start(std::uint32_t line) const { return starts_[line]; }
    // Without its line break.
    std::string_view line(std::uint32_t line) const;

private:
    struct Known {
        std::uint32_t line = 0, offset = 0, column = 0;
    };
    void mark_stretches(std::uint32_t line, std::size_t end);
    void advance(Known& at) const;
    Known known_before(std::uint32_t line, std::uint32_t offset) const;

    std::string_view text_;
    ColumnUnit unit_;
    std::vector<std::uint32_t> starts_;
    std::vector<Known> stretches_;  // in long lines, in order
    mutable Known known_;           // the last one that was asked for: the next is often behind it
};

}  // namespace journeymap
