#include "support/csv_writer.h"

#include <array>
#include <charconv>
#include <cmath>

#include "support/escape.h"
#include "support/utf8.h"

namespace journeymap {

namespace {

// Spreadsheets also take the wide forms of the signs, and some pass over what cannot be seen before them.
bool begins_formula(std::string_view text) {
    const char32_t first = decode_utf8(text, 0).c;
    constexpr std::u32string_view signs = U"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    return !text.empty() && signs.find(first) != std::u32string_view::npos;
}

// One that the text itself begins with, before such a sign, is doubled, so that a reader can take ours off.
void append_cell(std::string& out, std::string_view text) {
    const bool begins_guarded = text.starts_with('\'') && (text.substr(1).starts_with('\'') || begins_formula(text.substr(1)));
    if (begins_formula(text) || begins_guarded) out += '\'';
    for (std::size_t at = 0; at < text.size();) {
        const Decoded decoded = decode_utf8(text, at);
        if (decoded.c == '"') {
            out += "\"\"";
        } else if (decoded.c == '\n' || decoded.c == '\t') {
            out += static_cast<char>(decoded.c);
        } else {
            append_escaped(out, decoded.c);
        }
        at += static_cast<std::size_t>(decoded.length);
    }
}

bool is_blank(char c) { return c == ' ' || c == '\t'; }

bool needs_quotes(std::string_view text) {
    if (text.empty()) return false;
    return text.find_first_of(",;\"\n\r\t") != std::string_view::npos || is_blank(text.front()) || is_blank(text.back());
}

}  // namespace

CsvWriter::CsvWriter(std::string& out) : out_(out) { out_ += "\xEF\xBB\xBF"; }

void CsvWriter::text(std::string_view text) {
    separate();
    if (!needs_quotes(text)) return append_cell(out_, text);
    out_ += '"';
    append_cell(out_, text);
    out_ += '"';
}

void CsvWriter::number(double number) {
    separate();
    if (!std::isfinite(number)) return;
    const double rounded = std::round(number * 1000) / 1000;
    std::array<char, 400> digits;
    const auto [end, problem] =
        std::to_chars(digits.data(), digits.data() + digits.size(), rounded == 0 ? 0.0 : rounded, std::chars_format::fixed);
    if (problem == std::errc{}) out_.append(digits.data(), end);
}

void CsvWriter::end_row() {
    out_ += "\r\n";
    in_row_ = false;
}

void CsvWriter::separate() {
    if (in_row_) out_ += ',';
    in_row_ = true;
}

}  // namespace journeymap
