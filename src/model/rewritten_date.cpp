#include <array>
#include <tuple>
#include <vector>

#include <fmt/core.h>

#include "model/date.h"
#include "model/quantity.h"
#include "model/rewriting.h"

namespace journeymap {

namespace {

constexpr std::array<std::string_view, 12> months = {
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"};

struct Word {
    std::string text;  // letters in lower case, or digits
    char before = 0;   // what parts it from the word before: one of ./-, a blank, or 0

    bool is_number() const { return text.front() >= '0' && text.front() <= '9'; }
    int number() const {
        int value = 0;
        for (const char c : text) value = value * 10 + (c - '0');
        return value;
    }
};

// Numbers and words, at most five; none where there is anything else.
std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    char before = 0;
    for (std::size_t i = 0; i < text.size();) {
        const auto is_digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
        const auto is_letter = [&](std::size_t at) { return at < text.size() && ((text[at] | 0x20) >= 'a' && (text[at] | 0x20) <= 'z'); };
        if (!is_digit(i) && !is_letter(i)) {
            if (std::string_view("./-, ").find(text[i]) == std::string_view::npos) return {};
            if (before == 0 || text[i] != ' ') before = text[i];
            ++i;
            continue;
        }
        Word word{{}, before};
        const bool digits = is_digit(i);
        for (; digits ? is_digit(i) : is_letter(i); ++i) word.text += static_cast<char>(digits ? text[i] : text[i] | 0x20);
        if (word.text.size() > 9 || words.size() == 5) return {};
        words.push_back(std::move(word));
        before = 0;
    }
    return words;
}

std::optional<int> month_of(const Word& word) {
    if (word.is_number() || word.text.size() < 3) return std::nullopt;
    for (std::size_t i = 0; i < months.size(); ++i) {
        if (months[i].starts_with(word.text)) return static_cast<int>(i) + 1;
    }
    return std::nullopt;
}

bool is_year(const Word& word) { return word.is_number() && word.text.size() == 4; }
bool is_short(const Word& word) { return word.is_number() && word.text.size() <= 2; }

std::string dashed(int year, int month, int day) { return fmt::format("{:04}-{:02}-{:02}", year, month, day); }

std::optional<std::string> all_numbers(const std::vector<Word>& words) {
    const auto& [first, second, third] = std::tie(words[0], words[1], words[2]);
    const char sign = second.before;
    if (sign != third.before || sign == ',' || sign == 0) return std::nullopt;
    if (is_year(first) && is_short(second) && is_short(third)) return dashed(first.number(), second.number(), third.number());
    if (!is_short(first) || !is_short(second) || !is_year(third)) return std::nullopt;
    // With points the day comes first wherever dates are written so; with strokes it depends on who writes.
    if (sign == '.' || first.number() > 12) return dashed(third.number(), second.number(), first.number());
    if (second.number() > 12 || first.number() == second.number()) return dashed(third.number(), first.number(), second.number());
    return std::nullopt;
}

// 14 September 2026, Sept 14, 2026, 14th of September 2026.
std::optional<std::string> with_name(std::vector<Word> words) {
    std::erase_if(words, [](const Word& word) {
        return word.text == "of" ||
               (word.before == 0 && (word.text == "st" || word.text == "nd" || word.text == "rd" || word.text == "th"));
    });
    if (words.size() != 3 || !is_year(words[2])) return std::nullopt;
    if (const auto month = month_of(words[1]); month && is_short(words[0])) return dashed(words[2].number(), *month, words[0].number());
    if (const auto month = month_of(words[0]); month && is_short(words[1])) return dashed(words[2].number(), *month, words[1].number());
    return std::nullopt;
}

std::optional<std::string> meant_by(std::string_view text) {
    // A moment on that day.
    if (text.size() > 11 && (text[10] == 'T' || text[10] == ' ') && text[11] >= '0' && text[11] <= '9')
        return std::string(text.substr(0, 10));
    const auto words = words_of(text);
    if (words.size() == 1 && words[0].is_number() && text.size() == 8)
        return fmt::format("{}-{}-{}", text.substr(0, 4), text.substr(4, 2), text.substr(6));
    if (words.size() == 3 && words[0].is_number() && words[1].is_number() && words[2].is_number()) return all_numbers(words);
    return words.size() >= 3 ? with_name(words) : std::nullopt;
}

}  // namespace

std::optional<std::string> rewritten_date(std::string_view text) {
    auto date = meant_by(trimmed(text));
    if (!date || !std::holds_alternative<Date>(parse_date(*date))) return std::nullopt;
    return date;
}

}  // namespace journeymap
