// LanguageForm: the figures of a language behind journeymap/locale.h. A table of our own: of libicu, which knows all this for 700 languages,
// we would use these few lines, and its data is 31 MB to install.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "journeymap/locale.h"

namespace journeymap {

// How a language writes. Figures: Unicode CLDR 48, "long" dates, "standard" numbers; where we differ, it is said.
struct LanguageForm {
    std::string_view decimal, group;
    std::size_t least_grouped;     // digits of the shortest number that is grouped
    std::string_view percent;      // behind the number
    std::string_view plus, minus;  // with the mark that keeps them before the number where text runs from right to left
    std::string_view date;         // with {day}, {month}, {year}
    std::array<std::string_view, 12> months;
    std::string_view comma, last_comma, colon;
    bool eastern_digits = false;
};

LanguageForm form_of(std::string_view language);
// What stands between the last two of a list, where the last begins so.
std::string_view last_comma_before(std::string_view name, const LanguageForm& form, std::string_view language);

// Digits as the language writes them.
std::string with_digits(std::string text, const LanguageForm& form);

// A phrase for each plural category; an empty one is as `other`. "{}" is the number.
struct PluralForms {
    std::string_view zero = {}, one = {}, two = {}, few = {}, many = {}, other;
};
std::string_view pick_form(const PluralForms& forms, Plural plural);

}  // namespace journeymap
