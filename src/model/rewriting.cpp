#include "model/rewriting.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/core.h>

#include "model/language_tag.h"
#include "model/quantity.h"
#include "support/ascii.h"
#include "support/slug.h"

namespace journeymap {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string lowered(std::string_view text) {
    std::string lower(trimmed(text));
    for (char& c : lower) c = lower_ascii(c);
    return lower;
}

// A comma as a decimal point. With three digits behind it, it may part thousands.
std::optional<std::string> with_point(std::string_view text) {
    text = trimmed(text);
    const auto comma = text.find(',');
    if (comma == text.npos || comma == 0 || !is_digit(text[comma - 1])) return std::nullopt;
    const auto decimals = text.substr(comma + 1);
    const bool may_be_thousands = decimals.size() == 3 && text.substr(0, comma).find_first_not_of("+-0") != text.npos;
    if (decimals.empty() || may_be_thousands || !std::ranges::all_of(decimals, is_digit)) return std::nullopt;
    std::string pointed(text);
    pointed[comma] = '.';
    return parse_number(pointed) ? std::optional(pointed) : std::nullopt;
}

// "1,250" or "12,400,000".
std::optional<std::string> without_thousands(std::string_view text) {
    text = trimmed(text);
    std::string number;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != ',') {
            number += text[i];
            continue;
        }
        const auto group = text.substr(i + 1, 3);
        const bool ends = i + 4 >= text.size() || text[i + 4] == ',';
        if (i == 0 || group.size() != 3 || !std::ranges::all_of(group, is_digit) || !ends) return std::nullopt;
    }
    return number.size() != text.size() && parse_number(number) ? std::optional(number) : std::nullopt;
}

std::optional<std::string> number_of_word(std::string_view text) {
    constexpr std::array<std::string_view, 11> words = {
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
    std::string word = lowered(text);
    const bool negative = word.starts_with("minus ");
    if (negative) word.erase(0, 6);
    const auto found = std::ranges::find(words, word);
    if (found == words.end()) return std::nullopt;
    return fmt::format("{}{}", negative ? "-" : "", found - words.begin());
}

// "4/5", "4 of 5", "4 out of 5" on a scale that ends at 5.
std::optional<std::string> of_scale(const FieldRow& row, std::string_view text) {
    if (!row.has_range() || row.least < 0) return std::nullopt;
    for (const std::string_view between : {"/", " out of ", " of "}) {
        const auto place = text.find(between);
        if (place == text.npos) continue;
        const auto part = parse_number(text.substr(0, place)), whole = parse_number(text.substr(place + between.size()));
        if (part && whole && *whole == row.most) return std::string(trimmed(text.substr(0, place)));
    }
    return std::nullopt;
}

bool fits(const FieldRow& row, std::string_view number) {
    const auto value = parse_number(number);
    if (!value || (row.has_range() && (*value < row.least || *value > row.most))) return false;
    return row.shape != ValueShape::whole_number || *value == std::floor(*value);
}

}  // namespace

std::optional<std::string> rewritten_number(const FieldRow& row, std::string_view text) {
    auto number = row.shape == ValueShape::whole_number ? without_thousands(text) : with_point(text);
    if (!number) number = of_scale(row, text);
    if (!number) number = number_of_word(text);
    return number && fits(row, *number) ? number : std::nullopt;
}

std::optional<std::string> rewritten_share(std::string_view text) {
    std::string rest = lowered(text);
    bool percent = false;
    for (const std::string_view sign : {"%", "percent", "per cent", "pct", "p.c."}) {
        if (!rest.ends_with(sign)) continue;
        rest.resize(rest.size() - sign.size());
        rest = trimmed(rest);
        percent = true;
        break;
    }
    if (const auto pointed = with_point(rest)) rest = *pointed;
    const auto number = parse_number(rest);
    if (!number) return std::nullopt;
    if (!percent && *number > 1 && *number <= 100) percent = true;  // a share of more than the whole can only be one of a hundred
    const auto share = percent ? rest + "%" : rest;
    return parse_share(share) ? std::optional(share) : std::nullopt;
}

std::optional<std::string> rewritten_id(std::string_view text) {
    std::string id;
    bool gap = false;
    for (const char c : trimmed(text)) {
        if (static_cast<unsigned char>(c) >= 0x80) return std::nullopt;
        const bool stays = is_digit(c) || is_ascii_letter(c) || c == '-' || c == '_';
        if (stays && gap && !id.empty() && id.back() != '-') id += '-';
        gap = !stays;
        if (stays) id += c;
    }
    if (trimmed(text).find(' ') != text.npos) id = lowered(id);  // a name, not a number of some kind
    return is_slug(id) ? std::optional(id) : std::nullopt;
}

std::optional<std::string> rewritten_language(std::string_view text) {
    struct Named {
        std::string_view name, tag;
    };
    constexpr Named names[] = {{"english", "en"}, {"german", "de"}, {"deutsch", "de"}, {"french", "fr"}, {"français", "fr"},
        {"spanish", "es"}, {"español", "es"}, {"italian", "it"}, {"italiano", "it"}, {"dutch", "nl"}, {"nederlands", "nl"},
        {"portuguese", "pt"}, {"português", "pt"}, {"polish", "pl"}, {"polski", "pl"}, {"arabic", "ar"}, {"hebrew", "he"},
        {"japanese", "ja"}, {"chinese", "zh"}};
    const auto lower = lowered(text);
    for (const auto& [name, tag] : names) {
        if (lower == name) return std::string(tag);
    }
    std::string tag(trimmed(text));
    if (const auto encoding = tag.find('.'); encoding != tag.npos) tag.resize(encoding);  // de_DE.UTF-8
    std::ranges::replace(tag, '_', '-');
    return is_language_tag(tag) ? std::optional(tag) : std::nullopt;
}

}  // namespace journeymap
