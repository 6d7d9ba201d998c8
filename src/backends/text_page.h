// A page of text for a terminal: lines that fit, colours only where they are wanted. Used by the text backend.
//
// Widths count columns, so wide characters and combining marks come out right. A line breaks at blanks and beside wide characters, and
// within a word only where it is wider than the page. Characters that cannot be seen are written as `\u{202e}`; a text that has letters
// written from right to left is isolated (U+2068, U+2069) on each line that it takes, so that it cannot turn what stands beside it.
#pragma once

#include <string>
#include <string_view>

#include "diagnostics/ink.h"

namespace journeymap {

int cells_in(std::string_view text);

class TextPage {
public:
    TextPage(std::string& out, int width, Coloring coloring) : out_(out), width_(width), coloring_(coloring) {}

    // A line that goes on below itself, `hang` columns from the left. Then add() and end().
    void begin(int indent, int hang);
    void begin(int indent) { begin(indent, indent); }
    void add(std::string_view text, Ink ink = Ink::plain);
    // Blanks up to a column; one where it has been passed.
    void tab(int column);
    void end();

    void line(int indent, std::string_view text, Ink ink = Ink::plain);
    void blank() { out_ += '\n'; }
    void rule(std::string_view sign, int count);

    int width() const { return width_; }

private:
    void word(std::string_view word, Ink ink);
    void piece(std::string_view text, int cells, Ink ink);
    void flush();
    void new_line();

    std::string& out_;
    int width_;
    Coloring coloring_;
    int hang_ = 0, column_ = 0;
    bool fresh_ = true;  // nothing on the line yet
    int gap_ = 0;        // blanks that stand before the next word unless the line breaks
    std::string run_;    // of one ink on one line
    Ink run_ink_ = Ink::plain;
};

}  // namespace journeymap
