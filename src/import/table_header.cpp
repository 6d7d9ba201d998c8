#include "import/table_header.h"

#include <algorithm>
#include <cmath>

#include "import/header_names.h"
#include "import/table_values.h"
#include "model/quantity.h"
#include "support/ascii.h"

namespace journeymap {

namespace {

using F = TableField;

bool has_digit(std::string_view text) { return std::ranges::any_of(text, is_ascii_digit); }

bool is_among(std::string_view word, std::string_view words) {
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find('|', at), words.size());
        if (words.substr(at, end - at) == word) return true;
        at = end + 1;
    }
    return false;
}

// "1-5", "1 – 5", "1 to 5", "-2..+2", "NPS".
std::optional<SurveyScale> scale_written(std::string_view text) {
    struct Sign {
        std::string_view written, ours;
    };
    constexpr Sign signs[] = {{" to ", "-"}, {" bis ", "-"}, {" \u00E0 ", "-"}, {" a ", "-"}, {" tot ", "-"}, {" until ", "-"},
        {"\u2212", "-"}, {"\u2014", "-"}, {"\u2192", "-"}, {"~", "-"}, {"\uFF5E", "-"}, {"\u301C", "-"}, {"...", ".."}, {"\u2026", ".."},
        {" ", ""}};
    std::string plain = lower_word(trimmed(text));
    for (const Sign& sign : signs) {
        for (std::size_t at = plain.find(sign.written); at != plain.npos; at = plain.find(sign.written, at + sign.ours.size()))
            plain.replace(at, sign.written.size(), sign.ours);
    }
    constexpr double most = 100;  // years are no scale
    std::optional<SurveyScale> scale = parse_scale(plain);
    if (scale && (std::abs(scale->worst) > most || std::abs(scale->best) > most)) scale.reset();
    return scale;
}

// Where what stands in brackets at the end of a header begins, and what it is.
struct Bracket {
    std::size_t begin = std::string_view::npos;
    std::string_view inside;
};
Bracket bracket_of(std::string_view text) {
    struct Pair {
        std::string_view open, close;
    };
    for (const Pair& pair : {Pair{"(", ")"}, Pair{"[", "]"}, Pair{"\uFF08", "\uFF09"}, Pair{"{", "}"}, Pair{"<", ">"}}) {
        const std::size_t begin = text.find(pair.open);
        if (begin == text.npos || begin == 0 || !text.ends_with(pair.close)) continue;
        const std::size_t first = begin + pair.open.size();
        if (first + pair.close.size() > text.size()) continue;
        return {begin, trimmed(text.substr(first, text.size() - pair.close.size() - first))};
    }
    return {};
}

// Words that say how a feeling is told, not whose it is.
constexpr std::string_view ways_to_tell =
    "score|scores|rating|ratings|value|level|scale|average|avg|mean|overall|all|total|number|numeric|emoji|icon|smiley|curve|index|word|"
    "state|everyone|stars|points|wert|skala|durchschnitt|mittel|alle|note|moyenne|valeur|tous|media|valor|todos|gemiddeld|waarde|allen";
// What explains one, and is none.
constexpr std::string_view explanations =
    "notes|comment|comments|description|details|why|reason|reasons|quote|quotes|evidence|source|text|warum|grund|kommentar|pourquoi|"
    "commentaire|porque|comentario|waarom|opmerking";

std::string_view without_word(std::string_view text, std::string_view words) {
    const std::size_t end = text.find(' ');
    return end != text.npos && is_among(lower_word(text.substr(0, end)), words) ? trimmed(text.substr(end)) : text;
}

// What follows the column's name, in brackets or not.
void read_addition(std::string_view addition, TableHeader& header) {
    const TableValue value = header.column->value;
    const bool is_emotion = header.column->field == F::emotion;
    if (is_emotion || value == TableValue::level) header.scale = scale_written(addition);
    if (header.scale) return;
    if (value == TableValue::minutes) header.named = lower_word(without_word(addition, "in|en|per"));
    if (value == TableValue::number) header.named = lower_word(addition);
    if (!is_emotion && value != TableValue::level) return;
    header.scale_unclear = has_digit(addition) || addition == "%";
    if (!is_emotion || header.scale_unclear) return;
    const std::string_view who = without_word(addition, "of|for|von|f\u00FCr");
    const std::string word = lower_word(who);
    if (is_among(word, explanations)) header.column = nullptr;
    if (!is_among(word, ways_to_tell) && !is_among(word, explanations)) header.named = who;
}

// Of "score", "rating" and the like the rest is no person.
bool may_name_a_persona(const HeaderName& name, std::string_view words) {
    return name.column->field == F::emotion && !is_among(lower_word(words), "score|satisfaction|rating|experience|bewertung|zufriedenheit");
}

// "Mood Amara", "Mood 1-5", "wait in days": the longest beginning that is a column's name.
void read_words(std::string_view text, TableHeader& header) {
    for (std::size_t end = text.rfind(' '); end != text.npos && end > 0; end = text.rfind(' ', end - 1)) {
        std::string_view first = trimmed(text.substr(0, end)), rest = trimmed(text.substr(end));
        while (!first.empty() && std::string_view(",:-|/").find(first.back()) != first.npos)
            first = trimmed(first.substr(0, first.size() - 1));
        while (!rest.empty() && std::string_view(",:|/").find(rest.front()) != rest.npos) rest = trimmed(rest.substr(1));
        if (rest.starts_with("- ") || rest.starts_with("\u2013 ")) rest = trimmed(rest.substr(rest.find(' ')));
        const HeaderName* name = header_named(first);
        if (name == nullptr || rest.empty()) continue;
        const bool is_time = name->column->value == TableValue::minutes && without_word(rest, "in|en") != rest;
        const bool is_scale = (name->column->field == F::emotion || name->column->value == TableValue::level) && has_digit(rest);
        if (!is_time && !is_scale && !may_name_a_persona(*name, first)) continue;
        header.column = name->column;
        header.languages = name->languages;
        return read_addition(rest, header);
    }
}

}  // namespace

TableHeader table_header(std::string_view text) {
    TableHeader header;
    text = trimmed(text);
    const Bracket bracket = bracket_of(text);
    if (bracket.begin != text.npos) {
        if (const HeaderName* name = header_named(text.substr(0, bracket.begin))) {
            header.column = name->column;
            header.languages = name->languages;
            read_addition(bracket.inside, header);
            return header;
        }
    }
    if (const HeaderName* name = header_named(text)) {
        header.column = name->column;
        header.languages = name->languages;
        return header;
    }
    if (text.size() <= 200) read_words(text, header);
    return header;
}

}  // namespace journeymap
