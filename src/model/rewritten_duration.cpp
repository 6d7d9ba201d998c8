#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "model/duration.h"
#include "model/quantity.h"
#include "model/rewriting.h"
#include "support/ascii.h"
#include "support/spelling.h"

namespace journeymap {

namespace {

struct Rewritten {
    std::string_view written, ours;
};
constexpr Rewritten wholes[] = {{"half an hour", "30 min"}, {"half a day", "12 h"}, {"a fortnight", "14 days"}, {"fortnight", "14 days"}};
constexpr Rewritten counts[] = {{"a", "1"}, {"an", "1"}, {"one", "1"}, {"two", "2"}, {"three", "3"}, {"four", "4"}, {"five", "5"},
    {"six", "6"}, {"seven", "7"}, {"eight", "8"}, {"nine", "9"}, {"ten", "10"}, {"twelve", "12"}};
constexpr Rewritten units[] = {{"workday", "working day"}, {"workdays", "working days"}, {"weekday", "working day"},
    {"weekdays", "working days"}, {"mns", "min"}, {"mn", "min"}, {"mos", "months"}};
constexpr std::array<std::string_view, 10> plurals = {
    "seconds", "minutes", "hours", "days", "weeks", "months", "years", "working", "business", "and"};
constexpr std::array<std::string_view, 7> singulars = {"second", "minute", "hour", "day", "week", "month", "year"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

std::string lowered(std::string_view text) {
    std::string lower(trimmed(text));
    for (char& c : lower) c = lower_ascii(c);
    return lower;
}

template <std::size_t N>
std::string_view looked_up(const Rewritten (&table)[N], std::string_view written) {
    for (const auto& row : table) {
        if (row.written == written) return row.ours;
    }
    return {};
}

std::string rewritten_word(std::string_view word) {
    if (const auto ours = looked_up(counts, word); !ours.empty()) return std::string(ours);
    if (const auto ours = looked_up(units, word); !ours.empty()) return std::string(ours);
    if (std::ranges::find(singulars, word) != singulars.end()) return std::string(word);
    if (const auto several = certain_word(word, plurals, Vocabulary::closed)) return std::string(*several);
    return std::string(certain_word(word, singulars, Vocabulary::closed).value_or(word));
}

// "1h30": the unit of what is left is the next smaller one.
std::string_view unit_after(std::string_view text) {
    if (text.find('h') != text.npos) return " min";
    return text.find('m') != text.npos ? " s" : "";
}

// The comma of "1,500 min", which may part thousands; npos where there is none. That of "0,500 h" is a decimal one.
std::size_t comma_of_thousands(std::string_view text) {
    for (std::size_t comma = text.find(','); comma != text.npos; comma = text.find(',', comma + 1)) {
        std::size_t first = comma;
        while (first > 0 && is_digit(text[first - 1])) --first;
        const std::size_t digits = std::min(text.find_first_not_of("0123456789", comma + 1), text.size()) - comma - 1;
        if (digits == 3 && text.substr(first, comma - first).find_first_not_of('0') != text.npos) return comma;
    }
    return text.npos;
}

}  // namespace

std::optional<CommaReadings> readings_of_duration(std::string_view text) {
    text = trimmed(text);
    const std::size_t comma = comma_of_thousands(text);
    if (comma == text.npos || text.size() > 60) return std::nullopt;
    const std::string_view whole = text.substr(0, comma), group = text.substr(comma + 1, 3), unit = text.substr(comma + 4);
    const std::string_view decimals = group.substr(0, group.find_last_not_of('0') + 1);
    CommaReadings readings{
        fmt::format("{}{}{}", whole, group, unit), fmt::format("{}{}{}{}", whole, decimals.empty() ? "" : ".", decimals, unit)};
    if (!parse_duration(readings.as_thousands) || !parse_duration(readings.as_decimal)) return std::nullopt;
    return readings;
}

std::string help_of(const CommaReadings& readings) {
    return fmt::format("write {}, or {} if the comma is a decimal one", readings.as_thousands, readings.as_decimal);
}

std::optional<std::string> rewritten_duration(std::string_view text) {
    if (text.size() > 60 || comma_of_thousands(text) != text.npos) return std::nullopt;
    const std::string lower = lowered(text);
    if (const auto ours = looked_up(wholes, lower); !ours.empty()) return std::string(ours);
    std::string ours = lower;
    for (char& c : ours) c = is_letter(c) ? static_cast<char>(c - 0x20) : c;
    if (ours.starts_with('P')) return parse_duration(ours) ? std::optional(ours) : std::nullopt;
    ours.clear();
    for (std::size_t i = 0; i < lower.size();) {
        if (!is_letter(lower[i])) {
            const bool decimal = lower[i] == ',' && i > 0 && is_digit(lower[i - 1]) && i + 1 < lower.size() && is_digit(lower[i + 1]);
            const bool abbreviated = lower[i] == '.' && i > 0 && is_letter(lower[i - 1]);
            if (!abbreviated) ours += decimal ? '.' : lower[i];
            ++i;
            continue;
        }
        const auto begin = i;
        while (i < lower.size() && is_letter(lower[i])) ++i;
        ours += rewritten_word(std::string_view(lower).substr(begin, i - begin));
    }
    if (!ours.empty() && is_digit(ours.back()) && ours.find_first_not_of("0123456789hm ") == ours.npos) ours += unit_after(ours);
    return parse_duration(ours) ? std::optional(ours) : std::nullopt;
}

}  // namespace journeymap
