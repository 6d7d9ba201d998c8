#include "model/locale.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "model/label_texts.h"
#include "model/language_tag.h"
#include "support/ascii.h"

namespace journeymap {

namespace {

// In the order of `label_subtags`. Scores have the typographic minus in all languages.
constexpr LanguageForm forms[] = {
    {".", ",", 4, "%", "+", "\u2212", "{day} {month} {year}",  // en: as outside the United States
        {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}, ", ",
        " and ", ": "},
    {",", ".", 4, "\u00a0%", "+", "\u2212", "{day}. {month} {year}",
        {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"}, ", ",
        " und ", ": "},
    {".", ",", 4, "\u200e%\u200e", "\u200e+", "\u200e\u2212", "{day} {month} {year}",
        {"يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"}, "، ", " و", ": "},
    {".", ",", 4, "%", "+", "\u2212", "{year}年{month}月{day}日", {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"}, "、",
        "、", ": "},
    {",", "\u202f", 4, "\u00a0%", "+", "\u2212", "{day} {month} {year}",
        {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"}, ", ",
        " et ", "\u00a0: "},
    {",", ".", 5, "\u00a0%", "+", "\u2212", "{day} de {month} de {year}",
        {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"}, ", ",
        " y ", ": "},
    {",", ".", 4, "%", "+", "\u2212", "{day} {month} {year}",
        {"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"}, ", ",
        " en ", ": "},
};
static_assert(std::size(forms) == label_subtags.size());

// Countries that write otherwise than their language in general; in capitals, each followed by a blank.
struct Regions {
    std::string_view language, regions;
    bool contain(std::string_view lang, std::string_view region) const {
        return lang == language && !region.empty() && regions.find(region) != std::string_view::npos;
    }
};
constexpr Regions decimal_point[] = {{"de", "CH LI "}, {"es", "419 BR BZ CU DO GT HN MX NI PA PE PR SV US "}};
constexpr Regions decimal_comma[] = {{"ar", "DZ LY MA TN "}};
constexpr Regions group_blank[] = {{"de", "AT "}, {"fr", "CA "}};
constexpr Regions close_percent[] = {
    {"de", "CH LI "}, {"fr", "CH "}, {"es", "419 AR BO BR BZ CL CO CR CU DO EC GT HN MX NI PA PE PR PY SV US UY VE "}};
constexpr Regions eastern_digits[] = {{"ar", "BH DJ EG ER IL IQ JO KM KW LB MR OM PS QA SA SD SO SS SY TD YE "}};
constexpr Regions month_first[] = {{"en", "US CA PR PH GU VI AS MP UM "}};

template <std::size_t N>
bool any_contains(const Regions (&regions)[N], std::string_view language, std::string_view region) {
    return std::ranges::any_of(regions, [&](const Regions& one) { return one.contain(language, region); });
}

void append_digits(std::string& text, std::string_view digits, const LanguageForm& form, bool grouped) {
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (grouped && i > 0 && digits.size() >= form.least_grouped && (digits.size() - i) % 3 == 0) text += form.group;
        text += digits[i];
    }
}

enum class Groups : std::uint8_t { none, thousands };

// Without its sign.
std::string amount_phrase(double number, int decimals, Groups groups, const LanguageForm& form) {
    char buffer[64];
    const double bounded = std::isfinite(number) ? std::min(std::fabs(number), 1e15) : 0;
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, bounded, std::chars_format::fixed, decimals).ptr;
    std::string_view digits(buffer, static_cast<std::size_t>(end - buffer));
    const std::size_t point = digits.find('.');
    std::string_view fraction = point == std::string_view::npos ? std::string_view{} : digits.substr(point + 1);
    while (fraction.ends_with('0')) fraction.remove_suffix(1);
    std::string text;
    append_digits(text, digits.substr(0, point), form, groups == Groups::thousands);
    if (!fraction.empty()) text.append(form.decimal).append(fraction);
    return with_digits(std::move(text), form);
}

// With a minus where it is below 0.
std::string plain_phrase(double number, int decimals, Groups groups, const LanguageForm& form) {
    std::string amount = amount_phrase(number, decimals, groups, form);
    return number < 0 && amount != with_digits("0", form) ? std::string(form.minus) + amount : amount;
}

}  // namespace

LanguageForm form_of(std::string_view language) {
    const std::size_t column = label_column(language);
    LanguageForm form = forms[column];
    std::string region = region_subtag(language);
    if (region.empty()) return form;
    region += ' ';
    const std::string_view primary = label_subtags[column];
    if (any_contains(decimal_point, primary, region)) {
        form.decimal = ".";
        form.group = primary == "de" ? "\u2019" : ",";
    }
    if (any_contains(decimal_comma, primary, region)) {
        form.decimal = ",";
        form.group = ".";
    }
    if (any_contains(group_blank, primary, region)) form.group = "\u00a0";
    if (primary == "de" && region == "AT ") form.months.front() = "J\u00e4nner";
    if (any_contains(close_percent, primary, region)) form.percent = "%";
    if (any_contains(month_first, primary, region)) form.date = "{month} {day}, {year}";
    if (any_contains(eastern_digits, primary, region)) {
        form.eastern_digits = true;
        form.decimal = "\u066b";
        form.group = "\u066c";
        form.percent = "\u066a\u061c";
        form.plus = "\u061c+";
        form.minus = "\u061c\u2212";
    }
    return form;
}

std::string with_digits(std::string text, const LanguageForm& form) {
    if (!form.eastern_digits) return text;
    std::string eastern;
    for (const char c : text) {
        if (c < '0' || c > '9') {
            eastern += c;
            continue;
        }
        eastern += "\xd9";  // U+0660 and following
        eastern += static_cast<char>(0xa0 + (c - '0'));
    }
    return eastern;
}

std::string number_phrase(double number, int decimals, std::string_view language) {
    return plain_phrase(number, decimals, Groups::thousands, form_of(language));
}

std::string signed_phrase(double number, int decimals, std::string_view language) {
    const LanguageForm form = form_of(language);
    std::string amount = amount_phrase(number, decimals, Groups::none, form);
    if (amount == with_digits("0", form)) return amount;
    return std::string(number < 0 ? form.minus : form.plus) + amount;
}

std::string score_phrase(double score, std::string_view language) { return signed_phrase(std::round(score * 10) / 10, 1, language); }

std::string percent_phrase(double percent, std::string_view language) {
    const LanguageForm form = form_of(language);
    return plain_phrase(percent, 1, Groups::none, form) + std::string(form.percent);
}

std::string_view percent_sign(std::string_view language) { return form_of(language).percent; }

std::string date_phrase(Date date, std::string_view language) {
    if (date.month < 1 || date.month > 12) return {};
    const LanguageForm form = form_of(language);
    std::string text;
    // CLDR has no rule for it, French does: the first of a month is an ordinal.
    const bool is_french = label_subtags[label_column(language)] == "fr";
    for (std::string_view rest = form.date; !rest.empty();) {
        const std::size_t brace = rest.find('{');
        text += rest.substr(0, brace);
        if (brace == std::string_view::npos) break;
        rest.remove_prefix(brace);
        if (rest.starts_with("{day}")) text += date.day == 1 && is_french ? "1er" : std::to_string(date.day);
        if (rest.starts_with("{month}")) text += form.months[static_cast<std::size_t>(date.month - 1)];
        if (rest.starts_with("{year}")) text += std::to_string(date.year);
        rest.remove_prefix(rest.find('}') + 1);
    }
    return with_digits(std::move(text), form);
}

// Spanish "y" is "e" before the sound of i: "Ana e Inés".
std::string_view last_comma_before(std::string_view name, const LanguageForm& form, std::string_view language) {
    if (label_subtags[label_column(language)] != "es") return form.last_comma;
    std::string start(name.substr(0, 4));
    std::ranges::transform(start, start.begin(), [](char c) { return lower_ascii(c); });
    if (start.starts_with('h')) start.erase(0, 1);
    const bool as_i = start.starts_with("i") || start.starts_with("\u00ed") || start.starts_with("\u00cd");
    return as_i && !start.starts_with("ie") && !start.starts_with("ia") ? " e " : form.last_comma;
}

std::string list_phrase(const std::vector<std::string_view>& names, std::string_view language) {
    const LanguageForm form = form_of(language);
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) text += i + 1 == names.size() ? last_comma_before(names[i], form, language) : form.comma;
        text += names[i];
    }
    return text;
}

std::string_view comma_of(std::string_view language) { return forms[label_column(language)].comma; }

std::string_view semicolon_of(std::string_view language) {
    const std::string_view primary = label_subtags[label_column(language)];
    return primary == "ar" ? "؛ " : primary == "fr" ? "\u00a0; " : "; ";
}

std::string_view colon_of(std::string_view language) { return forms[label_column(language)].colon; }

}  // namespace journeymap
