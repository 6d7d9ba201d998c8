#include "backends/felt.h"

#include <algorithm>
#include <cmath>

#include "model/ways.h"

namespace journeymap {

namespace {

std::vector<Felt> everyones(const Emotions& emotions) {
    std::vector<Felt> felt;
    for (const PersonaEmotion& one : emotions) felt.push_back({nullptr, one.emotion});
    return felt;
}

// In a map without personas; otherwise stage_emotion_of knows.
std::optional<Emotion> everyones_mean(const Stage& stage) {
    double sum = 0;
    int count = 0;
    for (const Touchpoint* touchpoint : ways_taken(nullptr, stage)) {
        for (const PersonaEmotion& one : touchpoint->emotion) {
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

}  // namespace

std::optional<double> Felt::score() const {
    if (!emotion.score) return std::nullopt;
    return std::clamp(*emotion.score, -2.0, 2.0);
}

std::vector<Felt> felt_at(const Grid& grid, const Touchpoint& touchpoint) {
    if (grid.journey->personas.empty()) return everyones(touchpoint.emotion);
    std::vector<Felt> felt;
    for (const Persona* persona : grid.personas) {
        if (const Emotion* emotion = emotion_of(*persona, touchpoint)) felt.push_back({persona, *emotion});
    }
    return felt;
}

std::vector<Felt> expected_at(const Grid& grid, const Touchpoint& touchpoint) {
    if (grid.journey->personas.empty()) return everyones(touchpoint.expected);
    std::vector<Felt> felt;
    for (const Persona* persona : grid.personas) {
        if (const Emotion* emotion = expected_of(*persona, touchpoint)) felt.push_back({persona, *emotion});
    }
    return felt;
}

std::vector<Felt> felt_over(const Grid& grid, const Stage& stage) {
    std::vector<Felt> felt;
    if (grid.journey->personas.empty()) {
        felt = everyones(stage.emotion);
        const std::optional<Emotion> mean = felt.empty() ? everyones_mean(stage) : std::nullopt;
        if (mean) felt.push_back({nullptr, *mean});
        return felt;
    }
    for (const Persona* persona : grid.personas) {
        if (const std::optional<Emotion> emotion = stage_emotion_of(*persona, stage)) felt.push_back({persona, *emotion});
    }
    return felt;
}

std::optional<double> mean_score_of(const std::vector<Felt>& felt) {
    double sum = 0;
    int count = 0;
    for (const Felt& one : felt) {
        const std::optional<double> score = one.score();
        if (!score) continue;
        sum += *score;
        ++count;
    }
    if (count == 0) return std::nullopt;
    return rounded_score(sum / count);
}

double rounded_score(double score) { return std::round(score * 1000) / 1000; }

bool hurts(const PainPoint& pain, const Persona& persona) {
    if (!pain.personas.empty())
        return std::ranges::any_of(pain.personas, [&](const Ref<Persona>& reference) { return reference.target == &persona; });
    return pain.touchpoint == nullptr || travels(persona, *pain.touchpoint);
}

}  // namespace journeymap
