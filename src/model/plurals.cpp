// Plural forms, and the things that outputs count.
#include <fmt/core.h>

#include <cmath>

#include "model/label_texts.h"
#include "model/locale.h"

namespace journeymap {

namespace {

// A row for each of Things, in its order, with a column for each of `label_subtags`.
constexpr PluralForms things_forms[][label_subtags.size()] = {
    {
        // stages
        {.one = "{} stage", .other = "{} stages"},
        {.one = "{} Abschnitt", .other = "{} Abschnitte"},
        {.one = "مرحلة واحدة", .two = "مرحلتان", .few = "{} مراحل", .other = "{} مرحلة"},
        {.other = "ステージ{}つ"},
        {.one = "{} étape", .other = "{} étapes"},
        {.one = "{} etapa", .other = "{} etapas"},
        {.one = "{} fase", .other = "{} fasen"},
    },
    {
        // touchpoints
        {.one = "{} touchpoint", .other = "{} touchpoints"},
        {.one = "{} Kontaktpunkt", .other = "{} Kontaktpunkte"},
        {.one = "نقطة تواصل واحدة", .two = "نقطتا تواصل", .few = "{} نقاط تواصل", .other = "{} نقطة تواصل"},
        {.other = "タッチポイント{}件"},
        {.one = "{} point de contact", .other = "{} points de contact"},
        {.one = "{} punto de contacto", .other = "{} puntos de contacto"},
        {.one = "{} contactmoment", .other = "{} contactmomenten"},
    },
    {
        // personas
        {.one = "{} persona", .other = "{} personas"},
        {.one = "{} Persona", .other = "{} Personas"},
        {.one = "شخصية واحدة", .two = "شخصيتان", .few = "{} شخصيات", .other = "{} شخصية"},
        {.other = "ペルソナ{}人"},
        {.one = "{} persona", .other = "{} personas"},
        {.one = "{} persona", .other = "{} personas"},
        {.one = "{} persona", .other = "{} persona’s"},
    },
    {
        // emotions
        {.one = "{} emotion", .other = "{} emotions"},
        {.one = "{} Gefühl", .other = "{} Gefühle"},
        {.one = "شعور واحد", .two = "شعوران", .few = "{} مشاعر", .many = "{} شعورًا", .other = "{} شعور"},
        {.other = "感情{}件"},
        {.one = "{} émotion", .other = "{} émotions"},
        {.one = "{} emoción", .other = "{} emociones"},
        {.one = "{} emotie", .other = "{} emoties"},
    },
    {
        // pain_points
        {.one = "{} pain point", .other = "{} pain points"},
        {.one = "{} Schmerzpunkt", .other = "{} Schmerzpunkte"},
        {.one = "نقطة ألم واحدة", .two = "نقطتا ألم", .few = "{} نقاط ألم", .other = "{} نقطة ألم"},
        {.other = "ペインポイント{}件"},
        {.one = "{} irritant", .other = "{} irritants"},
        {.one = "{} punto de dolor", .other = "{} puntos de dolor"},
        {.one = "{} pijnpunt", .other = "{} pijnpunten"},
    },
    {
        // opportunities
        {.one = "{} opportunity", .other = "{} opportunities"},
        {.one = "{} Chance", .other = "{} Chancen"},
        {.one = "فرصة واحدة", .two = "فرصتان", .few = "{} فرص", .other = "{} فرصة"},
        {.other = "機会{}件"},
        {.one = "{} opportunité", .other = "{} opportunités"},
        {.one = "{} oportunidad", .other = "{} oportunidades"},
        {.one = "{} kans", .other = "{} kansen"},
    },
    {
        // insights
        {.one = "{} insight", .other = "{} insights"},
        {.one = "{} Erkenntnis", .other = "{} Erkenntnisse"},
        {.one = "رؤية واحدة", .two = "رؤيتان", .few = "{} رؤى", .other = "{} رؤية"},
        {.other = "気づき{}件"},
        {.one = "{} constat", .other = "{} constats"},
        {.one = "{} hallazgo", .other = "{} hallazgos"},
        {.one = "{} inzicht", .other = "{} inzichten"},
    },
    {
        // points_open
        {.one = "{} point open", .other = "{} points open"},
        {.one = "{} Punkt offen", .other = "{} Punkte offen"},
        {.one = "نقطة مفتوحة", .two = "نقطتان مفتوحتان", .few = "{} نقاط مفتوحة", .other = "{} نقطة مفتوحة"},
        {.other = "未対応{}件"},
        {.one = "{} point à traiter", .other = "{} points à traiter"},
        {.one = "{} punto pendiente", .other = "{} puntos pendientes"},
        {.one = "{} punt open", .other = "{} punten open"},
    },
    {
        // undated_sources
        {.one = "{} source without a date", .other = "{} sources without a date"},
        {.one = "{} Quelle ohne Datum", .other = "{} Quellen ohne Datum"},
        {.one = "مصدر واحد بلا تاريخ",
            .two = "مصدران بلا تاريخ",
            .few = "{} مصادر بلا تاريخ",
            .many = "{} مصدرًا بلا تاريخ",
            .other = "{} مصدر بلا تاريخ"},
        {.other = "日付のない出典{}件"},
        {.one = "{} source sans date", .other = "{} sources sans date"},
        {.one = "{} fuente sin fecha", .other = "{} fuentes sin fecha"},
        {.one = "{} bron zonder datum", .other = "{} bronnen zonder datum"},
    },
    {
        // notes
        {.one = "{} note", .other = "{} notes"},
        {.one = "{} Hinweis", .other = "{} Hinweise"},
        {.one = "تنويه واحد", .two = "تنويهان", .few = "{} تنويهات", .many = "{} تنويهًا", .other = "{} تنويه"},
        {.other = "注記{}件"},
        {.one = "{} note", .other = "{} notes"},
        {.one = "{} nota", .other = "{} notas"},
        {.one = "{} opmerking", .other = "{} opmerkingen"},
    },
};
static_assert(std::size(things_forms) == static_cast<std::size_t>(Things::notes) + 1);

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
    const PluralForms& forms = things_forms[static_cast<std::size_t>(things)][label_column(language)];
    return fmt::format(fmt::runtime(pick_form(forms, plural_of(number, language))), number_phrase(number, 0, language));
}

}  // namespace journeymap
