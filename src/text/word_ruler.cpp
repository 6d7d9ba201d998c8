#include "text/word_ruler.h"

#include <algorithm>

#include "text/character.h"

namespace journeymap {

void WordRuler::take(std::string_view word) {
    word_ = word;
    marks_.clear();
    if (word.size() < WordBook::shortest_with_stops) return;
    for (std::size_t at = 0; at < word.size();) {
        const auto end = chunk_end(word, at);
        take_chunk(at, end);
        at = end;
    }
}

// Where two chunks meet, the word is shaped once more from the last stop of the one to the first of the other.
void WordRuler::take_chunk(std::size_t begin, std::size_t end) {
    const auto chunk = word_.substr(begin, end - begin);
    const auto entry = book_.look_up(end == word_.size() ? chunk : without_soft_hyphens(chunk), setting_.style);
    const auto known = marks_.size();
    for (const auto& stop : book_.stops(entry))
        if (begin == 0 || stop.byte > 0) marks_.push_back({begin + stop.byte, stop.x + stop.gaps * setting_.gap});
    if (end == word_.size()) marks_.push_back({end, entry.width + entry.gaps * setting_.gap});
    if (known == 0 || known == marks_.size()) return;
    const auto shift = marks_[known - 1].x + inner(marks_[known - 1].byte, marks_[known].byte) - marks_[known].x;
    for (auto i = known; i < marks_.size(); ++i) marks_[i].x += shift;
}

std::int64_t WordRuler::width(std::size_t begin, std::size_t end) {
    const auto part = word_.substr(begin, end - begin);
    const auto before = [](const Mark& mark, std::size_t byte) { return mark.byte < byte; };
    auto first = std::lower_bound(marks_.begin(), marks_.end(), begin, before);
    // What stands between two stops may take its script from what follows the second.
    if (first != marks_.end() && first->byte > begin) ++first;
    // A hyphen is shaped with the letter before it.
    const auto letters = without_soft_hyphens(part).size();
    const auto most = letters < part.size() ? begin + letters : end + 1;
    auto last = std::lower_bound(first, marks_.end(), most, before);
    if (first == last) return direct(part);
    --last;
    auto width = last->x - first->x;
    if (first->byte > begin) width += inner(begin, first->byte);
    if (last->byte < end) width += direct(part.substr(last->byte - begin));
    return width;
}

std::size_t WordRuler::guess(std::size_t begin, std::int64_t room) const {
    if (marks_.size() < 2) return begin;
    const auto share = [](std::int64_t of, std::int64_t part, std::int64_t whole) {
        return whole > 0 ? static_cast<std::int64_t>(static_cast<double>(of) * static_cast<double>(part) / static_cast<double>(whole)) : 0;
    };
    const auto clamped = [this](auto found) { return std::clamp(found, marks_.begin() + 1, marks_.end() - 1); };
    const auto after =
        clamped(std::upper_bound(marks_.begin(), marks_.end(), begin, [](std::size_t byte, const Mark& mark) { return byte < mark.byte; }));
    const Mark from = *(after - 1);
    const auto bytes = static_cast<std::int64_t>(after->byte - from.byte);
    const auto x = from.x + share(after->x - from.x, static_cast<std::int64_t>(begin) - static_cast<std::int64_t>(from.byte), bytes) + room;
    const auto past =
        clamped(std::upper_bound(marks_.begin(), marks_.end(), x, [](std::int64_t far, const Mark& mark) { return far < mark.x; }));
    const Mark near = *(past - 1);
    const auto end =
        static_cast<std::int64_t>(near.byte) + share(static_cast<std::int64_t>(past->byte - near.byte), x - near.x, past->x - near.x);
    return static_cast<std::size_t>(std::clamp(end, static_cast<std::int64_t>(begin), static_cast<std::int64_t>(word_.size())));
}

}  // namespace journeymap
