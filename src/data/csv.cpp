#include "data/csv.h"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "data/csv_rules.h"
#include "support/enough.h"
#include "support/limits.h"
#include "support/number.h"

namespace journeymap {

namespace {

constexpr std::size_t most_findings = 10;  // of one kind in one file

std::string_view trimmed_cell(std::string_view text) {
    const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

std::string counted_cells(std::size_t count) { return fmt::format("{} {}", count, count == 1 ? "cell" : "cells"); }

}  // namespace

class CsvReader {
public:
    CsvReader(const Sources& sources, std::uint32_t source, Diagnostics& diagnostics, UnevenRows uneven)
        : bytes_(sources.at(source).bytes()),
          source_(source),
          uneven_(uneven),
          most_cells_(limits::data_cells * sources.limit_factor()),
          diagnostics_(diagnostics) {}

    std::optional<CsvTable> read() {
        if (bytes_.starts_with("\xEF\xBB\xBF")) at_ = 3;
        take_separator_line();
        while (at_ < bytes_.size() && good_) read_row();
        if (!good_) return std::nullopt;
        say_how_many_more();
        if (table_.width_ == 0) return without_rows("the file is empty");
        if (table_.row_count() == 0 && wrong_rows_ == 0) return without_rows("the file has a header and no rows");
        return std::move(table_);
    }

private:
    std::optional<CsvTable> without_rows(std::string message) {
        const auto end = static_cast<std::uint32_t>(bytes_.size());
        diagnostics_.report(csv_without_rows, {source_, table_.width_ == 0 ? 0 : table_.cells_[0].span.begin, end}, std::move(message))
            .with_help("the first row names the columns, each row after it holds one answer");
        return std::nullopt;
    }

    bool at_end_of_line() const { return at_ >= bytes_.size() || bytes_[at_] == '\n' || bytes_.substr(at_, 2) == "\r\n"; }
    void skip_line_break() {
        if (at_ < bytes_.size() && bytes_[at_] == '\r') ++at_;
        if (at_ < bytes_.size() && bytes_[at_] == '\n') ++at_;
    }

    // What Excel writes and reads to say what stands between the cells.
    void take_separator_line() {
        const std::string_view line = bytes_.substr(at_, bytes_.find('\n', at_) - at_);
        const std::string_view rest = line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
        if (rest.size() == 5 && rest.starts_with("sep=") && std::string_view(",;\t|").find(rest[4]) != rest.npos) {
            table_.delimiter_ = rest[4];
            at_ = std::min(at_ + line.size() + 1, bytes_.size());
        } else {
            table_.delimiter_ = most_frequent_delimiter();
        }
    }

    // In the header, outside of quotes.
    char most_frequent_delimiter() const {
        constexpr std::string_view delimiters = "\t;,";  // of equally many the one that texts have least
        std::size_t counts[3] = {};
        bool quoted = false;
        std::size_t i = std::min(bytes_.find_first_not_of("\r\n", at_), bytes_.size());
        for (; i < bytes_.size() && (quoted || bytes_[i] != '\n'); ++i) {
            if (bytes_[i] == '"') quoted = !quoted;
            const auto which = quoted ? delimiters.npos : delimiters.find(bytes_[i]);
            if (which != delimiters.npos) ++counts[which];
        }
        return delimiters[static_cast<std::size_t>(std::max_element(counts, counts + 3) - counts)];
    }

