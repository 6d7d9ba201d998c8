// One emotion as a line of text. Used for the emotions of touchpoints and stages, felt and expected.
#include <fmt/core.h>

#include <cmath>

#include "comparison/fact.h"

namespace journeymap {

namespace {

void add_part(std::string& parts, std::string_view part) {
    if (part.empty()) return;
    if (!parts.empty()) parts += ", ";
    parts += part;
}

std::string mix_of(const Emotion& emotion) {
    std::string mix;
    for (const Feeling& feeling : emotion.mix) {
        const std::string word = on_one_line(feeling.word.value);
        add_part(mix, emotion.mix.size() == 1 ? word : fmt::format("{} {:.6g}", word, feeling.weight));
    }
    return mix;
}

std::string end_of(const Text& word, const std::optional<double>& score) {
    if (word.given()) return on_one_line(word.value);
    return score ? score_text(*score) : std::string();
}

std::string way_of(const Emotion& emotion) {
    const std::string from = end_of(emotion.from_word, emotion.from), to = end_of(emotion.to_word, emotion.to);
    std::string way;
    if (!from.empty()) way = "from " + from;
    if (!to.empty()) way += (way.empty() ? "to " : " to ") + to;
    return way;
}

std::string texts_of(const Texts& texts, std::string_view between) {
    std::string list;
    for (const Text& text : texts) list += (list.empty() ? "" : std::string(between)) + on_one_line(text.value);
    return list;
}

std::string answers_of(const Measurement& result) {
    std::string text = fmt::format("n = {}", result.n);
    if (result.low) text += fmt::format(", 95% {} to {}", score_text(*result.low), score_text(*result.high));
    return text;
}

std::string measured_of(const Emotion& emotion) {
    if (!emotion.measured) return {};
    std::string text = "measured in " + on_one_line(emotion.measured->data.value);
    if (emotion.measured->column.given()) text += ", column " + on_one_line(emotion.measured->column.value);
    if (emotion.measured->scale.given()) text += ", scale " + on_one_line(emotion.measured->scale.value);
    for (const DataFilter& filter : emotion.measured->where)
        text += fmt::format(", where {} is {}", on_one_line(filter.column.value), texts_of(filter.values, " or "));
    if (!emotion.measured->no_answer.empty()) text += ", without " + texts_of(emotion.measured->no_answer, ", ");
    if (emotion.measured->result) text += ", " + answers_of(*emotion.measured->result);
    return text;
}

}  // namespace

Fact emotion_fact(const Emotion& emotion) {
    Fact fact;
    std::string parts;
    add_part(parts, on_one_line(emotion.feeling.value));
    add_part(parts, mix_of(emotion));
    add_part(parts, way_of(emotion));
    if (emotion.intensity.given()) add_part(parts, fmt::format("intensity {:.6g}", emotion.intensity.value));
    add_part(parts, measured_of(emotion));
    if (emotion.score) fact.text = score_text(*emotion.score);
    fact.said = emotion.score ? fact.text + " " + parts : parts;
    if (!parts.empty()) fact.text += fact.text.empty() ? parts : " (" + parts + ")";
    if (emotion.score) fact.amount = std::round(*emotion.score * 100) / 100;  // hundredths, as they are shown
    fact.unit = Unit::score;
    fact.wish = Wish::more;
    std::string written;
    for (const Ref<Evidence>& evidence : emotion.evidence) {
        if (evidence.target)
            fact.refs.push_back(evidence.target);
        else
            fact.said += " evidence " + on_one_line(evidence.id.value);
        add_part(written, evidence.target ? std::string_view(evidence.target->id) : evidence.id.value);
    }
    if (!written.empty()) fact.text += " [evidence " + written + "]";
    return fact;
}

}  // namespace journeymap
