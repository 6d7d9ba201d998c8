// CsvWriter: a table for spreadsheets, as RFC 4180 says: commas, CRLF, quotes only where they are needed. Used by everything that puts
// out CSV.
//
// - It begins with a byte order mark, without which Excel takes UTF-8 for the code page of the country.
// - A text that a spreadsheet would take for a formula (it begins with = + - @, a tab or a line break) gets an apostrophe before it.
//   Numbers that are written as such get none.
// - Control characters but for line feeds and tabs, and what arranges the text around it (U+2028 to U+202E, U+2066 to U+2069), are written
//   as `\u{202e}`, and so is a backslash that begins such a piece of the text itself. Marks, joiners and soft hyphens belong to their text.
//
// csv_text_of() takes all that back.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace journeymap {

class CsvWriter {
public:
    explicit CsvWriter(std::string& out);

    void text(std::string_view text);
    void number(double number);  // at most three decimals; what is not finite is left empty
    void number(int number) { this->number(static_cast<double>(number)); }
    void empty() { separate(); }
    void end_row();

private:
    void separate();

    std::string& out_;
    bool in_row_ = false;
};

// The text that a cell written by a CsvWriter says. One that a spreadsheet or a person wrote mostly says itself.
std::string csv_text_of(std::string_view cell);

}  // namespace journeymap
