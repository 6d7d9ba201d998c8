#include "model/duration.h"

#include <algorithm>
#include <iterator>
#include <string>

#include <fmt/core.h>

#include "model/quantity.h"
#include "support/ascii.h"

namespace journeymap {

namespace {

constexpr double minute = 60, hour = 60 * minute, day = 24 * hour, week = 7 * day, month = 30 * day, year = 365 * day;
constexpr double longest = 1000 * year;

// By DurationUnit.
constexpr double seconds_of[] = {1, minute, hour, day, day * 7 / 5, week, month, year};

struct Unit {
    std::string_view word;
    DurationUnit unit;
};
constexpr Unit units[] = {
    {"s", DurationUnit::second},
    {"sec", DurationUnit::second},
    {"secs", DurationUnit::second},
    {"second", DurationUnit::second},
    {"seconds", DurationUnit::second},
    {"min", DurationUnit::minute},
    {"mins", DurationUnit::minute},
    {"minute", DurationUnit::minute},
    {"minutes", DurationUnit::minute},
    {"h", DurationUnit::hour},
    {"hr", DurationUnit::hour},
    {"hrs", DurationUnit::hour},
    {"hour", DurationUnit::hour},
    {"hours", DurationUnit::hour},
    {"d", DurationUnit::day},
    {"day", DurationUnit::day},
    {"days", DurationUnit::day},
    {"working day", DurationUnit::working_day},
    {"working days", DurationUnit::working_day},
    {"business day", DurationUnit::working_day},
    {"business days", DurationUnit::working_day},
    {"w", DurationUnit::week},
    {"wk", DurationUnit::week},
    {"wks", DurationUnit::week},
    {"week", DurationUnit::week},
    {"weeks", DurationUnit::week},
    {"month", DurationUnit::month},
    {"months", DurationUnit::month},
    {"y", DurationUnit::year},
    {"yr", DurationUnit::year},
    {"yrs", DurationUnit::year},
    {"year", DurationUnit::year},
    {"years", DurationUnit::year},
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

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
        while (!text.empty() && (is_ascii_letter(text.front()) || (text.front() == ' ' && (word == "working" || word == "business")))) {
            word += is_ascii_letter(text.front()) ? static_cast<char>(text.front() | 0x20) : ' ';
            text.remove_prefix(1);
        }
        return word;
    }
};

std::optional<DurationUnit> unit_named(std::string_view word) {
    const auto unit = std::ranges::find(units, word, &Unit::word);
    return unit == std::end(units) ? std::nullopt : std::optional(unit->unit);
}

// "3", "3-5", "3–5", "3 to 5".
std::optional<DurationTerm> read_amount(Rest& rest) {
    const auto first = rest.number();
    if (!first) return std::nullopt;
    const auto before = rest;
    rest.skip_blanks();
    if (rest.skip("-") || rest.skip("\xE2\x80\x93") || rest.skip("to ")) {
        rest.skip_blanks();
        const auto last = rest.number();
        if (!last || *last < *first) return std::nullopt;
        return DurationTerm{*first, *last};
    }
    rest = before;
    return DurationTerm{*first, *first};
}

using Terms = std::vector<DurationTerm>;

std::optional<Terms> parse_words(std::string_view text) {
    Rest rest{text};
    Terms terms;
    while (!rest.text.empty()) {
        auto term = read_amount(rest);
        if (!term) return std::nullopt;
        rest.skip_blanks();
        const auto unit = unit_named(rest.unit());
        if (!unit) return std::nullopt;
        term->unit = *unit;
        terms.push_back(*term);
        rest.skip_blanks();
        if (rest.skip(",") || rest.skip("and ")) rest.skip_blanks();
    }
    return terms;
}

DurationUnit iso_unit(char letter, bool in_time) {
    switch (letter) {
        case 'Y': return DurationUnit::year;
        case 'M': return in_time ? DurationUnit::minute : DurationUnit::month;
        case 'W': return DurationUnit::week;
        case 'D': return DurationUnit::day;
        case 'H': return DurationUnit::hour;
        default: return DurationUnit::second;
    }
}

std::optional<Terms> parse_iso(std::string_view text) {
    Rest rest{text.substr(1)};
    std::string_view letters = "YMWD";
    bool in_time = false;
    Terms terms;
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
        terms.push_back({*amount, *amount, iso_unit(letters[place], in_time)});
        letters.remove_prefix(place + 1);  // each letter once, in order
        rest.text.remove_prefix(1);
    }
    return terms.empty() ? std::nullopt : std::optional(std::move(terms));
}

}  // namespace

std::optional<std::vector<DurationTerm>> duration_terms(std::string_view text) {
    text = trimmed(text);
    if (text.empty()) return std::nullopt;
    if (text == "0") return Terms{};
    return text.front() == 'P' ? parse_iso(text) : parse_words(text);
}

std::optional<double> parse_duration(std::string_view text) {
    const auto terms = duration_terms(text);
    if (!terms) return std::nullopt;
    double seconds = 0;
    for (const DurationTerm& term : *terms) seconds += (term.from + term.to) / 2 * seconds_of[static_cast<std::size_t>(term.unit)];
    return seconds <= longest ? std::optional(seconds) : std::nullopt;
}

std::optional<DurationRange> duration_range(std::string_view text) {
    const auto terms = duration_terms(text);
    if (!terms) return std::nullopt;
    DurationRange range;
    for (const DurationTerm& term : *terms) {
        range.from += term.from * seconds_of[static_cast<std::size_t>(term.unit)];
        range.to += term.to * seconds_of[static_cast<std::size_t>(term.unit)];
    }
    return range.to <= longest ? std::optional(range) : std::nullopt;
}

std::string duration_pattern() {
    std::string words;
    for (const Unit& unit : units) {
        if (!words.empty()) words += '|';
        for (const char c : unit.word)
            words += is_ascii_letter(c) ? fmt::format("[{}{}]", static_cast<char>(c & ~0x20), c) : std::string(1, c);
    }
    constexpr std::string_view number = "(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)";
    const std::string terms =
        fmt::format("(?:{0}(?: *(?:-|\xE2\x80\x93|to ) *{0})? *(?:{1})(?![A-Za-z]) *(?:, *|and  *)?)+", number, words);
    const std::string iso = fmt::format("P(?=.)(?:{0}Y)?(?:{0}M)?(?:{0}W)?(?:{0}D)?(?:T(?=.)(?:{0}H)?(?:{0}M)?(?:{0}S)?)?", number);
    return "0|" + iso + "|" + terms;
}

}  // namespace journeymap
