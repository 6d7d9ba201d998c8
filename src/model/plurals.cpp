// Plural forms, and the things that outputs count.
#include <fmt/core.h>

#include <cmath>

#include "model/label_texts.h"
#include "model/locale.h"

namespace journeymap {

namespace {

// In the order of `label_subtags`.
constexpr PluralForms stages[] = {
    {.one = "{} stage", .other = "{} stages"},
    {.one = "{} Abschnitt", .other = "{} Abschnitte"},
    {.one = "مرحلة واحدة", .two = "مرحلتان", .few = "{} مراحل", .other = "{} مرحلة"},
    {.other = "ステージ{}つ"},
    {.one = "{} étape", .other = "{} étapes"},
    {.one = "{} etapa", .other = "{} etapas"},
    {.one = "{} fase", .other = "{} fasen"},
};
constexpr PluralForms touchpoints[] = {
    {.one = "{} touchpoint", .other = "{} touchpoints"},
    {.one = "{} Kontaktpunkt", .other = "{} Kontaktpunkte"},
    {.one = "نقطة تواصل واحدة", .two = "نقطتا تواصل", .few = "{} نقاط تواصل", .other = "{} نقطة تواصل"},
    {.other = "タッチポイント{}件"},
    {.one = "{} point de contact", .other = "{} points de contact"},
    {.one = "{} punto de contacto", .other = "{} puntos de contacto"},
    {.one = "{} contactmoment", .other = "{} contactmomenten"},
};
constexpr PluralForms points_open[] = {
    {.one = "{} point open", .other = "{} points open"},
    {.one = "{} Punkt offen", .other = "{} Punkte offen"},
    {.one = "نقطة مفتوحة", .two = "نقطتان مفتوحتان", .few = "{} نقاط مفتوحة", .other = "{} نقطة مفتوحة"},
    {.other = "未対応{}件"},
    {.one = "{} point à traiter", .other = "{} points à traiter"},
    {.one = "{} punto pendiente", .other = "{} puntos pendientes"},
    {.one = "{} punt open", .other = "{} punten open"},
};
static_assert(std::size(stages) == label_subtags.size() && std::size(touchpoints) == label_subtags.size() &&
              std::size(points_open) == label_subtags.size());

Plural arabic_plural(double number) {
    if (number != std::floor(number)) return Plural::other;
    if (number == 0) return Plural::zero;
    if (number == 1) return Plural::one;
    if (number == 2) return Plural::two;
    const double rest = std::fmod(number, 100);
    if (rest >= 3 && rest <= 10) return Plural::few;
    return rest >= 11 ? Plural::many : Plural::other;
}

bool is_whole_million(double number) { return number >= 1e6 && std::fmod(number, 1e6) == 0; }

}  // namespace

// The rules of CLDR 48 for cardinal numbers.
Plural plural_of(double number, std::string_view language) {
    number = std::fabs(number);
    const std::string_view primary = label_subtags[label_column(language)];
    if (primary == "ar") return arabic_plural(number);
    if (primary == "ja") return Plural::other;
    if (primary == "fr" && number < 2) return Plural::one;
    if (number == 1) return Plural::one;
    return (primary == "fr" || primary == "es") && is_whole_million(number) ? Plural::many : Plural::other;
}

std::string_view pick_form(const PluralForms& forms, Plural plural) {
    const std::string_view all[] = {forms.zero, forms.one, forms.two, forms.few, forms.many, forms.other};
    const std::string_view form = all[static_cast<std::size_t>(plural)];
    return form.empty() ? forms.other : form;
}

std::string counted_phrase(Things things, std::uint64_t count, std::string_view language) {
    const auto number = static_cast<double>(count);
    const std::size_t column = label_column(language);
    const auto& forms = things == Things::stages        ? stages[column]
                        : things == Things::touchpoints ? touchpoints[column]
                                                        : points_open[column];
    return fmt::format(fmt::runtime(pick_form(forms, plural_of(number, language))), number_phrase(number, 0, language));
}

}  // namespace journeymap
