#include "cli/print_words.h"

#include <charconv>
#include <utility>

#include "support/escape.h"

namespace journeymap {

namespace {

constexpr std::string_view automatic = "auto";
constexpr unsigned most_rows = 1000;
constexpr double least_width = 10, most_width = 10'000;  // mm

template <class T>
std::optional<T> number_in(std::string_view text) {
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

bool ends_in_mm(std::string_view text) { return text.size() > 2 && text.ends_with("mm"); }

std::uint32_t rows_of(const std::string& word, Wrong& wrong) {
    if (word == automatic) return 0;
    const std::optional<std::uint32_t> rows = number_in<std::uint32_t>(word);
    if (rows && *rows >= 1 && *rows <= most_rows) return *rows;
    wrong.push_back("--rows takes 'auto' or a number from 1 to " + std::to_string(most_rows) + ", not " + journeymap::quoted(word));
    return 1;
}

std::optional<double> width_of(std::string_view word, Wrong& wrong) {
    std::string_view digits = word.substr(0, word.size() - 2);
    while (digits.ends_with(' ')) digits.remove_suffix(1);
    const std::optional<double> width = number_in<double>(digits);
    if (width && *width >= least_width && *width <= most_width) return width;
    wrong.push_back("--width takes a length from 10mm to 10000mm, or a number of pixels for PNG, not " + journeymap::quoted(word));
    return std::nullopt;
}

}  // namespace

void declare_print(Arguments& arguments, PrintWords& words, FlagWords& flags) {
    arguments.value("--paper", flags.paper);
    arguments.value("--orientation", flags.orientation);
    arguments.value("--fit", words.fit);
    arguments.value("--rows", words.rows);
}

void sort_print_words(PrintWords& words, FlagWords& flags, SizeWords& png) {
    words.on_paper = flags.paper || flags.orientation;
    flags.takes_any_paper = true;
    if (flags.paper == automatic) {
        words.any_paper = true;
        flags.paper.reset();
    }
    if (png.width && ends_in_mm(*png.width)) words.width_mm = std::exchange(png.width, std::nullopt);
}

PrintChoice print_choice(const PrintWords& words, Wrong& wrong) {
    PrintChoice choice;
    choice.any_paper = words.any_paper;
    if (words.fit) choice.fit = fit_way(*words.fit, wrong).value_or(PaperFit::page);
    if (words.rows) choice.rows = rows_of(*words.rows, wrong);
    if (words.width_mm) choice.width_mm = width_of(*words.width_mm, wrong);
    if (words.width_mm && (words.any_paper || words.on_paper || words.fit)) {
        wrong.push_back("--width in mm and paper both say how large the picture becomes: give one of them");
    }
    if (choice.rows != 1 && choice.fit != PaperFit::page) {
        wrong.push_back("--rows folds the map on one sheet, --fit " + *words.fit + " cuts it into several: give one of them");
    }
    return choice;
}

}  // namespace journeymap
