#include "text/word_ruler.h"

#include <algorithm>

#include "text/character.h"

namespace journeymap {

void WordRuler::take(std::string_view word) {
    word_ = word;
    divisible_.clear();
    marks_.clear();
    width_ = 0;
    if (word.size() < WordBook::shortest_with_stops) return;
    for (std::size_t at = 0; at < word.size();) {
        const auto end = chunk_end(word, at);
        take_chunk(at, end);
        at = end;
    }
}

void WordRuler::take_chunk(std::size_t begin, std::size_t end) {
    const bool first = begin == 0, last = end == word_.size();
    const auto chunk = word_.substr(begin, end - begin);
    const auto entry = book_.look_up(last ? chunk : without_soft_hyphens(chunk), setting_.style);
    const auto x_of = [this](std::int64_t x, std::uint16_t gaps) { return x + gaps * setting_.gap; };
    const auto stops = book_.stops(entry);
    std::vector<Mark> marks, divisible;
    for (const auto& stop : stops) {
        marks.push_back({begin + stop.byte, x_of(stop.x, stop.gaps)});
        if (stop.is_divisible && (first || stop.byte > 0)) divisible.push_back(marks.back());
    }
    const Mark past{end, x_of(entry.width, entry.gaps)};
    if (last) marks.push_back(past), divisible.push_back(past);
    const auto shift = divisible.empty() || divisible_.empty() ? width_ : shift_before(divisible.front());
    width_ = past.x + shift;
    for (auto& mark : marks) marks_.push_back({mark.byte, mark.x + shift});
    for (auto& mark : divisible) divisible_.push_back({mark.byte, mark.x + shift});
}

// Where two chunks meet, the word is shaped once more from the last divisible stop of the one to the first of the other.
std::int64_t WordRuler::shift_before(Mark mark) {
    const auto before = divisible_.back();
    return before.x + inner(before.byte, mark.byte) - mark.x;
}

std::int64_t WordRuler::width(std::size_t begin, std::size_t end) {
    const auto part = word_.substr(begin, end - begin);
    const auto before = [](const Mark& mark, std::size_t byte) { return mark.byte < byte; };
    auto first = std::lower_bound(divisible_.begin(), divisible_.end(), begin, before);
    // What stands between two stops may take its script from what follows the second.
    if (first != divisible_.end() && first->byte > begin) ++first;
    // A hyphen is shaped with the letter before it.
    const auto letters = without_soft_hyphens(part).size();
    const auto most = letters < part.size() ? begin + letters : end + 1;
    auto last = std::lower_bound(first, divisible_.end(), most, before);
    if (first == last) return direct(part);
    --last;
    auto width = last->x - first->x;
    if (first->byte > begin) width += inner(begin, first->byte);
    if (last->byte < end) width += direct(part.substr(last->byte - begin));
    return width;
}

std::size_t WordRuler::guess(std::size_t begin, std::int64_t room) const {
    const auto from =
        std::lower_bound(marks_.begin(), marks_.end(), begin, [](const Mark& mark, std::size_t byte) { return mark.byte < byte; });
    if (from == marks_.end()) return begin;
    const auto past =
        std::upper_bound(from, marks_.end(), room, [&](std::int64_t most, const Mark& mark) { return most < mark.x - from->x; });
    return past == from ? begin : (past - 1)->byte;
}

}  // namespace journeymap
