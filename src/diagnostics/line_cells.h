// LineCells: one line of a source as a terminal shows it: tabs expanded, unsafe characters spelt out, wide and combining characters
// measured. Used by the snippet painter to put marks under the right text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace journeymap {

class LineCells {
public:
    // `start` is the offset of the line in its source. Of a line of many kilobytes only the part around `focus` is kept. The line has to
    // outlive the cells.
    LineCells(std::string_view line, std::uint32_t start, std::uint32_t focus);

    // The cell in which the character at an offset of the source starts; the width of the line for its end.
    int cell_of(std::uint32_t offset) const;
    int width() const { return width_; }
    // The text of the cells [from, to), with `…` where something was left out.
    std::string text(int from, int to) const;

private:
    struct Piece {
        std::uint32_t offset;  // in the source
        std::uint32_t length;
        int cell;
        int width;
    };
    void measure(std::size_t begin, std::size_t end);
    void append_shown(std::string& out, const Piece& piece) const;

    std::string_view line_;
    std::uint32_t start_;
    std::string_view simple_;  // what is kept, where each of its bytes is a cell; there are no pieces then
    std::vector<Piece> pieces_;
    int width_ = 0;
    bool cut_before_ = false;
    bool cut_behind_ = false;
};

}  // namespace journeymap
