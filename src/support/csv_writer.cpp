#include "support/csv_writer.h"

#include <fmt/core.h>

#include <array>
#include <charconv>
#include <cmath>

#include "support/escape.h"
#include "support/utf8.h"

namespace journeymap {

namespace {

// Spreadsheets also take the wide forms of the signs, and some pass over what cannot be seen before them. Quotes are passed over by those that
// separate by semicolons.
bool begins_formula(std::string_view text) {
    constexpr std::u32string_view signs = U"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    while (!text.empty()) {
        const Decoded first = decode_utf8(text, 0);
        if (signs.find(first.c) != std::u32string_view::npos) return true;
        if (!is_unsafe(first.c) && first.c != '"') return false;
        text.remove_prefix(static_cast<std::size_t>(first.length));
    }
    return false;
}

// An apostrophe that the text itself begins with, before such a sign, is doubled, so that a reader can take ours off.
bool needs_guard(std::string_view text) {
    return begins_formula(text) || (text.starts_with('\'') && (text.substr(1).starts_with('\'') || begins_formula(text.substr(1))));
}

constexpr std::string_view escape = "\\u{";

// What a map may hold, and would arrange the text around it.
bool arranges_text(char32_t c) { return c == '\r' || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

// Where a cell begins, also for a spreadsheet that separates cells by a semicolon or a tab: it takes our quotes for text.
bool begins_cell(std::string_view text, std::size_t at) {
    constexpr std::string_view separators = ";\t\n";
    return at == 0 || separators.find(text[at - 1]) != std::string_view::npos;
}

void append_cell(std::string& out, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (begins_cell(text, at) && needs_guard(text.substr(at))) out += '\'';
        const Decoded decoded = decode_utf8(text, at);
        if (decoded.c == '"') {
            out += "\"\"";
        } else if (is_forbidden(decoded.c) || arranges_text(decoded.c) || text.substr(at).starts_with(escape)) {
            out += fmt::format("\\u{{{:x}}}", static_cast<std::uint32_t>(decoded.c));
        } else {
            append_utf8(out, decoded.c);
        }
        at += static_cast<std::size_t>(decoded.length);
    }
}

// The length of an escape that we would have written at this place, and its character; 0 for none.
std::size_t read_escape(std::string_view text, char32_t& c) {
    constexpr std::size_t most_digits = 6;
    if (!text.starts_with(escape)) return 0;
    const std::size_t end = text.substr(0, escape.size() + most_digits + 1).find('}');
    if (end == std::string_view::npos) return 0;
    std::uint32_t number = 0;
    const char* last = text.data() + end;
    const auto [stop, problem] = std::from_chars(text.data() + escape.size(), last, number, 16);
    if (problem != std::errc{} || stop != last || !(number == '\\' || arranges_text(number))) return 0;
    c = number;
    return end + 1;
}

bool is_blank(char c) { return c == ' ' || c == '\t'; }

bool needs_quotes(std::string_view text) {
    if (text.empty()) return false;
    return text.find_first_of(",;\"\n\r\t") != std::string_view::npos || is_blank(text.front()) || is_blank(text.back());
}

std::string without_guards(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool is_guard = text[at] == '\'' && begins_cell(text, at) && needs_guard(text.substr(at + 1));
        if (!is_guard) out += text[at];
    }
    return out;
}

}  // namespace

std::string csv_text_of(std::string_view cell) {
    std::string text;
    for (std::size_t at = 0; at < cell.size();) {
        char32_t c = 0;
        const std::size_t length = read_escape(cell.substr(at), c);
        if (length > 0) {
            append_utf8(text, c);
            at += length;
        } else {
            text += cell[at++];
        }
    }
    return without_guards(text);
}

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
