#include "model/language_tag.h"

#include <algorithm>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "support/ascii.h"

namespace journeymap {

namespace {

constexpr std::string_view right_to_left_languages[] = {"ar", "arc", "arz", "azb", "bal", "ckb", "dv", "fa", "glk", "he", "iw", "ks", "lrc",
    "mzn", "nqo", "pnb", "prs", "ps", "sd", "syr", "ug", "ur", "yi", "ji"};
constexpr std::string_view right_to_left_scripts[] = {
    "adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// RFC 5646, 2.2.8: registered long ago, and of no shape that others have.
constexpr std::string_view grandfathered[] = {"en-gb-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux",
    "i-mingo", "i-navajo", "i-pwn", "i-tao", "i-tay", "i-tsu", "sgn-be-fr", "sgn-be-nl", "sgn-ch-de"};

// The longest that a language with script, region, some variants and extensions needs is 35 (RFC 5646, 4.4.1).
constexpr std::size_t longest_language_tag = 100;

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

// RFC 5646, 2.1, the subtags of one tag in small letters from the one after the language on.
class SubtagReader {
public:
    explicit SubtagReader(std::span<const std::string> subtags) : rest_(subtags) {}

    bool read() {
        for (int i = 0; i < 3 && next_is(is_letters, 3, 3); ++i) take();    // extended languages
        if (next_is(is_letters, 4, 4)) take();                              // a script
        if (next_is(is_letters, 2, 2) || next_is(is_digits, 3, 3)) take();  // a region
        while (next_is(is_word, 5, 8) || (next_is(is_word, 4, 4) && is_digit(rest_.front()[0]))) {
            if (!is_new(take())) return false;
        }
        while (next_is(is_word, 1, 1)) {  // extensions, then what is private
            const std::string& singleton = take();
            const bool is_private = singleton == "x";
            if (!is_new(singleton) || !next_is(is_word, is_private ? 1 : 2, 8)) return false;
            while (next_is(is_word, is_private ? 1 : 2, 8)) take();
        }
        return rest_.empty();
    }

private:
    static bool is_letters(std::string_view text) { return std::ranges::all_of(text, is_ascii_letter); }
    static bool is_digits(std::string_view text) { return std::ranges::all_of(text, is_digit); }
    static bool is_word(std::string_view text) {
        return std::ranges::all_of(text, [](char c) { return is_ascii_letter(c) || is_digit(c); });
    }
    bool next_is(bool (*kind)(std::string_view), std::size_t least, std::size_t most) const {
        return !rest_.empty() && rest_.front().size() >= least && rest_.front().size() <= most && kind(rest_.front());
    }
    const std::string& take() {
        const std::string& taken = rest_.front();
        rest_ = rest_.subspan(1);
        return taken;
    }
    bool is_new(const std::string& subtag) { return seen_.insert(subtag).second; }

    std::span<const std::string> rest_;
    std::set<std::string> seen_;  // variants and singletons, none of which may come twice
};

}  // namespace

bool is_language_tag(std::string_view tag) {
    if (tag.size() > longest_language_tag || tag.ends_with('-')) return false;
    const std::string lower = lowered(tag);
    if (std::ranges::find(grandfathered, lower) != std::end(grandfathered)) return true;
    std::vector<std::string> subtags;
    for (std::string_view rest = lower; !rest.empty();) subtags.emplace_back(take_subtag(rest));
    if (subtags.empty()) return false;
    const std::string& language = subtags.front();
    if (language == "x") return subtags.size() > 1 && SubtagReader(subtags).read();
    if (language.size() < 2 || language.size() > 3 || !std::ranges::all_of(language, is_ascii_letter)) return false;
    return SubtagReader(std::span(subtags).subspan(1)).read();
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
