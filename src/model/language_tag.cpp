#include "model/language_tag.h"

#include <algorithm>
#include <string>

#include "support/ascii.h"

namespace journeymap {

namespace {

constexpr std::string_view right_to_left_languages[] = {"ar", "arc", "arz", "azb", "bal", "ckb", "dv", "fa", "glk", "he", "iw", "ks", "lrc",
    "mzn", "nqo", "pnb", "prs", "ps", "sd", "syr", "ug", "ur", "yi", "ji"};
constexpr std::string_view right_to_left_scripts[] = {
    "adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string lowered(std::string_view text) {
    std::string lower(text);
    for (auto& c : lower) {
        c = lower_ascii(c);
    }
    return lower;
}

// Takes the first subtag off the tag.
std::string_view take_subtag(std::string_view& tag) {
    const auto dash = tag.find('-');
    const auto subtag = tag.substr(0, dash);
    tag = dash == std::string_view::npos ? std::string_view{} : tag.substr(dash + 1);
    return subtag;
}

}  // namespace

bool is_language_tag(std::string_view tag) {
    if (tag.ends_with('-')) return false;
    const auto language = take_subtag(tag);
    if (language.size() < 2 || language.size() > 3 || !std::ranges::all_of(language, is_ascii_letter)) return false;
    while (!tag.empty()) {
        const auto subtag = take_subtag(tag);
        if (subtag.empty() || subtag.size() > 8) return false;
        if (!std::ranges::all_of(subtag, [](char c) { return is_ascii_letter(c) || is_digit(c); })) return false;
    }
    return true;
}

std::string primary_subtag(std::string_view tag) { return lowered(take_subtag(tag)); }

std::string region_subtag(std::string_view tag) {
    take_subtag(tag);
    while (!tag.empty()) {
        const auto subtag = take_subtag(tag);
        if (subtag.size() == 1) break;  // an extension begins
        const bool is_country = subtag.size() == 2 && std::ranges::all_of(subtag, is_ascii_letter);
        if (!is_country && !(subtag.size() == 3 && std::ranges::all_of(subtag, is_digit))) continue;
        std::string region;
        for (const char c : subtag) region += c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
        return region;
    }
    return {};
}

bool runs_right_to_left(std::string_view tag) {
    const auto language = primary_subtag(tag);
    take_subtag(tag);
    while (!tag.empty()) {
        const auto subtag = take_subtag(tag);
        if (subtag.size() == 1) break;  // an extension begins
        if (subtag.size() == 4 && std::ranges::all_of(subtag, is_ascii_letter)) {
            return std::ranges::find(right_to_left_scripts, lowered(subtag)) != std::end(right_to_left_scripts);
        }
    }
    return std::ranges::find(right_to_left_languages, language) != std::end(right_to_left_languages);
}

}  // namespace journeymap
