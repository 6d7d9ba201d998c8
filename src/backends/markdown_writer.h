// The lines of a Markdown file: headings, list items and table rows, each on a line of its own, so that a changed fact is a changed line.
// Used by the Markdown backend. Everything given as `text` comes from a map and is escaped.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "backends/markdown_text.h"
#include "journeymap/journey.h"
#include "journeymap/locale.h"
#include "journeymap/words.h"

namespace journeymap {

// A place in the file to link to. GitHub puts "user-content-" before the id of an <a> and finds it from #id all the same.
struct MarkdownAnchor {
    std::string_view kind;  // "touchpoint", "pain", "opportunity", "objective", "evidence", "stage"
    std::string_view id;
};

class MarkdownWriter {
public:
    MarkdownWriter(std::string& out, std::string_view language) : out_(out), language_(language) {}

    std::string_view word(Word which) const { return journeymap::word(which, language_); }
    std::string_view language() const { return language_; }

    // Whole lines.
    void raw(std::string_view markdown);  // whole blocks that are Markdown already
    void heading(int level, std::string_view text, MarkdownAnchor anchor = {});
    void paragraph(std::string_view text);
    void begin_paragraph() { begin(Block::paragraph); }  // in pieces, up to end()
    // "- **Label:** text"; nothing for an empty text. Depth counts from 0.
    void fact(int depth, Word label, std::string_view text);
    void facts(int depth, Word label, const Texts& texts);  // several: an item each below the label
    void dated(int depth, Word label, const Spanned<Date>& date);
    void lasting(int depth, Word label, const Spanned<Duration>& duration);
    void number(int depth, Word label, const Spanned<int>& number);

    // A list item in pieces, up to end().
    void item(int depth);
    void marked_item(std::size_t indent, std::string_view mark);  // "  1. ": behind so many blanks
    void label_item(int depth, Word label);                       // "- **Label:** "
    void label_item(int depth, std::string_view label);           // names of lanes, which a map can give
    void group(int depth, Word label);                            // "- **Label:**", items below
    void group(int depth, std::string_view label);
    // A table: a row of names then `end_header(columns)`, then rows. Cells in pieces after each `cell()`.
    void begin_table();  // only where another table may stand before it
    void begin_row();
    void cell() { out_ += " | "; }
    void end_row();
    void end_header(int columns);
    void end() { out_ += '\n'; }

    // Pieces.
    void text(std::string_view text) { append_markdown(out_, text); }
    void own(std::string_view words) { out_ += words; }  // the program's words and markup
    void capital(std::string_view words);                // the program's words, the first letter large
    void bold(std::string_view text);                    // white space or the line's end has to follow
    void quote(std::string_view text);
    void anchor(MarkdownAnchor anchor);
    void link(std::string_view text, MarkdownAnchor to);
    void web_link(std::string_view text, std::string_view address) { append_markdown_link(out_, text, address); }
    void file_link(std::string_view text, std::string_view path) { append_markdown_file_link(out_, text, path); }
    void score(double score);  // "+1.5", "−0.4", "0"
    void plain_number(double number);
    std::string_view comma() const { return comma_of(language_); }
    std::string_view colon() const { return colon_of(language_); }
    void date(Date date);

private:
    static bool takes_asterisks(std::string_view text);

    enum class Block : std::uint8_t { none, heading, paragraph, list, table };
    void begin(Block block);
    void id(MarkdownAnchor anchor);
    void close_label();

    std::string& out_;
    std::string_view language_;
    Block block_ = Block::none;
};

}  // namespace journeymap
