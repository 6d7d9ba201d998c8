#include "model/duration.h"

#include <algorithm>
#include <iterator>
#include <string>

#include <fmt/core.h>

#include "model/quantity.h"

namespace journeymap {

namespace {

constexpr double minute = 60, hour = 60 * minute, day = 24 * hour, week = 7 * day, month = 30 * day, year = 365 * day;
constexpr double longest = 1000 * year;

struct Unit {
    std::string_view word;
    double seconds;
};
constexpr Unit units[] = {
    {"s", 1},
    {"sec", 1},
    {"secs", 1},
    {"second", 1},
    {"seconds", 1},
    {"min", minute},
    {"mins", minute},
    {"minute", minute},
    {"minutes", minute},
    {"h", hour},
    {"hr", hour},
    {"hrs", hour},
    {"hour", hour},
    {"hours", hour},
    {"d", day},
    {"day", day},
    {"days", day},
    {"working day", day * 7 / 5},
    {"working days", day * 7 / 5},
    {"business day", day * 7 / 5},
    {"business days", day * 7 / 5},
    {"w", week},
    {"wk", week},
    {"wks", week},
    {"week", week},
    {"weeks", week},
    {"month", month},
    {"months", month},
    {"y", year},
    {"yr", year},
    {"yrs", year},
    {"year", year},
    {"years", year},
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// What is left to read of a text.
struct Rest {
    std::string_view text;

    void skip_blanks() {
        while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    }
    bool skip(std::string_view word) {
        if (!text.starts_with(word)) return false;
        text.remove_prefix(word.size());
        return true;
    }
    std::optional<double> number() {
        const auto end = std::ranges::find_if(text, [](char c) { return !is_digit(c) && c != '.'; });
        const auto length = static_cast<std::size_t>(end - text.begin());
        const auto value = parse_number(text.substr(0, length));
        if (value) text.remove_prefix(length);
        return value;
    }
    // One word, or the two of "working days".
    std::string unit() {
        std::string word;
        while (!text.empty() && (is_letter(text.front()) || (text.front() == ' ' && (word == "working" || word == "business")))) {
            word += is_letter(text.front()) ? static_cast<char>(text.front() | 0x20) : ' ';
            text.remove_prefix(1);
        }
        return word;
    }
};

std::optional<double> seconds_of(std::string_view word) {
    const auto unit = std::ranges::find(units, word, &Unit::word);
    return unit == std::end(units) ? std::nullopt : std::optional(unit->seconds);
}

// "3-5", "3–5", "3 to 5": the middle.
std::optional<double> read_amount(Rest& rest) {
    const auto first = rest.number();
    if (!first) return std::nullopt;
    const auto before = rest;
    rest.skip_blanks();
    if (rest.skip("-") || rest.skip("\xE2\x80\x93") || rest.skip("to ")) {
        rest.skip_blanks();
        const auto last = rest.number();
        if (!last || *last < *first) return std::nullopt;
        return (*first + *last) / 2;
    }
    rest = before;
    return first;
}

std::optional<double> parse_words(std::string_view text) {
    Rest rest{text};
    double sum = 0;
    while (!rest.text.empty()) {
        const auto amount = read_amount(rest);
        if (!amount) return std::nullopt;
        rest.skip_blanks();
        const auto unit = rest.unit();
        const auto seconds = seconds_of(unit);
        if (!seconds) return std::nullopt;
        sum += *amount * *seconds;
        rest.skip_blanks();
        if (rest.skip(",") || rest.skip("and ")) rest.skip_blanks();
    }
    return sum;
}

std::optional<double> parse_iso(std::string_view text) {
    Rest rest{text.substr(1)};
    std::string_view letters = "YMWD";
    bool in_time = false;
    bool any = false;
    double sum = 0;
    while (!rest.text.empty()) {
        if (!in_time && rest.skip("T")) {
            in_time = true;
            letters = "HMS";
            if (rest.text.empty()) return std::nullopt;
            continue;
        }
        const auto amount = rest.number();
        if (!amount || rest.text.empty()) return std::nullopt;
        const auto place = letters.find(rest.text.front());
        if (place == std::string_view::npos) return std::nullopt;
        const char letter = letters[place];
        letters.remove_prefix(place + 1);  // each letter once, in order
        rest.text.remove_prefix(1);
        any = true;
        switch (letter) {
            case 'Y': sum += *amount * year; break;
            case 'M': sum += *amount * (in_time ? minute : month); break;
            case 'W': sum += *amount * week; break;
            case 'D': sum += *amount * day; break;
            case 'H': sum += *amount * hour; break;
            default: sum += *amount; break;
        }
    }
    return any ? std::optional(sum) : std::nullopt;
}

}  // namespace

std::optional<double> parse_duration(std::string_view text) {
    text = trimmed(text);
    if (text.empty()) return std::nullopt;
    if (text == "0") return 0.0;
    const auto seconds = text.front() == 'P' ? parse_iso(text) : parse_words(text);
    return seconds && *seconds <= longest ? seconds : std::nullopt;
}

std::string duration_pattern() {
    std::string words;
    for (const Unit& unit : units) {
        if (!words.empty()) words += '|';
        for (const char c : unit.word) words += is_letter(c) ? fmt::format("[{}{}]", static_cast<char>(c & ~0x20), c) : std::string(1, c);
    }
    constexpr std::string_view number = "(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)";
    const std::string terms =
        fmt::format("(?:{0}(?: *(?:-|\xE2\x80\x93|to ) *{0})? *(?:{1})(?![A-Za-z]) *(?:, *|and  *)?)+", number, words);
    const std::string iso = fmt::format("P(?=.)(?:{0}Y)?(?:{0}M)?(?:{0}W)?(?:{0}D)?(?:T(?=.)(?:{0}H)?(?:{0}M)?(?:{0}S)?)?", number);
    return "0|" + iso + "|" + terms;
}

}  // namespace journeymap
