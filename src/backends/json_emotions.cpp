// How each persona feels: resolved, so that nobody has to know whom an emotion without a name is for.
#include <algorithm>
#include <cmath>

#include "backends/json_map.h"

namespace journeymap {

std::vector<JsonMap::Felt> JsonMap::felt(const Touchpoint& touchpoint, const Emotions& written) const {
    std::vector<Felt> felt;
    if (journey_.personas.empty()) {
        for (const PersonaEmotion& one : written) felt.push_back({nullptr, one.emotion});
        return felt;
    }
    const bool expected = &written == &touchpoint.expected;
    for (const Persona* persona : grid_.personas) {
        const Emotion* emotion = expected ? expected_of(*persona, touchpoint) : emotion_of(*persona, touchpoint);
        if (emotion != nullptr) felt.push_back({persona, *emotion});
    }
    return felt;
}

// As written for the stage, else the mean of its touchpoints.
std::vector<JsonMap::Felt> JsonMap::felt(const Stage& stage) const {
    std::vector<Felt> felt;
    if (journey_.personas.empty()) {
        for (const PersonaEmotion& one : stage.emotion) felt.push_back({nullptr, one.emotion});
        if (felt.empty()) {
            if (const std::optional<Emotion> mean = everyones_mean(stage)) felt.push_back({nullptr, *mean});
        }
        return felt;
    }
    for (const Persona* persona : grid_.personas) {
        if (const std::optional<Emotion> emotion = stage_emotion_of(*persona, stage)) felt.push_back({persona, *emotion});
    }
    return felt;
}

std::optional<Emotion> JsonMap::everyones_mean(const Stage& stage) {
    double sum = 0;
    int count = 0;
    for (const Touchpoint& touchpoint : stage.touchpoints) {
        for (const PersonaEmotion& one : touchpoint.emotion) {
            if (!one.emotion.score) continue;
            sum += *one.emotion.score;
            ++count;
        }
    }
    if (count == 0) return std::nullopt;
    Emotion mean;
    mean.score = sum / count;
    mean.derived = true;
    return mean;
}

void JsonMap::mean_score(const std::vector<Felt>& felt) {
    double sum = 0;
    int count = 0;
    for (const Felt& one : felt) {
        if (!one.emotion.score) continue;
        sum += std::clamp(*one.emotion.score, -2.0, 2.0);
        ++count;
    }
    if (count > 0) json_.member("mean_score", rounded(sum / count));
}

void JsonMap::emotions(std::string_view name, const std::vector<Felt>& felt) {
    write_all(json_, name, felt, [this](const Felt& one) { emotion(one); });
}

void JsonMap::emotion(const Felt& felt) {
    const Emotion& emotion = felt.emotion;
    json_.begin_object();
    if (felt.persona != nullptr) json_.member("persona", felt.persona->id);
    if (emotion.score) json_.member("score", rounded(std::clamp(*emotion.score, -2.0, 2.0)));
    json_.member("derived", emotion.derived);
    write_text(json_, "feeling", emotion.feeling);
    write_given(json_, "intensity", emotion.intensity);
    if (emotion.from) json_.member("from", std::clamp(*emotion.from, -2.0, 2.0));
    if (emotion.to) json_.member("to", std::clamp(*emotion.to, -2.0, 2.0));
    write_text(json_, "from_feeling", emotion.from_word);
    write_text(json_, "to_feeling", emotion.to_word);
    if (!emotion.mix.empty()) {
        write_all(json_, "mix", emotion.mix, [this](const Feeling& feeling) {
            json_.begin_object();
            json_.member("feeling", feeling.word.value);
            if (feeling.known) json_.member("score", feeling.score);
            json_.member("weight", feeling.weight);
            json_.end_object();
        });
    }
    if (emotion.measured) {
        json_.key("measured");
        json_.begin_object();
        write_text(json_, "data", emotion.measured->data);
        write_text(json_, "column", emotion.measured->column);
        write_text(json_, "scale", emotion.measured->scale);
        json_.end_object();
    }
    if (!emotion.evidence.empty()) write_references(json_, "evidence", emotion.evidence);
    json_.end_object();
}

// Means are no more exact than this; sums in another order would show in the last digits.
double JsonMap::rounded(double score) { return std::round(score * 1000) / 1000; }

}  // namespace journeymap
