// CSV: tables as surveys and spreadsheets write them, with the place of every cell, so that findings can point into the file.
//
// RFC 4180, read strictly: quotes around a cell, doubled inside it, line breaks in quoted cells, every row as long as the header. Besides,
// as spreadsheets of many countries write it: `;` or tab between the cells (whichever the header has most of; a first line `sep=;` says it),
// LF or CRLF, a byte order mark, lines without any content. Why a reader of its own: neither of the libraries in Debian (libcsv, libfccp)
// gives the offset of a cell.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "journeymap/finding.h"
#include "journeymap/source.h"

namespace journeymap {

struct CsvCell {
    Span span;              // with the quotes around it; of an empty cell, where it would stand
    std::string_view text;  // without them, and without the blanks at its ends
};

// What happens to rows that are longer or shorter than the header.
enum class UnevenRows : unsigned char {
    left_out,   // they are reported and not read: a figure must not be counted from another column
    filled_up,  // missing cells are empty ones, and those behind the last column stand in surplus()
};

class CsvTable {
public:
    std::span<const CsvCell> header() const { return {cells_.data(), width_}; }
    std::size_t row_count() const { return width_ == 0 ? 0 : cells_.size() / width_ - 1; }
    std::span<const CsvCell> row(std::size_t number) const { return {cells_.data() + (number + 1) * width_, width_}; }
    // UnevenRows::filled_up: of each row that is too long, what stands behind the last column; and of those too short, the whole row.
    const std::vector<Span>& surplus() const { return surplus_; }
    const std::vector<Span>& short_rows() const { return short_rows_; }
    // True where a number's decimals may stand behind a comma, because commas separate no cells.
    bool has_decimal_commas() const { return delimiter_ != ','; }
    char delimiter() const { return delimiter_; }

private:
    friend class CsvReader;
    std::vector<CsvCell> cells_;     // of the header, then of the rows that are as long or were made so, one after the other
    std::deque<std::string> texts_;  // of cells with doubled quotes
    std::vector<Span> surplus_, short_rows_;
    std::size_t width_ = 0;
    char delimiter_ = ',';
};

// Reads a source that load_source has let pass. What is wrong is reported; nothing comes back where the file has no row that counts or its
// quotes do not match. Views into the table live as long as it and the sources.
std::optional<CsvTable> read_csv(
    const Sources& sources, std::uint32_t source, Diagnostics& diagnostics, UnevenRows uneven = UnevenRows::left_out);

}  // namespace journeymap
