#include "lanes/phrases.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "journeymap/words.h"
#include "model/label_texts.h"

namespace journeymap {

namespace {

void add_names(std::string& text, std::string_view name, std::string_view language) {
    if (!text.empty()) text += comma_of(language);
    text += name;
}

}  // namespace

std::string score_phrase(double score) { return score_phrase(score, {}); }

std::string capitalized(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

void add_part(std::string& text, std::string_view part) {
    if (part.empty()) return;
    if (!text.empty()) text += " \u00b7 ";
    text += part;
}

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
            if (!text.empty()) text += ' ';
            text += "\u2192 ";
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

std::string measured_phrase(const Emotion& emotion) {
    if (!emotion.measured || !emotion.measured->result || emotion.measured->result->n == 0) return {};
    const Measurement& result = *emotion.measured->result;
    std::string text = fmt::format("n = {}", result.n);
    if (result.low) text += fmt::format(", 95\u00a0%: {} \u2026 {}", score_phrase(*result.low), score_phrase(*result.high));
    if (!result.figure.empty()) text += ", " + result.figure;
    return text;
}

std::string value_phrase(const Measure& measure, std::string_view language) {
    std::string text(measure.value.value);
    if (text.empty()) return text;
    if (measure.unit.value == "%") return text.append(percent_sign(language));
    if (measure.unit.given() && !measure.unit.value.empty()) {
        text += "\u00a0";
        text += measure.unit.value;
    }
    return text;
}

std::string value_phrase(const Measure& measure) { return value_phrase(measure, {}); }

std::string was_phrase(std::string_view before, std::string_view language) {
    return fmt::format("{} {}", word(Word::was, language), before);
}

std::string measure_phrase(const Measure& measure, std::string_view language) {
    std::string text(measure.text.value);
    if (measure.target.given()) {
        if (!text.empty()) text += comma_of(language);
        text += word(Word::target, language);
        text += "\u00a0";
        text += measure.target.value;
    }
    if (measure.date.given()) add_part(text, date_phrase(measure.date.value, language));
    if (measure.source.given()) add_part(text, measure.source.value);
    return text;
}

}  // namespace journeymap
