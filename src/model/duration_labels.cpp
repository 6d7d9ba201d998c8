// Lengths of time in the map's language. Figures: Unicode CLDR 48, units: "short" up to the hour, as forms and timetables write it,
// "long" from the day on; but Arabic is long throughout (its short forms are single letters), and Japanese days are a length (日間), not a
// day of the month (日), and stand close to their number as Japanese offices write them.
#include <fmt/core.h>

#include <algorithm>

#include "model/duration.h"
#include "model/label_texts.h"
#include "model/locale.h"

namespace journeymap {

namespace {

constexpr std::size_t units = 8;  // of DurationUnit, in its order
constexpr PluralForms forms[][units] = {
    {
        {.other = "{} s"},
        {.other = "{} min"},
        {.other = "{} h"},
        {.one = "{} day", .other = "{} days"},
        {.one = "{} working day", .other = "{} working days"},
        {.one = "{} week", .other = "{} weeks"},
        {.one = "{} month", .other = "{} months"},
        {.one = "{} year", .other = "{} years"},
    },
    {
        {.other = "{} Sek."},
        {.other = "{} Min."},
        {.other = "{} Std."},
        {.one = "{} Tag", .other = "{} Tage"},
        {.one = "{} Arbeitstag", .other = "{} Arbeitstage"},
        {.one = "{} Woche", .other = "{} Wochen"},
        {.one = "{} Monat", .other = "{} Monate"},
        {.one = "{} Jahr", .other = "{} Jahre"},
    },
    {
        {.one = "ثانية", .two = "ثانيتان", .few = "{} ثوانٍ", .other = "{} ثانية"},
        {.one = "دقيقة", .two = "دقيقتان", .few = "{} دقائق", .other = "{} دقيقة"},
        {.one = "ساعة", .two = "ساعتان", .few = "{} ساعات", .other = "{} ساعة"},
        {.one = "يوم", .two = "يومان", .few = "{} أيام", .many = "{} يومًا", .other = "{} يوم"},
        {.one = "يوم عمل", .two = "يوما عمل", .few = "{} أيام عمل", .other = "{} يوم عمل"},
        {.one = "أسبوع", .two = "أسبوعان", .few = "{} أسابيع", .many = "{} أسبوعًا", .other = "{} أسبوع"},
        {.one = "شهر", .two = "شهران", .few = "{} أشهر", .many = "{} شهرًا", .other = "{} شهر"},
        {.one = "سنة", .two = "سنتان", .few = "{} سنوات", .other = "{} سنة"},
    },
    {
        {.other = "{}秒"},
        {.other = "{}分"},
        {.other = "{}時間"},
        {.other = "{}日間"},
        {.other = "{}営業日"},
        {.other = "{}週間"},
        {.other = "{}か月"},
        {.other = "{}年"},
    },
    {
        {.other = "{} s"},
        {.other = "{} min"},
        {.other = "{} h"},
        {.one = "{} jour", .other = "{} jours"},
        {.one = "{} jour ouvré", .other = "{} jours ouvrés"},
        {.one = "{} semaine", .other = "{} semaines"},
        {.other = "{} mois"},
        {.one = "{} an", .other = "{} ans"},
    },
    {
        {.other = "{} s"},
        {.other = "{} min"},
        {.other = "{} h"},
        {.one = "{} día", .other = "{} días"},
        {.one = "{} día hábil", .other = "{} días hábiles"},
        {.one = "{} semana", .other = "{} semanas"},
        {.one = "{} mes", .other = "{} meses"},
        {.one = "{} año", .other = "{} años"},
    },
    {
        {.other = "{} sec"},
        {.other = "{} min"},
        {.other = "{} uur"},
        {.one = "{} dag", .other = "{} dagen"},
        {.one = "{} werkdag", .other = "{} werkdagen"},
        {.one = "{} week", .other = "{} weken"},
        {.one = "{} maand", .other = "{} maanden"},
        {.other = "{} jaar"},
    },
};
static_assert(std::size(forms) == label_subtags.size());

std::string term_phrase(const DurationTerm& term, std::string_view language) {
    const PluralForms& unit = forms[label_column(language)][static_cast<std::size_t>(term.unit)];
    std::string number = number_phrase(term.from, 2, language);
    const bool range = term.from != term.to;
    if (range) number += "\u2013" + number_phrase(term.to, 2, language);
    std::string_view form = pick_form(unit, plural_of(term.to, language));
    if (range && form.find("{}") == std::string_view::npos) form = unit.other;  // "1-2 days": Arabic has a word for two
    std::string text = fmt::format(fmt::runtime(form), number);
    if (const auto blank = text.find(' '); form.starts_with("{} ") && blank != std::string::npos) text.replace(blank, 1, "\u00a0");
    return text;
}

// Between two pieces: "2 h 30 min".
std::string_view joint(std::string_view language) {
    const std::string_view primary = label_subtags[label_column(language)];
    return primary == "ja" ? "" : primary == "ar" ? " و" : " ";
}

}  // namespace

std::string duration_phrase(const Duration& duration, std::string_view language) {
    const bool english = label_column(language) == 0;
    if (english && !duration.text.starts_with('P')) return std::string(duration.text);
    const auto terms = duration_terms(duration.text);
    if (!terms) return std::string(duration.text);
    if (terms->empty()) return with_digits("0", form_of(language));
    std::string text;
    for (const DurationTerm& term : *terms) {
        if (!text.empty()) text += joint(language);
        text += term_phrase(term, language);
    }
    return text;
}

}  // namespace journeymap
