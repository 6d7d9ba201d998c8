#include "support/ascii.h"
#include "support/spelling.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <iterator>
#include <memory_resource>
#include <vector>

#include "support/utf8.h"

namespace journeymap {

namespace {

constexpr std::size_t longest_word = 64;  // characters; longer ones are not words, and the table stays small

bool is_one_byte(char c) { return static_cast<unsigned char>(c) < 0x80; }

// Words are compared by the million, so what that takes lies on the stack, as long as they are of a common length.
using Characters = std::pmr::vector<char32_t>;

Characters characters_of(std::string_view text, std::pmr::memory_resource& room) {
    Characters characters(&room);
    characters.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (is_one_byte(text[at])) {
            characters.push_back(static_cast<unsigned char>(text[at++]));
            continue;
        }
        const Decoded decoded = decode_utf8(text, at);
        characters.push_back(decoded.c);
        at += decoded.length;
    }
    return characters;
}

// What both begin and end with makes no difference, and most pairs of similar words are nothing else.
void leave_out_same_ends(std::string_view& a, std::string_view& b) {
    const std::size_t shorter = std::min(a.size(), b.size());
    std::size_t front = 0;
    while (front < shorter && a[front] == b[front] && is_one_byte(a[front])) ++front;
    std::size_t back = 0;
    while (back < shorter - front && a[a.size() - 1 - back] == b[b.size() - 1 - back] && is_one_byte(a[a.size() - 1 - back])) ++back;
    a = a.substr(front, a.size() - front - back);
    b = b.substr(front, b.size() - front - back);
}

// How many mistakes are still a slip: none in two letters, one in up to five, then about one in three.
int tolerance(std::size_t length) {
    if (length <= 2) return 0;
    if (length <= 5) return 1;
    return std::min<int>(4, static_cast<int>(length / 3));
}

void fold(std::string_view word, std::string& folded) {
    folded.resize(word.size());
    std::size_t length = 0;
    for (const char c : word) {
        if (c != '-' && c != '_' && c != ' ' && c != '\t') folded[length++] = lower_ascii(c);
    }
    folded.resize(length);
}

}  // namespace

std::string folded_word(std::string_view word) {
    std::string folded;
    fold(word, folded);
    return folded;
}

int edit_distance(std::string_view a, std::string_view b, int limit) {
    leave_out_same_ends(a, b);
    if (a.empty() && b.empty()) return 0;
    const std::size_t lengths[] = {count_characters(a), count_characters(b)};
    if (std::abs(static_cast<int>(lengths[0]) - static_cast<int>(lengths[1])) > limit) return limit + 1;
    std::array<std::byte, 2048> stack;
    std::pmr::monotonic_buffer_resource room(stack.data(), stack.size());
    const Characters left = characters_of(a, room), right = characters_of(b, room);
    const std::size_t columns = right.size() + 1;
    using Row = std::pmr::vector<int>;
    std::array<Row, 3> rows{Row(columns, &room), Row(columns, &room), Row(columns, &room)};  // two rows back, one row back, this one
    for (std::size_t j = 0; j < columns; ++j) rows[2][j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= left.size(); ++i) {
        rows[0].swap(rows[1]);
        rows[1].swap(rows[2]);
        auto& row = rows[2];
        // Farther from the diagonal everything is beyond the limit.
        const auto most = static_cast<std::size_t>(limit);
        const std::size_t begin = i > most ? i - most : 1, end = std::min(columns, i + most + 1);
        row[begin - 1] = begin == 1 ? static_cast<int>(i) : limit + 1;
        if (end < columns) row[end] = limit + 1;
        int best = row[begin - 1];
        for (std::size_t j = begin; j < end; ++j) {
            const int replaced = rows[1][j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
            row[j] = std::min({rows[1][j] + 1, row[j - 1] + 1, replaced});
            const bool swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
            if (swapped) row[j] = std::min(row[j], rows[0][j - 2] + 1);
            best = std::min(best, row[j]);
        }
        if (best > limit) return limit + 1;
    }
    return std::min(rows[2].back(), limit + 1);
}

namespace {

// Insertions, deletions and swaps that may be slips in a word of that many letters.
int most_slips(std::size_t letters, Vocabulary vocabulary) {
    if (vocabulary == Vocabulary::open) return letters < 6 ? 0 : 1;
    return letters < 4 ? 0 : letters < 8 ? 1 : 2;
}

std::string digits_of(std::string_view word) {
    std::string digits;
    std::ranges::copy_if(word, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

// One letter stands in place of another.
bool is_exchange(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    const auto [first, other] = std::ranges::mismatch(a, b);
    const auto at = static_cast<std::size_t>(first - a.begin());
    return at < a.size() && a.substr(at + 1) == b.substr(at + 1);
}

bool is_plural(std::string_view one, std::string_view many) {
    return many.size() == one.size() + 1 && many.ends_with('s') && many.starts_with(one);
}

}  // namespace

std::optional<std::string_view> certain_word(std::string_view written, std::span<const std::string_view> words, Vocabulary vocabulary) {
    if (written.size() > 4 * longest_word) return std::nullopt;
    const std::string folded = folded_word(written);
    if (folded.empty()) return std::nullopt;
    const int limit = most_slips(count_characters(folded), vocabulary);
    std::optional<std::string_view> same, plural, near;
    int same_count = 0, plural_count = 0, near_count = 0;
    std::string candidate;
    for (const std::string_view word : words) {
        fold(word, candidate);
        if (candidate == folded) {
            same = word;
            ++same_count;
        }
        if (limit == 0 || edit_distance(folded, candidate, limit) > limit) continue;
        ++near_count;
        if (is_plural(folded, candidate) || is_plural(candidate, folded)) {
            plural = word;
            ++plural_count;
        }
        const bool slip = candidate.starts_with(folded.front()) && !(vocabulary == Vocabulary::open && is_exchange(folded, candidate));
        near = slip && digits_of(candidate) == digits_of(folded) ? std::optional(word) : std::nullopt;
    }
    if (same_count > 0) return same_count == 1 ? same : std::nullopt;
    if (plural_count == 1) return plural;
    return near_count == 1 ? near : std::nullopt;
}

std::optional<std::string_view> nearest_word(std::string_view written, std::span<const std::string_view> words) {
    if (written.empty() || written.size() > 4 * longest_word) return std::nullopt;
    const std::string folded = folded_word(written);
    const std::size_t length = count_characters(folded);
    if (length == 0 || length > longest_word) return std::nullopt;
    std::optional<std::string_view> nearest;
    int nearest_distance = tolerance(length) + 1;
    bool nearest_begins_so = true;
    std::string candidate;
    for (const std::string_view word : words) {
        if (nearest_distance == 0) break;
        fold(word, candidate);
        const int distance = edit_distance(folded, candidate, nearest_distance);
        const bool begins_so = candidate.starts_with(folded);
        if (distance > nearest_distance || (distance == nearest_distance && (nearest_begins_so || !begins_so))) continue;
        nearest = word;
        nearest_distance = distance;
        nearest_begins_so = begins_so;
    }
    return nearest;
}

}  // namespace journeymap
