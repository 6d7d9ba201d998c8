#include "lanes/phrases.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "journeymap/words.h"
#include "model/label_texts.h"
#include "model/locale.h"

namespace journeymap {

namespace {

void add_names(std::string& text, std::string_view name, std::string_view language) {
    if (!text.empty()) text += comma_of(language);
    text += name;
}

// Its numbers as the language writes them: "NPS −23", "CSAT 62 %", "3,4 (1..5)".
std::string figure_phrase(std::string_view figure, std::string_view language) {
    constexpr std::string_view minus = "\u2212", digits = "0123456789";
    std::string text;
    while (!figure.empty()) {
        const std::string_view sign = figure.starts_with(minus) ? minus : std::string_view();
        const std::string_view rest = figure.substr(sign.size());
        double number = 0;
        // A point that is no digit's belongs to "1..5".
        std::size_t length = std::min(rest.find_first_not_of(digits), rest.size());
        if (length > 0 && length + 1 < rest.size() && rest[length] == '.' && digits.find(rest[length + 1]) != digits.npos)
            length = std::min(rest.find_first_not_of(digits, length + 1), rest.size());
        if (length == 0) {
            text += figure.front();
            figure.remove_prefix(1);
            continue;
        }
        std::from_chars(rest.data(), rest.data() + length, number);
        if (!sign.empty()) number = -number;
        const std::string_view behind = rest.substr(length);
        const bool share = behind.starts_with(" %");
        text += share ? percent_phrase(number, language) : number_phrase(number, 2, language);
        figure = behind.substr(share ? 2 : 0);
    }
    return text;
}

}  // namespace

std::string score_phrase(double score) { return score_phrase(score, {}); }

std::string capitalized(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    if (text.size() > 1 && text[0] == '\xc3') {
        const auto second = static_cast<unsigned char>(text[1]);
        if (second >= 0xa0 && second != 0xb7 && second != 0xbf) text[1] = static_cast<char>(second - 0x20);  // not the sign ÷, and ÿ
    }
    return text;
}

void add_part(std::string& text, std::string_view part) {
    if (part.empty()) return;
    if (!text.empty()) text += " \u00b7 ";
    text += part;
}

std::string_view arrow_of(const Journey& journey) { return journey.right_to_left ? "\u200f \u2190 \u200f" : " \u2192 "; }

std::string gap_phrase(const StepScore& step, std::string_view language) {
    if (label_column(language) == 0) return step.gap;
    if (step.findings > 0) return counted_phrase(Things::points_open, static_cast<std::uint64_t>(step.findings), language);
    return std::string(word(step.state == StepState::missing ? Word::step_missing : Word::step_partial, language));
}

std::string whom_phrase(const PainPoint& pain, const Journey& journey) {
    const Refs<Persona>* named = &pain.personas;
    if (named->empty() && pain.touchpoint != nullptr) named = &pain.touchpoint->personas;
    std::string names;
    std::size_t count = 0;
    for (const Ref<Persona>& persona : *named) {
        if (persona.target == nullptr) continue;
        add_names(names, persona.target->name.value, journey.language.value);
        ++count;
    }
    if (count > 0 && count < journey.personas.size()) return names;
    if (journey.personas.size() < 2) return {};
    return std::string(word(journey.personas.size() == 2 ? Word::both : Word::all, journey.language.value));
}

std::string_view feeling_name(const Journey& journey, std::string_view word) {
    const auto own = std::ranges::lower_bound(journey.emotions, word, {}, [](const FeelingWord& feeling) { return feeling.word.value; });
    if (own != journey.emotions.end() && own->word.value == word) return word;
    if (label_column(journey.language.value) == 0) return word;
    const std::string_view label = feeling_label(word, journey.language.value);
    return label.empty() ? word : label;
}

std::string feeling_phrase(const Emotion& emotion, const Journey& journey) {
    const std::string_view language = journey.language.value;
    std::string text;
    if (emotion.mix.size() > 1) {
        double total = 0;
        for (const Feeling& feeling : emotion.mix) total += feeling.weight;
        for (const Feeling& feeling : emotion.mix) {
            std::string part(feeling_name(journey, feeling.word.value));
            if (total > 0) part += " " + percent_phrase(std::round(100 * feeling.weight / total), language);
            add_names(text, part, language);
        }
    } else if (emotion.from_word.given() || emotion.to_word.given()) {
        text = feeling_name(journey, emotion.from_word.value);
        if (emotion.to_word.given()) {
            const std::string_view arrow = arrow_of(journey);
            text += text.empty() ? arrow.substr(arrow.find(' ') + 1) : arrow;
            text += feeling_name(journey, emotion.to_word.value);
        }
        if (emotion.feeling.given()) text = fmt::format("{} ({})", feeling_name(journey, emotion.feeling.value), text);
    } else {
        text = feeling_name(journey, emotion.feeling.value);
    }
    if (emotion.intensity.given()) {
        add_names(
            text, fmt::format("{} {}", word(Word::intensity, language), number_phrase(emotion.intensity.value, 1, language)), language);
    }
    return text;
}

std::string measured_phrase(const Emotion& emotion, std::string_view language) {
    if (!emotion.measured || !emotion.measured->result || emotion.measured->result->n == 0) return {};
    const Measurement& result = *emotion.measured->result;
    const std::string_view comma = comma_of(language);
    std::string text = fmt::format("{} = {}", word(Word::sample_size, language), number_phrase(static_cast<double>(result.n), 0, language));
    if (result.low) {
        text += fmt::format("{}{}{}{} \u2026 {}", comma, percent_phrase(95, language), colon_of(language),
            score_phrase(*result.low, language), score_phrase(*result.high, language));
    }
    if (!result.figure.empty()) text.append(comma).append(figure_phrase(result.figure, language));
    return text;
}

std::string written_figure(std::string_view text, std::string_view language) {
    if (label_column(language) == 0) return std::string(text);
    constexpr std::string_view digits = "0123456789", blanks = " \t\u00a0";
    std::string_view rest = text;
    const bool below = rest.starts_with('-') || rest.starts_with("\u2212"), above = rest.starts_with('+');
    rest.remove_prefix(above || rest.starts_with('-') ? 1 : below ? 3 : 0);
    const std::string_view whole = rest.substr(0, rest.find_first_not_of(digits));
    rest.remove_prefix(whole.size());
    std::string_view fraction;
    if (rest.starts_with('.')) {
        fraction = rest.substr(1, rest.find_first_not_of(digits, 1) - 1);
        rest.remove_prefix(1 + fraction.size());
        if (fraction.empty() || fraction.size() == 3) return std::string(text);
    }
    rest.remove_prefix(std::min(rest.find_first_not_of(blanks), rest.size()));
    const bool share = rest == "%";
    if (whole.empty() || whole.size() > 15 || (!rest.empty() && !share)) return std::string(text);
    const LanguageForm form = form_of(language);
    double number = 0;
    std::from_chars(whole.data(), whole.data() + whole.size(), number);
    std::string figure(below ? form.minus : above ? form.plus : std::string_view());
    figure += whole.size() > 4 ? number_phrase(number, 0, language) : with_digits(std::string(whole), form);  // 2026 may be a year
    if (!fraction.empty()) figure.append(form.decimal).append(with_digits(std::string(fraction), form));
    return share ? figure.append(form.percent) : figure;
}

namespace {

std::string figure_with_unit(std::string_view figure, std::string_view unit, std::string_view language) {
    std::string text = written_figure(figure, language);
    if (text.empty() || unit.empty()) return text;
    if (unit == "%") return text.append(percent_sign(language));
    return text.append("\u00a0").append(unit);
}

}  // namespace

std::string value_phrase(const Measure& measure, std::string_view language) {
    return figure_with_unit(measure.value.value, measure.unit.value, language);
}

std::string value_phrase(const Measure& measure) { return value_phrase(measure, {}); }

std::string was_phrase(std::string_view before, std::string_view language) {
    return fmt::format("{} {}", word(Word::was, language), before);
}

std::string measure_phrase(const Measure& measure, std::string_view language) {
    std::string text(measure.text.value);
    // The unit stands with the value; where there is none, with the target, which has the same.
    const std::string_view unit = measure.value.value.empty() ? measure.unit.value : std::string_view();
    if (!measure.target.given()) add_part(text, unit);
    if (measure.target.given()) {
        if (!text.empty()) text += comma_of(language);
        text += word(Word::target, language);
        text += "\u00a0";
        const bool says_unit = std::string_view(measure.target.value).ends_with(unit);
        text += figure_with_unit(measure.target.value, says_unit ? std::string_view() : unit, language);
    }
    if (measure.date.given()) add_part(text, date_phrase(measure.date.value, language));
    if (measure.source.given()) add_part(text, measure.source.value);
    return text;
}

std::string revision_phrase(const Revision& revision, std::string_view language) {
    std::string text;
    if (revision.date.given()) text = date_phrase(revision.date.value, language);
    add_part(text, revision.version.value);
    add_part(text, revision.text.value);
    add_part(text, revision.by.value);
    return text;
}

}  // namespace journeymap
