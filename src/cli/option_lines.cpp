#include "cli/option_lines.h"

#include <algorithm>
#include <optional>

namespace journeymap {

namespace {

std::string_view without_blanks(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    return text.substr(0, text.find_last_not_of(' ') + 1);
}

std::string_view take_word(std::string_view& text) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(end);
    return word;
}

bool is_value(std::string_view word) { return !word.empty() && word.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ=") == word.npos; }

std::string_view first_clause(std::string_view text) {
    std::size_t end = text.find_first_of(";,:(");
    end = std::min(end, text.find(". "));
    return without_blanks(text.substr(0, end));
}

std::optional<OptionLine> option_line(std::string_view line) {
    line = without_blanks(line);
    if (!line.starts_with('-')) return std::nullopt;
    OptionLine option;
    std::string_view word = take_word(line);
    if (word.size() == 3 && word.ends_with(',')) {
        option.letter = word.substr(1, 1);
        line = without_blanks(line);
        word = take_word(line);
    }
    if (!word.starts_with("--")) return std::nullopt;
    option.name = word.substr(2);
    std::string_view rest = without_blanks(line), after = rest;
    if (const std::string_view value = take_word(after); is_value(value)) {
        option.value = value;
        rest = without_blanks(after);
    }
    option.summary = first_clause(rest);
    return option;
}

}  // namespace

std::vector<OptionLine> option_lines(std::string_view help) {
    std::vector<OptionLine> options;
    for (std::size_t at = 0; at < help.size();) {
        const std::size_t end = std::min(help.find('\n', at), help.size());
        if (std::optional<OptionLine> option = option_line(help.substr(at, end - at))) options.push_back(std::move(*option));
        at = end + 1;
    }
    return options;
}

}  // namespace journeymap