    Span span(std::size_t begin, std::size_t end) const {
        return {source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    void read_row() {
        if (at_end_of_line()) return skip_line_break();
        row_.clear();
        for (;;) {
            read_cell();
            if (!good_) return;
            if (at_end_of_line()) break;
            ++at_;  // the delimiter
        }
        skip_line_break();
        keep_row();
    }

    void read_cell() {
        const std::size_t begin = at_;
        if (at_ < bytes_.size() && bytes_[at_] == '"') return read_quoted();
        while (!at_end_of_line() && bytes_[at_] != table_.delimiter_) ++at_;
        const std::string_view text = trimmed_cell(bytes_.substr(begin, at_ - begin));
        const std::size_t first = text.empty() ? begin : static_cast<std::size_t>(text.data() - bytes_.data());
        add({span(first, text.empty() ? at_ : first + text.size()), text});
    }

    void read_quoted() {
        const std::size_t begin = at_++;
        bool doubled = false;
        for (;;) {
            at_ = bytes_.find('"', at_);
            if (at_ == bytes_.npos) return report_unclosed(begin);
            if (bytes_.substr(at_ + 1, 1) != "\"") break;
            doubled = true;
            at_ += 2;
        }
        const std::string_view inner = bytes_.substr(begin + 1, at_ - begin - 1);
        ++at_;
        if (!at_end_of_line() && bytes_[at_] != table_.delimiter_ && !skip_blanks()) return report_text_after_quote(begin);
        add({span(begin, begin + inner.size() + 2), trimmed_cell(doubled ? undoubled(inner) : inner)});
    }

    // Between a closing quote and the delimiter.
    bool skip_blanks() {
        std::size_t next = at_;
        while (next < bytes_.size() && bytes_[next] == ' ') ++next;
        const std::size_t before = std::exchange(at_, next);
        if (at_end_of_line() || bytes_[at_] == table_.delimiter_) return true;
        at_ = before;
        return false;
    }

    std::string_view undoubled(std::string_view inner) {
        std::string& text = table_.texts_.emplace_back();
        for (std::size_t i = 0; i < inner.size(); ++i) {
            text += inner[i];
            if (inner[i] == '"') ++i;
        }
        return text;
    }

    void report_unclosed(std::size_t begin) {
        good_ = false;
        diagnostics_.report(csv_quote, span(begin, begin + 1), "this quote is not closed")
            .with_help("write a quote at the end of the cell; a quote that belongs to its text is written twice: \"\"");
    }
    void report_text_after_quote(std::size_t begin) {
        good_ = false;
        diagnostics_.report(csv_quote, span(at_ - 1, at_), "the cell goes on behind this quote, which closes it")
            .label(span(begin, begin + 1), "the cell begins with a quote here")
            .with_help("a quote that belongs to the text is written twice: \"\"");
    }

    void add(CsvCell cell) {
        row_.push_back(cell);
        if (table_.cells_.size() + row_.size() > most_cells_) report_too_many(cell.span);
    }

    void report_too_many(Span place) {
        good_ = false;
        diagnostics_.report(too_many_cells, place, fmt::format("the file has more than {} cells", grouped(most_cells_)))
            .with_help(fmt::format("keep only the columns and rows that the map needs, {}", allow_unknown));
    }

    void keep_row() {
        if (std::ranges::all_of(row_, [](const CsvCell& cell) { return cell.text.empty(); })) return;  // what a spreadsheet leaves behind
        if (table_.width_ == 0) table_.width_ = row_.size();
        while (row_.size() > table_.width_ && row_.back().text.empty()) row_.pop_back();  // written by some programs after every row
        if (uneven_ == UnevenRows::filled_up && !fill_row_up()) return;
        if (row_.size() == table_.width_) {
            table_.cells_.insert(table_.cells_.end(), row_.begin(), row_.end());
        } else if (++wrong_rows_ <= most_findings) {
            report_length();
        }
    }

    // False where the file would become too large by it.
    bool fill_row_up() {
        if (table_.cells_.size() + table_.width_ > most_cells_) {
            report_too_many(row_.front().span);
            return false;
        }
        const std::uint32_t begin = row_.front().span.begin, end = row_.back().span.end;
        if (row_.size() > table_.width_) table_.surplus_.push_back({source_, row_[table_.width_].span.begin, end});
        if (row_.size() < table_.width_) table_.short_rows_.push_back({source_, begin, end});
        row_.resize(table_.width_, CsvCell{{source_, end, end}, {}});
        return true;
    }

    void report_length() {
        last_wrong_ = diagnostics_.findings().size();
        const bool more = row_.size() > table_.width_;
        const CsvCell& from = more ? row_[table_.width_] : row_.front();
        Finding& finding = diagnostics_.report(csv_row_length, {source_, from.span.begin, row_.back().span.end},
            fmt::format("this row has {}, but the header has {}", counted_cells(row_.size()), table_.width_));
        if (const CsvCell* inner = cell_with_inner_quote()) finding.label(inner->span, "a quote counts only at the beginning of a cell");
        finding.with_help(more ? fmt::format("a cell with '{}' in it stands in quotes: \"a{} b\"", delimiter_name(), delimiter_name())
                               : std::string("write the cells that are missing, where there is nothing to say leave them empty"));
    }
    std::string delimiter_name() const { return table_.delimiter_ == '\t' ? "\\t" : std::string(1, table_.delimiter_); }

    const CsvCell* cell_with_inner_quote() const {
        const auto found = std::ranges::find_if(row_, [&](const CsvCell& cell) {
            const auto text = bytes_.substr(cell.span.begin, cell.span.end - cell.span.begin);
            return !text.starts_with('"') && text.find('"') != text.npos;
        });
        return found == row_.end() ? nullptr : &*found;
    }

    void say_how_many_more() {
        if (wrong_rows_ <= most_findings) return;
        std::string& help = diagnostics_.findings()[last_wrong_].help;
        help += fmt::format("\n{} more rows of this file have the wrong length", wrong_rows_ - most_findings);
    }

    std::string_view bytes_;
    std::uint32_t source_;
    UnevenRows uneven_;
    std::size_t most_cells_;
    Diagnostics& diagnostics_;
    CsvTable table_;
    std::size_t at_ = 0;
    bool good_ = true;
    std::vector<CsvCell> row_;  // the one that is being read
    std::size_t wrong_rows_ = 0;
    std::size_t last_wrong_ = 0;  // number of the last finding about one
};

std::vector<const Rule*> csv_rules() { return {&csv_quote, &csv_without_rows, &csv_row_length, &too_many_cells}; }

std::optional<CsvTable> read_csv(const Sources& sources, std::uint32_t source, Diagnostics& diagnostics, UnevenRows uneven) {
    return CsvReader(sources, source, diagnostics, uneven).read();
}

}  // namespace journeymap
