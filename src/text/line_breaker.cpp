#include "text/line_breaker.h"

#include <algorithm>
#include <cmath>

#include "support/utf8.h"
#include "text/character.h"
#include "text/cluster.h"

namespace journeymap {
namespace {

bool is_hard_break_at(std::string_view text, std::size_t at, std::size_t& length) {
    const char byte = text[at];
    if (byte > '\r' && static_cast<unsigned char>(byte) < 0x80) return false;
    if (byte == '\r')
        length = at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
    else if (byte == '\n' || byte == '\v' || byte == '\f')
        length = 1;
    else if (text.substr(at, 2) == "\u0085")
        length = 2;
    else if (text.substr(at, 3) == "\u2028" || text.substr(at, 3) == "\u2029")
        length = 3;
    else
        return false;
    return true;
}

// Fills lines with the words of one paragraph.
class Filler {
public:
    Filler(WordBook& book, const Setting& setting, std::string_view text, std::int64_t limit, std::vector<BrokenLine>& lines)
        : book_(book), setting_(setting), text_(text), limit_(limit), lines_(lines) {}

    void fill() {
        std::size_t at = 0;
        while (at < text_.size()) {
            const auto token = next_token(text_, at);
            if (token.begin == token.end) break;
            at = place(token);
        }
        if (!empty_ || lines_before_ == lines_.size()) emit(end_, width_);
    }

private:
    WordBook& book_;
    const Setting& setting_;
    std::string_view text_;
    std::int64_t limit_;
    std::vector<BrokenLine>& lines_;
    std::size_t lines_before_ = lines_.size();
    std::vector<std::uint32_t> scratch_;

    // The line being filled.
    bool empty_ = true;
    std::size_t begin_ = 0, end_ = 0;
    std::int64_t width_ = 0;
    WordEdges edges_;            // of its last word
    std::size_t last_word_ = 0;  // where that begins
    // The last gap in it at which it may be broken.
    bool has_gap_ = false;
    std::size_t gap_end_ = 0, after_gap_ = 0;
    std::int64_t gap_width_ = 0;

    std::string_view slice(std::size_t begin, std::size_t end) const { return text_.substr(begin, end - begin); }

    void emit(std::size_t end, std::int64_t width) {
        lines_.push_back({slice(begin_, end), setting_.px(width)});
        empty_ = true;
        has_gap_ = false;
        width_ = 0;
    }

    void start(std::size_t at) {
        empty_ = false;
        begin_ = at;
    }

    // A dot between two things stays with the first: no line begins with it.
    bool may_break_before(const Token& token, const WordEdges& edges) {
        if (!empty_ && slice(token.begin, token.end) == "\u00b7") return false;
        if (empty_ || (edges_.ends_plainly && edges.starts_plainly)) return true;
        return book_.breaks().between(slice(last_word_, end_), slice(token.begin, token.end), setting_.language);
    }

    // Puts a word on the line, or ends the line before it, or breaks the word. Returns where to go on.
    std::size_t place(const Token& token) {
        const auto whole = slice(token.begin, token.end);
        const auto word = without_soft_hyphens(whole);
        WordEdges edges;
        std::int64_t width = 0;
        bool divisible = true;
        if (word.size() <= WordBook::longest_word) {
            const auto entry = book_.look_up(word, setting_.style);
            edges = entry.edges;
            width = entry.width + entry.gaps * setting_.gap;
            divisible = entry.opportunity_count > 0;
        } else {
            edges = edges_of(word);
            width = limit_ >= unlimited ? measure_word(book_, setting_, word) : unlimited;
        }
        const bool breakable = may_break_before(token, edges);
        const auto spaces = empty_ ? 0 : static_cast<std::int64_t>(token.spaces) * setting_.space;
        if (!empty_ && breakable) {
            has_gap_ = true;
            gap_end_ = end_, after_gap_ = token.begin;
            gap_width_ = width_;
        }
        if (width <= limit_ && width_ + spaces + width <= limit_) {
            if (empty_) start(token.begin);
            width_ += spaces + width;
            end_ = token.begin + word.size();
            last_word_ = token.begin;
            edges_ = edges;
            return token.end;
        }
        if (divisible) return place_parts(token, word, edges, breakable, spaces);
        if (!empty_) return end_line_before(token);
        place_emergency(token.begin, word.size());
        edges_ = edges;
        return token.end;
    }

    // The line is full: it ends at its last gap, or, where it has none, just before the word.
    std::size_t end_line_before(const Token& token) {
        if (!has_gap_) {
            emit(end_, width_);
            return token.begin;
        }
        const auto next = after_gap_;
        emit(gap_end_, gap_width_);
        return next;
    }

