#include "text/line_breaker.h"

#include <algorithm>
#include <cmath>

#include "support/utf8.h"
#include "text/character.h"
#include "text/cluster.h"
#include "text/word_ruler.h"

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
    // The word that is being broken, in the ruler too, where it begins, and the places in it.
    std::string_view word_;
    std::size_t word_begin_ = 0;
    std::vector<std::uint32_t> places_;
    WordRuler ruler_{book_, setting_};
    std::vector<std::size_t> ends_;  // of clusters

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
            const auto entry = book_.look_up_with_opportunities(word, setting_.style);
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
        if (!divisible && !empty_) return end_line_before(token);
        word_ = word;
        word_begin_ = token.begin;
        ruler_.take(word);
        if (divisible) return place_parts(token, edges, breakable, spaces);
        place_emergency(0, word.size());
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
    std::size_t place_parts(const Token& token, const WordEdges& edges, bool breakable, std::int64_t spaces) {
        book_.find_places(word_, setting_.style, places_);
        std::size_t next = 0;  // index of the first place that is still ahead
        std::size_t from = 0;  // what of the word is placed
        auto room = limit_ - width_ - spaces;
        while (from < word_.size()) {
            std::int64_t width = 0;
            const auto fitting = parts_that_fit(from, next, room, width);
            if (fitting == next) {
                if (!empty_ && !breakable && has_gap_) return end_line_before(token);
                if (!empty_) {
                    emit(end_, width_);
                } else {
                    // Not even the first part fits on a line of its own.
                    place_emergency(from, places_[next]);
                    from = places_[next];
                    if (++next < places_.size()) emit(end_, width_);
                }
                room = limit_;
                spaces = 0;
                continue;
            }
            if (empty_) start(word_begin_ + from);
            const auto to = places_[fitting - 1];
            width_ += spaces + width;
            end_ = word_begin_ + shown_end(from, to);
            from = to;
            next = fitting;
            if (from < word_.size()) {
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

    std::string_view part(std::size_t from, std::size_t to) const { return word_.substr(from, to - from); }
    // Where a part ends without the white space at its end.
    std::size_t shown_end(std::size_t from, std::size_t to) const { return from + without_trailing_space(part(from, to)).size(); }

    // How many parts of the word, from the byte `from` on, fit into a room: the index past the last one. Their width is that of the whole.
    std::size_t parts_that_fit(std::size_t from, std::size_t next, std::int64_t room, std::int64_t& width) {
        const auto first = next;
        std::int64_t sum = 0;
        for (auto begin = from; next < places_.size(); ++next) {
            const auto end = places_[next];
            if (sum + ruler_.width(begin, shown_end(begin, end)) > room) break;
            sum += ruler_.width(begin, begin + without_soft_hyphens(part(begin, end)).size());
            begin = end;
        }
        for (; next > first; --next) {
            width = ruler_.width(from, shown_end(from, places_[next - 1]));
            if (width <= room) break;
        }
        return next;
    }

    // Breaks a part of the word that is wider than a line between clusters. What remains, less than a line, stays on the current line.
    void place_emergency(std::size_t from, std::size_t to) {
        while (from < to) {
            std::int64_t width = 0;
            const auto end = clusters_that_fit(from, to, width);
            start(word_begin_ + from);
            end_ = word_begin_ + end;
            width_ = width;
            last_word_ = begin_;
            from = end;
            if (from < to) emit(end_, width_);
        }
    }

    // Where the longest head of a part ends that fits on a line, and its width: at least one cluster, and syllables where one fits.
    std::size_t clusters_that_fit(std::size_t from, std::size_t to, std::int64_t& width) {
        const auto most = most_clusters_that_fit(from, to, width);
        auto fitting = most;
        if (ends_[most - 1] < to)
            while (fitting > 0 && !may_start_line(word_, ends_[fitting - 1])) --fitting;
        if (fitting == 0 || fitting == most) return ends_[most - 1];
        width = ruler_.width(from, ends_[fitting - 1]);
        return ends_[fitting - 1];
    }

    // How many of the clusters whose ends are then in `ends_`. Looks first where the word as a whole says, and from there in steps that
    // double, so that its cost follows what fits and not what is left.
    std::size_t most_clusters_that_fit(std::size_t from, std::size_t to, std::int64_t& width) {
        ends_.clear();
        const auto reach = [&](std::size_t clusters) {  // how many there are of those that are wanted
            while (ends_.size() < clusters && (ends_.empty() || ends_.back() < to))
                ends_.push_back(std::min(to, cluster_end(word_, ends_.empty() ? from : ends_.back())));
            return std::min(clusters, ends_.size());
        };
        const auto fits = [&](std::size_t clusters) {
            const auto found = ruler_.width(from, ends_[clusters - 1]);
            const bool within = found <= limit_;
            if (within || clusters == 1) width = found;
            return within;
        };
        const auto guess = ruler_.guess(from, limit_);
        const bool guessed = ruler_.can_guess();
        reach(1);
        while (ends_.back() < std::min(guess, to)) reach(ends_.size() + 1);
        std::size_t low = 1, high = ends_.size();  // `low` fits, or is 1; `high` does not
        if (fits(high)) {
            if (guessed) return high;
            for (std::size_t step = 1;; step *= 2) {
                low = high;
                high = reach(low + step);
                if (high == low) return low;
                if (!fits(high)) break;
            }
        } else {
            for (std::size_t step = 1; high > 1; step *= 2) {
                low = high > step ? high - step : 1;
                if (fits(low)) break;
                high = low;
            }
        }
        while (low + 1 < high) {
            const auto middle = low + (high - low) / 2;
            (fits(middle) ? low : high) = middle;
        }
        return low;
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
