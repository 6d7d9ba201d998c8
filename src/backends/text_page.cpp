#include "backends/text_page.h"

#include <algorithm>

#include "support/cell_width.h"
#include "support/direction.h"
#include "support/escape.h"
#include "support/utf8.h"

namespace journeymap {

namespace {

// The marks that keep a sign before its number. They are letters that nobody sees, so they are shown, in an isolate those that run to the left.
bool is_direction_mark(char32_t c) { return c == 0x200E || c == 0x200F || c == 0x61C; }

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

constexpr char32_t joiner = 0x200D;

// What stays together: a character with its marks, emoji that are joined.
struct Cluster {
    std::size_t bytes = 0;
    int cells = 0;
    bool breaks = false;  // a line may end behind it
};

Cluster cluster_at(std::string_view text, std::size_t at) {
    Cluster cluster;
    bool joined = true;
    while (at + cluster.bytes < text.size()) {
        const Decoded decoded = decode_utf8(text, at + cluster.bytes);
        const int cells = is_direction_mark(decoded.c) ? 0 : cell_width(decoded.c);
        if (cluster.bytes > 0 && cells > 0 && !joined) break;
        joined = decoded.c == joiner;
        cluster.bytes += static_cast<std::size_t>(decoded.length);
        if (cluster.cells == 0) cluster.cells = cells;
    }
    cluster.breaks = cluster.cells == 2;
    return cluster;
}

}  // namespace

int cells_in(std::string_view text) {
    int cells = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Cluster cluster = cluster_at(text, at);
        cells += cluster.cells;
        at += cluster.bytes;
    }
    return cells;
}

void TextPage::begin(int indent, int hang) {
    hang_ = std::min(hang, width_ / 2);
    column_ = std::min(indent, width_ / 2);
    out_.append(static_cast<std::size_t>(column_), ' ');
    fresh_ = true;
    gap_ = 0;
}

void TextPage::add(std::string_view text, Ink ink) {
    const std::string safe = [&] {
        std::string shown;
        for (std::size_t at = 0; at < text.size();) {
            const Decoded decoded = decode_utf8(text, at);
            const auto length = static_cast<std::size_t>(decoded.length);
            if (is_space(text[at]))
                shown += ' ';
            else if (is_direction_mark(decoded.c))
                shown += text.substr(at, length);
            else
                append_escaped(shown, decoded.c);
            at += length;
        }
        return shown;
    }();
    for (std::size_t at = 0; at < safe.size();) {
        if (safe[at] == ' ') {
            gap_ = 1;
            ++at;
            continue;
        }
        const std::size_t end = std::min(safe.find(' ', at), safe.size());
        word(std::string_view(safe).substr(at, end - at), ink);
        at = end;
    }
}

// A word breaks beside wide characters; other clusters stay together while they fit on a line.
void TextPage::word(std::string_view word, Ink ink) {
    while (!word.empty()) {
        std::size_t bytes = 0;
        int cells = 0;
        while (bytes < word.size()) {
            const Cluster cluster = cluster_at(word, bytes);
            if (bytes > 0 && cells + cluster.cells > width_ - hang_) break;
            bytes += cluster.bytes;
            cells += cluster.cells;
            if (cluster.breaks || (bytes < word.size() && cluster_at(word, bytes).breaks)) break;
        }
        piece(word.substr(0, bytes), cells, ink);
        word.remove_prefix(bytes);
    }
}

void TextPage::piece(std::string_view text, int cells, Ink ink) {
    const int gap = fresh_ ? 0 : gap_;
    gap_ = 0;
    if (column_ + gap + cells > width_ && (!fresh_ || column_ > hang_)) {
        new_line();
    } else if (gap > 0) {
        if (run_ink_ != ink) flush();
        run_.append(static_cast<std::size_t>(gap), ' ');
        column_ += gap;
    }
    if (run_ink_ != ink) flush();
    run_ink_ = ink;
    run_ += text;
    column_ += cells;
    fresh_ = false;
}

void TextPage::tab(int column) {
    gap_ = 0;
    flush();
    const int count = fresh_ ? std::max(column - column_, 0) : std::max(column - column_, 1);
    out_.append(static_cast<std::size_t>(count), ' ');
    column_ += count;
    fresh_ = true;
}

// Blanks stay outside of the isolate.
void TextPage::flush() {
    if (run_.empty()) return;
    const std::size_t first = std::min(run_.find_first_not_of(' '), run_.size());
    out_.append(run_, 0, first);
    std::string text = run_.substr(first);
    if (has_right_to_left(text)) text = "\u2068" + text + "\u2069";
    append_inked(out_, text, run_ink_, coloring_);
    run_.clear();
}

void TextPage::new_line() {
    end();
    out_.append(static_cast<std::size_t>(hang_), ' ');
    column_ = hang_;
    fresh_ = true;
}

void TextPage::end() {
    flush();
    while (!out_.empty() && out_.back() == ' ') out_.pop_back();
    out_ += '\n';
}

void TextPage::line(int indent, std::string_view text, Ink ink) {
    begin(indent);
    add(text, ink);
    end();
}

void TextPage::rule(std::string_view sign, int count) {
    std::string text;
    for (int i = 0; i < std::min(count, width_); ++i) text += sign;
    append_inked(out_, text, Ink::frame, coloring_);
    out_ += '\n';
}

}  // namespace journeymap
