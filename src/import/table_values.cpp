#include "import/table_values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>

#include "journeymap/words.h"
#include "model/feelings.h"
#include "model/label_texts.h"
#include "model/quantity.h"
#include "support/ascii.h"

namespace journeymap {

namespace {

struct SignedFeeling {
    std::string_view sign;
    std::string_view score;
};
constexpr SignedFeeling signs[] = {{"++", "2"}, {"+", "1"}, {"o", "0"}, {"-", "-1"}, {"--", "-2"}, {"\u2212", "-1"}, {"\u2212\u2212", "-2"},
    {"\U0001F600", "2"}, {"\U0001F601", "2"}, {"\U0001F603", "2"}, {"\U0001F604", "2"}, {"\U0001F60D", "2"}, {"\U0001F929", "2"},
    {"\U0001F970", "2"}, {"\U0001F642", "1"}, {"\U0001F60A", "1"}, {"\U0001F60C", "1"}, {":-)", "1"}, {":)", "1"}, {"\U0001F610", "0"},
    {"\U0001F611", "0"}, {"\U0001F636", "0"}, {":-|", "0"}, {":|", "0"}, {"\U0001F615", "-0.5"}, {"\U0001F914", "-0.5"},
    {"\U0001F641", "-1"}, {"\u2639", "-1"}, {"\U0001F61F", "-1"}, {"\U0001F61E", "-1"}, {":-(", "-1"}, {":(", "-1"}, {"\U0001F624", "-1.5"},
    {"\U0001F623", "-1.5"}, {"\U0001F62B", "-1.5"}, {"\U0001F622", "-1.5"}, {"\U0001F62D", "-2"}, {"\U0001F620", "-2"},
    {"\U0001F621", "-2"}, {"\U0001F92C", "-2"}};

// The built-in words by what they are called in the languages of our labels; empty where words of different scores are called so.
std::map<std::string, std::string_view, std::less<>> feelings_by_label() {
    std::map<std::string, std::string_view, std::less<>> words;
    for (const BuiltInFeeling& feeling : built_in_feelings()) {
        for (const std::string_view language : label_languages()) {
            const auto [known, is_new] = words.try_emplace(lower_word(feeling_label(feeling.word, language)), feeling.word);
            if (!is_new && built_in_score(known->second) != feeling.score) known->second = {};
        }
    }
    return words;
}

std::optional<std::string> feeling_in_english(const std::string& written) {
    static const std::map<std::string, std::string_view, std::less<>> words = feelings_by_label();
    const auto found = words.find(written);
    return found == words.end() || found->second.empty() ? std::nullopt : std::optional(std::string(found->second));
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "- ", "* ", "• ", "3. ", "3) "
std::string_view without_bullet(std::string_view line) {
    line = trimmed(line);
    for (const std::string_view bullet : {"- ", "* ", "\u2022", "\u2013 ", "\u00B7", "\u25AA", "\u25CF"}) {
        if (line.starts_with(bullet)) return trimmed(line.substr(bullet.size()));
    }
    std::size_t digits = 0;
    while (digits < line.size() && digits < 2 && is_digit(line[digits])) ++digits;
    if (digits > 0 && digits + 1 < line.size() && (line[digits] == '.' || line[digits] == ')') && line[digits + 1] == ' ')
        return trimmed(line.substr(digits + 2));
    return line;
}

// Each without what `bare` takes off its ends; none empty.
template <class Bare>
std::vector<std::string> parted(std::string_view cell, std::string_view signs_between, Bare bare) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= cell.size();) {
        const std::size_t end = std::min(cell.find_first_of(signs_between, at), cell.size());
        if (const std::string_view part = bare(cell.substr(at, end - at)); !part.empty()) parts.emplace_back(part);
        at = end + 1;
    }
    return parts;
}

}  // namespace

std::string lower_word(std::string_view text) {
    std::string word;
    for (const char c : text) word += lower_ascii(c);
    return word;
}

std::vector<std::string> cell_lines(std::string_view cell) { return parted(cell, "\n\r", without_bullet); }
std::vector<std::string> cell_items(std::string_view cell) { return parted(cell, "\n\r;", without_bullet); }
std::vector<std::string> cell_names(std::string_view cell) { return parted(cell, "\n\r;,", without_bullet); }

std::vector<std::string> own_cell_lines(std::string_view cell) { return parted(cell, "\n", trimmed); }

std::vector<std::string> own_cell_names(std::string_view cell) {
    return parted(cell, cell.find('\n') == std::string_view::npos ? "," : "\n", trimmed);
}

std::string cell_line(std::string_view cell) {
    std::string line;
    for (const std::string& part : cell_lines(cell)) line.append(line.empty() ? "" : " ").append(part);
    return line;
}

std::optional<double> cell_number(std::string_view cell, bool has_decimal_commas) {
    std::string number(trimmed(cell));
    if (has_decimal_commas) std::ranges::replace(number, ',', '.');
    return parse_number(number);
}

std::string number_written(double number) {
    constexpr double parts = 1000;
    const double rounded = std::round(number * parts) / parts;
    std::array<char, 400> digits;
    const auto [end, problem] =
        std::to_chars(digits.data(), digits.data() + digits.size(), rounded == 0 ? 0.0 : rounded, std::chars_format::fixed);
    return {digits.data(), problem == std::errc{} ? end : digits.data()};
}

std::string cell_time(std::string_view cell, std::string_view unit, bool has_decimal_commas) {
    const std::optional<double> number = cell_number(cell, has_decimal_commas);
    if (!number) return cell_line(cell);
    if (!unit.empty() && unit != "min") return number_written(*number).append(" ").append(unit);
    constexpr double hour = 60, day = 24 * hour;
    if (*number >= day && std::fmod(*number, day) == 0) return number_written(*number / day) + (*number == day ? " day" : " days");
    if (*number >= hour && std::fmod(*number, hour) == 0) return number_written(*number / hour) + " h";
    return number_written(*number) + " min";
}

std::optional<bool> cell_yes_or_no(std::string_view cell) {
    constexpr std::string_view yes[] = {"yes", "y", "x", "true", "1", "\u2713", "\u2714", "\u2705", "ja", "j", "oui", "s\u00ED", "si",
        "\u306F\u3044", "\u25CB", "\u0646\u0639\u0645"};
    constexpr std::string_view no[] = {"no", "n", "false", "0", "-", "\u2013", "\u2717", "\u2718", "\u274C", "nein", "non", "nee", "none",
        "\u3044\u3044\u3048", "\u00D7", "\u0644\u0627"};
    const std::string word = lower_word(trimmed(cell));
    if (std::ranges::find(yes, word) != std::end(yes)) return true;
    if (std::ranges::find(no, word) != std::end(no)) return false;
    return std::nullopt;
}

std::optional<std::string> cell_emotion(std::string_view cell, bool has_decimal_commas, const std::optional<SurveyScale>& scale) {
    std::string_view text = trimmed(cell);
    if (const std::optional<double> number = cell_number(text, has_decimal_commas)) {
        if (scale && scale->has(*number)) return number_written(std::round(scale->score(*number) * 100) / 100);
        if (!scale && *number >= -2 && *number <= 2) return number_written(*number);
        return std::nullopt;
    }
    constexpr std::string_view drawn_as_emoji = "\uFE0F";
    if (text.ends_with(drawn_as_emoji)) text.remove_suffix(drawn_as_emoji.size());
    for (const SignedFeeling& one : signs) {
        if (one.sign == text) return std::string(one.score);
    }
    const std::string word = lower_word(text);
    if (built_in_score(word)) return word;
    return feeling_in_english(word);
}

}  // namespace journeymap
