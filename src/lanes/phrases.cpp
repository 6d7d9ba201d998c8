#include "lanes/phrases.h"

#include <fmt/core.h>

#include <array>
#include <cmath>

#include "journeymap/words.h"

namespace journeymap {

namespace {

constexpr std::array<std::string_view, 12> months{
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"};

bool is_english(std::string_view language) { return language.empty() || language.substr(0, 2) == "en"; }

void add_names(std::string& text, std::string_view name) {
    if (!text.empty()) text += ", ";
    text += name;
}

}  // namespace

std::string date_phrase(Date date, std::string_view language) {
    if (is_english(language) && date.month >= 1 && date.month <= 12) {
        return fmt::format("{} {} {}", date.day, months[static_cast<std::size_t>(date.month - 1)], date.year);
    }
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string score_phrase(double score) {
    double tenths = std::round(score * 10);
    if (tenths == 0) return "0";
    std::string digits = fmt::format("{:.1f}", std::fabs(tenths) / 10);
    if (digits.ends_with(".0")) digits.resize(digits.size() - 2);
    return (tenths < 0 ? "\u2212" : "+") + digits;
}

std::string capitalized(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

void add_part(std::string& text, std::string_view part) {
    if (part.empty()) return;
    if (!text.empty()) text += " \u00b7 ";
    text += part;
}

std::string whom_phrase(const PainPoint& pain, const Journey& journey) {
    const Refs<Persona>* named = &pain.personas;
    if (named->empty() && pain.touchpoint != nullptr) named = &pain.touchpoint->personas;
    std::string names;
    std::size_t count = 0;
    for (const Ref<Persona>& persona : *named) {
        if (persona.target == nullptr) continue;
        add_names(names, persona.target->name.value);
        ++count;
    }
    if (count > 0 && count < journey.personas.size()) return names;
    if (journey.personas.size() < 2) return {};
    return std::string(word(journey.personas.size() == 2 ? Word::both : Word::all, journey.language.value));
}

std::string feeling_phrase(const Emotion& emotion, std::string_view language) {
    std::string text;
    if (emotion.mix.size() > 1) {
        double total = 0;
        for (const Feeling& feeling : emotion.mix) total += feeling.weight;
        for (const Feeling& feeling : emotion.mix) {
            add_names(text, total > 0 ? fmt::format("{} {:.0f}\u00a0%", feeling.word.value, 100 * feeling.weight / total)
                                      : std::string(feeling.word.value));
        }
    } else if (emotion.from_word.given() || emotion.to_word.given()) {
        text = emotion.from_word.value;
        if (emotion.to_word.given()) {
            if (!text.empty()) text += ' ';
            text += "\u2192 ";
            text += emotion.to_word.value;
        }
        if (emotion.feeling.given()) text = fmt::format("{} ({})", emotion.feeling.value, text);
    } else {
        text = emotion.feeling.value;
    }
    if (emotion.intensity.given()) {
        add_names(text, fmt::format("{} {:g}", word(Word::intensity, language), emotion.intensity.value));
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

std::string value_phrase(const Measure& measure) {
    std::string text(measure.value.value);
    if (text.empty()) return text;
    if (measure.unit.given() && !measure.unit.value.empty()) {
        text += "\u00a0";
        text += measure.unit.value;
    }
    return text;
}

std::string was_phrase(std::string_view before, std::string_view language) {
    return fmt::format("{} {}", word(Word::was, language), before);
}

std::string measure_phrase(const Measure& measure, std::string_view language) {
    std::string text(measure.text.value);
    if (measure.target.given()) {
        if (!text.empty()) text += ", ";
        text += word(Word::target, language);
        text += "\u00a0";
        text += measure.target.value;
    }
    if (measure.date.given()) add_part(text, date_phrase(measure.date.value, language));
    if (measure.source.given()) add_part(text, measure.source.value);
    return text;
}

}  // namespace journeymap