    // Breaks a word that has places to break.
    std::size_t place_parts(const Token& token, std::string_view word, const WordEdges& edges, bool breakable, std::int64_t spaces) {
        book_.breaks().find(word, book_.language(setting_.style.language), scratch_);
        scratch_.push_back(static_cast<std::uint32_t>(word.size()));
        std::size_t next = 0;  // index of the first place that is still ahead
        std::size_t from = 0;  // what of the word is placed
        auto room = limit_ - width_ - spaces;
        while (from < word.size()) {
            std::int64_t width = 0;
            const auto fitting = parts_that_fit(word, from, next, room, width);
            if (fitting == next) {
                if (!empty_ && !breakable && has_gap_) return end_line_before(token);
                if (!empty_) {
                    emit(end_, width_);
                } else {
                    // Not even the first part fits on a line of its own.
                    const auto part_end = scratch_[next];
                    from = place_emergency(token.begin + from, part_end - from) - token.begin;
                    if (++next < scratch_.size()) emit(end_, width_);
                }
                room = limit_;
                spaces = 0;
                continue;
            }
            if (empty_) start(token.begin + from);
            const auto to = scratch_[fitting - 1];
            width_ += spaces + width;
            end_ = token.begin + from + without_trailing_space(word.substr(from, to - from)).size();
            from = to;
            next = fitting;
            if (from < word.size()) {
                emit(end_, width_);
                room = limit_;
                spaces = 0;
            }
        }
        has_gap_ = false;
        last_word_ = token.begin;
        edges_ = edges;
        return token.end;
    }

    // How many parts of a word, from the byte `from` on, fit into a room: the index past the last one. Their width is that of the whole.
    std::size_t parts_that_fit(std::string_view word, std::size_t from, std::size_t next, std::int64_t room, std::int64_t& width) {
        const auto first = next;
        std::int64_t sum = 0;
        for (auto begin = from; next < scratch_.size(); ++next) {
            const auto part = word.substr(begin, scratch_[next] - begin);
            const auto shown = without_trailing_space(part);
            if (sum + measure_word(book_, setting_, shown) > room) break;
            sum += measure_word(book_, setting_, without_soft_hyphens(part));
            begin = scratch_[next];
        }
        for (; next > first; --next) {
            width = measure_word(book_, setting_, without_trailing_space(word.substr(from, scratch_[next - 1] - from)));
            if (width <= room) break;
        }
        return next;
    }

    // Breaks a piece that is wider than a line between clusters. What remains, less than a line, stays on the current line.
    // Returns the offset past the piece.
    std::size_t place_emergency(std::size_t at, std::size_t size) {
        const auto end = at + size;
        while (at < end) {
            std::int64_t width = 0;
            const auto fitting = clusters_that_fit(slice(at, end), width);
            start(at);
            at += fitting;
            end_ = at;
            width_ = width;
            last_word_ = begin_;
            if (at < end) emit(end_, width_);
        }
        return end;
    }

    // The longest head of a piece that fits on a line, at least one cluster. Looks at heads of twice the length each time, so that its
    // cost follows what fits and not what is left.
    std::size_t clusters_that_fit(std::string_view piece, std::int64_t& width) {
        std::size_t head = 0;
        width = 0;
        while (head < piece.size()) {
            const auto chunk = piece.substr(head, chunk_end(piece, head) - head);
            std::int64_t part_width = 0;
            const auto part = part_of_chunk(chunk, limit_ - width, part_width);
            head += part;
            width += part_width;
            if (part < chunk.size()) break;
        }
        if (head > 0) return head;
        const auto one = cluster_end(piece, 0);
        width = measure_word(book_, setting_, piece.substr(0, one));
        return one;
    }

    // The longest head of one chunk that fits into a room, 0 if none, and its width.
    std::size_t part_of_chunk(std::string_view chunk, std::int64_t room, std::int64_t& width) {
        std::uint16_t ends[WordBook::longest_word];
        std::size_t count = 0;
        const auto width_of = [&](std::size_t clusters) {
            while (count < clusters) {
                ends[count] = static_cast<std::uint16_t>(cluster_end(chunk, count == 0 ? 0 : ends[count - 1]));
                if (ends[count++] == chunk.size()) break;
            }
            clusters = std::min(clusters, count);
            return clusters == 0 ? 0 : measure_word(book_, setting_, chunk.substr(0, ends[clusters - 1]));
        };
        std::size_t low = 0, high = 1;  // `low` clusters fit, `high` do not
        while (width_of(high) <= room) {
            low = std::min(high, count);
            if (ends[low - 1] == chunk.size()) break;
            high *= 2;
        }
        high = std::min(high, count);
        while (low + 1 < high) {
            const auto middle = (low + high) / 2;
            (width_of(middle) <= room ? low : high) = middle;
        }
        width = width_of(low);
        return low == 0 ? 0 : ends[low - 1];
    }
};

}  // namespace

std::vector<BrokenLine> break_paragraphs(WordBook& book, const Setting& setting, std::string_view text, float max_width) {
    std::vector<BrokenLine> lines;
    const double units = setting.scale > 0 ? static_cast<double>(max_width) / setting.scale : unlimited;
    const double tolerance = 2 + std::abs(units) / (1 << 22);  // a width that was rounded to a float must hold its own text
    const auto limit = units < 1e15 ? static_cast<std::int64_t>(std::max(units, -1e15) + tolerance) : unlimited;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin, length = 0;
        while (end < text.size() && !is_hard_break_at(text, end, length)) ++end;
        Filler(book, setting, text.substr(begin, end - begin), limit, lines).fill();
        begin = end + length;
    }
    return lines;
}

}  // namespace journeymap
